package org.minutebook.markdown;

import java.util.Arrays;
import java.util.List;

/**
 * A block of the document. An item holds its first paragraph as its own lines.
 *
 * @param kind what it is
 * @param line its first line, 1-based
 * @param end its last line, that of its children included
 * @param level of a heading 1 to 6, of an item its depth in lists from 1, otherwise 0
 * @param lines its own text, marks of lists, quotes and headings dropped, Markdown kept
 * @param children blocks within it, lists unfolded into their items
 */
public record Block(
    Kind kind, int line, int end, int level, List<Line> lines, List<Block> children) {

  public enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    QUOTE,
    CODE,
    TABLE,
    ROW,
    HTML,
    RULE,
    DEFINITION
  }

  /** A stretch of text that stands on one line of the file. */
  public record Line(int number, String text) {}

  /** The cells of a table's row, Markdown kept. */
  public static List<String> cells(Block row) {
    String text = row.text().strip();
    if (text.startsWith("|")) {
      text = text.substring(1);
    }
    return Arrays.stream(text.split("(?<!\\\\)\\|")).map(String::strip).toList();
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  /** Its own text unwrapped: lines stripped and joined by a blank. */
  public String text() {
    if (lines.size() == 1) {
      return lines.getFirst().text().strip();
    }
    StringBuilder text = new StringBuilder();
    for (Line l : lines) {
      String stripped = l.text().strip();
      if (!stripped.isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(stripped);
      }
    }
    return text.toString();
  }

  /** Last line of its own text, children left out. */
  public int textEnd() {
    return lines.isEmpty() ? line : lines.getLast().number();
  }
}
