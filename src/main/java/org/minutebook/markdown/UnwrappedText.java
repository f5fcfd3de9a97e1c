package org.minutebook.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minutebook.minutes.SourceRange;

/**
 * The lines of a paragraph as one text: white space folded, lines joined by a blank. Knows where in
 * the file each of its characters is.
 */
final class UnwrappedText {
  private final String text;

  /** The lines that have words, and where each starts in the text. */
  private final List<Block.Line> lines = new ArrayList<>();

  private final int[] starts;

  /** By line, the index in the file's line of each character; null until it is needed. */
  private final int[][] sources;

  UnwrappedText(List<Block.Line> paragraph) {
    StringBuilder joined = new StringBuilder();
    int[] begins = new int[paragraph.size()];
    for (Block.Line line : paragraph) {
      String folded = WhiteSpace.fold(line.text());
      if (!folded.isEmpty()) {
        if (!joined.isEmpty()) {
          joined.append(' ');
        }
        begins[lines.size()] = joined.length();
        lines.add(line);
        joined.append(folded);
      }
    }
    text = joined.toString();
    starts = Arrays.copyOf(begins, lines.size());
    sources = new int[lines.size()][];
  }

  String text() {
    return text;
  }

  int lineCount() {
    return starts.length;
  }

  /** Where a line starts in the text. */
  int start(int line) {
    return starts[line];
  }

  /** Where a line ends in the text, without the blank behind it. */
  int end(int line) {
    return line + 1 < starts.length ? starts[line + 1] - 1 : text.length();
  }

  /** Where some characters are in the file; an empty stretch is where its first would be. */
  SourceRange range(int from, int to) {
    int first = Math.min(from, text.length() - 1);
    int last = Math.max(first, to - 1);
    int line = lineAt(first);
    int end = lineAt(last);
    return new SourceRange(
        lines.get(line).number(),
        lines.get(line).firstColumn(source(line, first)),
        lines.get(end).number(),
        lines.get(end).lastColumn(source(end, last)));
  }

  private int lineAt(int index) {
    int at = Arrays.binarySearch(starts, index);
    return at >= 0 ? at : -at - 2;
  }

  /** The index in a line, as the file has it, of the character at that index of the text. */
  private int source(int line, int index) {
    int within = index - starts[line];
    String raw = lines.get(line).text();
    int indent = raw.length() - raw.stripLeading().length();
    if (raw.strip().length() == end(line) - starts[line]) {
      return indent + within; // nothing was folded
    }
    if (sources[line] == null) {
      sources[line] = sources(raw, indent, end(line) - starts[line]);
    }
    return sources[line][within];
  }

  private static int[] sources(String raw, int indent, int length) {
    int[] sources = new int[length];
    int at = indent;
    for (int i = 0; i < length; i++) {
      sources[i] = at;
      boolean blank = isBlank(raw.charAt(at));
      at++;
      while (blank && at < raw.length() && isBlank(raw.charAt(at))) {
        at++;
      }
    }
    return sources;
  }

  /** As {@code \s} in an expression. */
  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
