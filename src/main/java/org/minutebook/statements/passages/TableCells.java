package org.minutebook.statements.passages;

import java.util.Optional;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.Sentence;

/** Cuts a row of a table into the words of its cells. */
public final class TableCells {
  private TableCells() {}

  /** The words of one cell of a row, if it has any. */
  public static Optional<Sentence> cell(Block row, int column) {
    Sentence whole = whole(row);
    String text = whole.text();
    int from = 0;
    for (int i = 0; i < column; i++) {
      from = endOfCell(text, from) + 1;
      if (from > text.length()) {
        return Optional.empty();
      }
    }
    int to = endOfCell(text, from);
    boolean hasWord = text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit);
    return hasWord ? Optional.of(whole.part(from, to)) : Optional.empty();
  }

  private static int endOfCell(String text, int from) {
    int bar = text.indexOf('|', from);
    while (bar > 0 && text.charAt(bar - 1) == '\\') {
      bar = text.indexOf('|', bar + 1);
    }
    return bar < 0 ? text.length() : bar;
  }

  /** A row without the marks at its ends. */
  public static Sentence whole(Block row) {
    Sentence whole = Sentence.whole(row.lines());
    int from = whole.text().startsWith("|") ? 1 : 0;
    int length = whole.text().length();
    return whole.part(from, whole.text().endsWith("|") ? Math.max(from, length - 1) : length);
  }
}
