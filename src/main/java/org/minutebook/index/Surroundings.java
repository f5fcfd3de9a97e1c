package org.minutebook.index;

import java.util.regex.Pattern;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * What a statement's words hang on: the first line of the paragraph or list item in which it
 * stands, and the line before it.
 */
final class Surroundings {
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,3}[.)])\\s.*");

  private Surroundings() {}

  /** Those lines and its own, Markdown as it stands. */
  static String of(Statement statement, Section section) {
    String[] lines = section.text().split("\n", -1);
    int first = Math.clamp(statement.line() - section.line(), 0, lines.length - 1);
    int to = Math.clamp(statement.end() - section.line(), first, lines.length - 1);
    int from = first;
    while (from > 0 && !lines[from].isBlank() && !isOuterItem(lines[from])) {
      if (lines[from - 1].isBlank()) {
        break;
      }
      from--;
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i <= to; i++) {
      if (i == from || i >= first - 1) {
        text.append(lines[i]).append('\n');
      }
    }
    return text.toString();
  }

  private static boolean isOuterItem(String line) {
    return ITEM.matcher(line).matches() && !Character.isWhitespace(line.charAt(0));
  }
}
