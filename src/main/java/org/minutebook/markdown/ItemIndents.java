package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves list items to where their author saw them. In CommonMark an item is nested only if it
 * begins below the first word of the one above, {@code "1. Ropes"}; people nest by two columns
 * whatever stands before that word, and some by one.
 */
final class ItemIndents {
  /** So many items a single column deeper are no slip. */
  private static final int MIN_SINGLE_STEPS = 2;

  /** What follows more blanks is code. */
  private static final int MAX_PADDING = 4;

  private static final int TAB = 4;

  private static final int MAX_NUMBER = 4;

  /** A line of a list: how far in its mark is, and its first word; -1 if it is no item. */
  private record Mark(int indent, int word) {
    static final Mark NONE = new Mark(-1, -1);

    boolean isItem() {
      return indent >= 0;
    }
  }

  /** An item that is open, where the author put it and where it now is. */
  private record Open(Mark mark, int moved) {}

  private final List<Block.Line> lines;

  private ItemIndents(List<Block.Line> lines) {
    this.lines = lines;
  }

  /** The same lines, those of lists moved where their nesting would be lost. */
  static List<Block.Line> asMeant(List<Block.Line> lines) {
    ItemIndents indents = new ItemIndents(lines);
    List<Block.Line> moved = null;
    int at = 0;
    while (at < lines.size()) {
      if (!mark(lines.get(at).text()).isItem()) {
        at++;
        continue;
      }
      int end = indents.endOfList(at);
      if (indents.losesNesting(at, end)) {
        if (moved == null) {
          moved = new ArrayList<>(lines);
        }
        indents.move(at, end, moved);
      }
      at = end;
    }
    return moved == null ? lines : moved;
  }

  /** The line behind a list: a heading, code, or words at the margin after an empty line. */
  private int endOfList(int from) {
    boolean gap = false;
    for (int i = from; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.isBlank()) {
        gap = true;
        continue;
      }
      char first = text.charAt(0);
      if (first == '#' || first == '<' || first == '|') {
        return i;
      }
      if (i > from && text.contains("```")) {
        return i;
      }
      boolean inside = first == ' ' || first == '\t' || mark(text).isItem();
      if (gap && !inside) {
        return i;
      }
      gap = false;
    }
    return lines.size();
  }

  /** Whether CommonMark would put an item beside the one that it is nested in. */
  private boolean losesNesting(int from, int to) {
    int single = 0;
    Mark above = Mark.NONE;
    for (int i = from; i < to; i++) {
      Mark mark = mark(lines.get(i).text());
      if (!mark.isItem()) {
        continue;
      }
      if (above.isItem() && mark.indent > above.indent && mark.indent < above.word) {
        if (mark.indent > above.indent + 1) {
          return true;
        }
        single++;
      }
      above = mark;
    }
    return single >= MIN_SINGLE_STEPS;
  }

  private void move(int from, int to, List<Block.Line> into) {
    List<Open> open = new ArrayList<>();
    int by = 0;
    for (int i = from; i < to; i++) {
      Block.Line line = lines.get(i);
      String text = line.text();
      if (text.isBlank()) {
        continue;
      }
      Mark mark = mark(text);
      if (mark.isItem()) {
        while (!open.isEmpty() && open.getLast().mark.indent >= mark.indent) {
          open.removeLast();
        }
        int moved =
            open.isEmpty()
                ? mark.indent
                : open.getLast().moved + open.getLast().mark.word - open.getLast().mark.indent;
        open.add(new Open(mark, moved));
        by = moved - mark.indent;
      } else if (text.charAt(0) != ' ' && text.charAt(0) != '\t') {
        continue; // a wrapped line at the margin
      }
      if (by != 0) {
        int blanks = blanks(text);
        int wanted = Math.max(0, columns(text, blanks) + by);
        into.set(
            i,
            new Block.Line(
                line.number(),
                line.column() + blanks - wanted,
                " ".repeat(wanted) + text.substring(blanks),
                line.htmlLength()));
      }
    }
  }

  private static Mark mark(String text) {
    int at = blanks(text);
    if (at == text.length()) {
      return Mark.NONE;
    }
    int from = at;
    char c = text.charAt(at);
    if (c == '-' || c == '*' || c == '+') {
      at++;
    } else if (c >= '0' && c <= '9') {
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      if (at - from > MAX_NUMBER
          || at == text.length()
          || (text.charAt(at) != '.' && text.charAt(at) != ')')) {
        return Mark.NONE;
      }
      at++;
    } else {
      return Mark.NONE;
    }
    int behind = at;
    int word = behind;
    while (word < text.length() && isBlank(text.charAt(word))) {
      word++;
    }
    if (word == behind || word == text.length()) {
      return Mark.NONE;
    }
    int end = columns(text, behind);
    int padded = columns(text, word);
    return new Mark(columns(text, from), padded - end > MAX_PADDING ? end + 1 : padded);
  }

  private static int blanks(String text) {
    int blanks = 0;
    while (blanks < text.length() && isBlank(text.charAt(blanks))) {
      blanks++;
    }
    return blanks;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** The column at an index of a line. */
  private static int columns(String text, int to) {
    int column = 0;
    for (int i = 0; i < to; i++) {
      column += text.charAt(i) == '\t' ? TAB - column % TAB : 1;
    }
    return column;
  }
}
