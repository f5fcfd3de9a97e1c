package org.minutebook.web.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Rewrites markup from minutes before it is sanitised. An image becomes a link to it, as pages load
 * nothing from elsewhere; a heading in HTML is kept below the page's own; links are resolved.
 */
final class MinutesMarkup extends HtmlStreamEventReceiverWrapper {
  private final Sanitizer.SectionContext context;
  private final Deque<Boolean> links = new ArrayDeque<>();
  private final Deque<String> headings = new ArrayDeque<>();

  MinutesMarkup(HtmlStreamEventReceiver sink, Sanitizer.SectionContext context) {
    super(sink);
    this.context = context;
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    switch (element) {
      case "img" -> image(attributes);
      case "a" -> {
        links.push(true);
        underlying.openTag("a", link(attributes, "href"));
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        int level = Math.max(element.charAt(1) - '0', context.level());
        headings.push("h" + level);
        underlying.openTag(headings.peek(), List.of());
      }
      default -> underlying.openTag(element, attributes);
    }
  }

  @Override
  public void closeTag(String element) {
    switch (element) {
      case "img" -> {}
      case "a" -> {
        links.poll();
        underlying.closeTag("a");
      }
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          underlying.closeTag(headings.isEmpty() ? element : headings.pop());
      default -> underlying.closeTag(element);
    }
  }

  private void image(List<String> attributes) {
    String text = value(attributes, "alt").filter(alt -> !alt.isBlank()).orElse("image");
    boolean nested = !links.isEmpty();
    if (!nested) {
      underlying.openTag("a", link(attributes, "src"));
    }
    underlying.text(text);
    if (!nested) {
      underlying.closeTag("a");
    }
  }

  private List<String> link(List<String> attributes, String key) {
    List<String> link = new ArrayList<>();
    value(attributes, key)
        .flatMap(context.links()::resolve)
        .ifPresent(
            target -> {
              link.add("href");
              link.add(target);
            });
    value(attributes, "title")
        .ifPresent(
            title -> {
              link.add("title");
              link.add(title);
            });
    return link;
  }

  private static Optional<String> value(List<String> attributes, String key) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals(key)) {
        return Optional.of(attributes.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** Does nothing; overridden as the inherited method declares a checked exception. */
  @Override
  public void close() {}
}
