package org.minutebook.reading.attendance;

import java.util.regex.Pattern;
import org.minutebook.markdown.MarkdownStripper;

/** Takes from the text of a roll what is markup: links, addresses, struck names. */
final class RollMarkup {
  private static final Pattern NAME_MARK = Pattern.compile("\\[name=([^\\[\\]]{1,80})\\]");
  private static final Pattern ADDRESS = Pattern.compile("<(?:mailto|https?):[^<>]*>");
  private static final Pattern WIKI_LINK =
      Pattern.compile("\\[\\[([^\\[\\]|]{1,80})(?:\\|[^\\[\\]|]{0,80})?\\]\\]");

  private static final Pattern REFERENCE_LINK =
      Pattern.compile("\\[([^\\[\\]]{1,80})\\]\\[[^\\[\\]]{0,80}\\]");

  private static final Pattern STRUCK = Pattern.compile("~~[^~]{1,200}~~");

  /** The end of a link to somebody's mailbox, right before the next person's link. */
  private static final Pattern NEXT_MAILBOX =
      Pattern.compile("(\\]\\(mailto:[^()\\s]{1,200}\\))\\s{1,4}(?=\\[)");

  private static final Pattern UNSEPARATED =
      Pattern.compile("(\\(\\p{Lu}{2,4}\\))\\s{1,4}(?=\\p{Lu})");

  /** What only an address has left of itself once it is no markup: {@code "<ann@...>"}. */
  private static final Pattern ESCAPED_ADDRESS = Pattern.compile("&lt;[^&]{0,200}&gt;");

  /** A check box of a form. */
  private static final Pattern INPUT =
      Pattern.compile("(?i)(?:<label[^<>]{0,80}>)?<input ([^<>]{0,200})>");

  private RollMarkup() {}

  /** A line with the boxes of a form as Markdown writes them. */
  static String boxes(String line) {
    return line.contains("checkbox")
        ? INPUT.matcher(line).replaceAll(m -> m.group(1).contains("checked") ? "[x] " : "[ ] ")
        : line;
  }

  /** A line of a roll without markup, people parted by commas where only their links part them. */
  static String plain(String line) {
    String open = line;
    if (open.startsWith(":")) {
      open = open.substring(1).strip(); // the second colon of a field, "Attendees:: Ann"
    }
    if (open.contains("[[")) {
      open = WIKI_LINK.matcher(open).replaceAll("$1");
    }
    if (open.contains("][")) {
      open = REFERENCE_LINK.matcher(open).replaceAll("$1");
    }
    if (open.contains("](mailto:")) {
      open = NEXT_MAILBOX.matcher(open).replaceAll("$1, ");
    }
    open = STRUCK.matcher(open).replaceAll(" ");
    open = ADDRESS.matcher(open).replaceAll(" ");
    if (open.indexOf('&') >= 0) {
      open = ESCAPED_ADDRESS.matcher(open).replaceAll(" ");
    }
    open = UNSEPARATED.matcher(open).replaceAll("$1, ");
    return MarkdownStripper.strip(NAME_MARK.matcher(open).replaceAll("$1"));
  }
}
