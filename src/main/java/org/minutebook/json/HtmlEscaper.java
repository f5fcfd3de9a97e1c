package org.minutebook.json;

/** Escapes plain text for HTML. */
public final class HtmlEscaper {
  private HtmlEscaper() {}

  /** The whole text escaped, fit for an element or an attribute; control characters are spaces. */
  public static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    append(text, 0, text.length(), html);
    return html.toString();
  }

  /** Appends the text from {@code start} to before {@code end}, escaped. */
  public static void append(String text, int start, int end, StringBuilder html) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
  }
}
