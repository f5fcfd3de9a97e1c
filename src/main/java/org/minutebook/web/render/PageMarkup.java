package org.minutebook.web.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * After the sanitiser, and so nothing of it may come from minutes: ids and links of statements,
 * boxes to scroll wide tables and code in.
 */
final class PageMarkup extends HtmlStreamEventReceiverWrapper {
  private final String nonce;
  private final List<Sanitizer.Place> places;

  /** The link to write after each mark that is open; an empty one for none. */
  private final Deque<List<String>> marks = new ArrayDeque<>();

  PageMarkup(HtmlStreamEventReceiver sink, String nonce, List<Sanitizer.Place> places) {
    super(sink);
    this.nonce = nonce;
    this.places = places;
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    switch (element) {
      case "mark" -> mark(attributes);
      case "pre" -> underlying.openTag("pre", List.of("tabindex", "0"));
      case "table" -> {
        underlying.openTag(
            "div",
            List.of("class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Table"));
        underlying.openTag("table", attributes);
      }
      default -> underlying.openTag(element, attributes);
    }
  }

  @Override
  public void closeTag(String element) {
    underlying.closeTag(element);
    switch (element) {
      case "mark" -> {
        List<String> link = marks.isEmpty() ? List.of() : marks.pop();
        if (!link.isEmpty()) {
          underlying.openTag("a", link);
          underlying.text("#");
          underlying.closeTag("a");
        }
      }
      case "table" -> underlying.closeTag("div");
      default -> {}
    }
  }

  private void mark(List<String> attributes) {
    int id = attributes.indexOf("id");
    if (id < 0) {
      marks.push(List.of());
      underlying.openTag("mark", List.of());
      return;
    }
    String value = attributes.get(id + 1).substring(nonce.length() + 1);
    Sanitizer.Place place = places.get(Integer.parseInt(value.substring(1)));
    String kind = place.kind().word();
    if (value.startsWith("f")) {
      marks.push(
          List.of("class", "anchor", "href", place.href(), "aria-label", "Link to this " + kind));
      underlying.openTag("mark", List.of("id", place.anchor(), "class", "statement " + kind));
    } else {
      marks.push(List.of());
      underlying.openTag("mark", List.of("class", "statement " + kind));
    }
  }

  /** Nothing to close; said because the wrapper's own may throw anything. */
  @Override
  public void close() {}
}
