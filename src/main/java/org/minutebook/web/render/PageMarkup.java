package org.minutebook.web.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Adds the page's own markup to sanitised minutes: ids and links of statements, and boxes in which
 * wide tables and code can be scrolled. Nothing it adds is text from minutes.
 */
final class PageMarkup extends HtmlStreamEventReceiverWrapper {
  private final String nonce;
  private final List<Sanitizer.StatementAnchor> anchors;

  /** For each open mark, the attributes of the link to write after it; empty for no link. */
  private final Deque<List<String>> marks = new ArrayDeque<>();

  PageMarkup(HtmlStreamEventReceiver sink, String nonce, List<Sanitizer.StatementAnchor> anchors) {
    super(sink);
    this.nonce = nonce;
    this.anchors = anchors;
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
    Sanitizer.StatementAnchor anchor = anchors.get(Integer.parseInt(value.substring(1)));
    String kind = anchor.kind().word();
    if (value.startsWith("f")) {
      marks.push(
          List.of("class", "anchor", "href", anchor.href(), "aria-label", "Link to this " + kind));
      underlying.openTag("mark", List.of("id", anchor.id(), "class", "statement " + kind));
    } else {
      marks.push(List.of());
      underlying.openTag("mark", List.of("class", "statement " + kind));
    }
  }

  /** Does nothing; overridden as the inherited method declares a checked exception. */
  @Override
  public void close() {}
}
