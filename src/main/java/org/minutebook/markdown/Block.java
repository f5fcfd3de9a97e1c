package org.minutebook.markdown;

import java.util.Arrays;
import java.util.List;

/**
 * A block of a document. The first paragraph of a list item counts as the item's own lines.
 *
 * @param kind what it is
 * @param line its first line, 1-based
 * @param end its last line, including its children
 * @param level of a heading 1 to 6, of an item its depth in lists from 1, otherwise 0
 * @param lines its own text in Markdown, without the marks of lists, quotes and headings
 * @param children the blocks within it; a list is replaced by its items
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

  /**
   * A stretch of text on one line of the file.
   *
   * @param number the line in the file, 1-based
   * @param column where the text begins in that line, 1-based
   * @param text its characters, no-break spaces as blanks
   * @param htmlLength 0 where the characters are those of the file; in HTML that was written as
   *     Markdown, the length of the file's line, as a part of the text has no columns there
   */
  public record Line(int number, int column, String text, int htmlLength) {

    /** The column of a character that begins a stretch; in HTML that of the whole line. */
    int firstColumn(int index) {
      return htmlLength > 0 ? 1 : column + index;
    }

    /** The column of a character that ends a stretch; in HTML that of the whole line. */
    int lastColumn(int index) {
      return htmlLength > 0 ? htmlLength : column + index;
    }
  }

  /** The cells of a table's row, in Markdown. */
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

  /** Its own text unwrapped: the lines stripped and joined by blanks. */
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

  /** The last line of its own text, without its children. */
  public int textEnd() {
    return lines.isEmpty() ? line : lines.getLast().number();
  }
}
