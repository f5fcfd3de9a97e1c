package org.minutebook.markdown;

import java.util.Map;

/**
 * Reads what follows the text of a link: {@code (https://example.org/a_(b) "Title")} or {@code
 * [label]}.
 */
final class LinkTarget {
  private LinkTarget() {}

  /** The position after a target that begins at {@code at}; -1 if none does. */
  static int end(String source, int at) {
    if (at >= source.length()) {
      return -1;
    }
    if (source.charAt(at) == '[') {
      int end = source.indexOf(']', at);
      return end < 0 || source.lastIndexOf('[', end) > at ? -1 : end + 1;
    }
    if (source.charAt(at) != '(') {
      return -1;
    }
    for (int i = at + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == ')') {
        return i + 1;
      }
      if (c == '(') {
        do {
          i++;
        } while (i < source.length() && source.charAt(i) != '(' && source.charAt(i) != ')');
        if (i >= source.length() || source.charAt(i) == '(') {
          return -1;
        }
      } else if (c <= ' ') {
        return titleEnd(source, i);
      }
    }
    return -1;
  }

  private static int titleEnd(String source, int at) {
    int i = at;
    while (i < source.length() && source.charAt(i) <= ' ') {
      i++;
    }
    if (i < source.length() && source.charAt(i) == '"') {
      i = source.indexOf('"', i + 1) + 1;
      return i > 0 && i < source.length() && source.charAt(i) == ')' ? i + 1 : -1;
    }
    return i < source.length() && source.charAt(i) == ')' ? i + 1 : -1;
  }

  /**
   * The address that a link leads to; null if nothing defines its label.
   *
   * @param target in its brackets
   * @param text of the link, which is its label where the target is {@code []}
   */
  static String read(String target, String text, Map<String, String> definitions) {
    String inner = target.substring(1, target.length() - 1).strip();
    if (target.charAt(0) != '(') {
      return definitions.get(inner.isEmpty() ? text : inner);
    }
    int blank = 0;
    while (blank < inner.length() && inner.charAt(blank) > ' ') {
      blank++;
    }
    String address = inner.substring(0, blank);
    return address.startsWith("<") && address.endsWith(">")
        ? address.substring(1, address.length() - 1)
        : address;
  }
}
