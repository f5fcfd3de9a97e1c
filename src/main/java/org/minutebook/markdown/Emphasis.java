package org.minutebook.markdown;

/**
 * Pairs the marks of one kind of emphasis while {@link MarkdownStripper} reads a text: a run of
 * marks that closes drops itself and the last run that opened.
 */
final class Emphasis {
  private final String source;
  private final StringBuilder plain;

  /** Position in the plain text and number of marks of each run that is still open. */
  private final IntStack starts = new IntStack();

  private final IntStack counts = new IntStack();

  /**
   * @param plain takes the text; a mark is replaced there once it is known to be one
   */
  Emphasis(String source, StringBuilder plain) {
    this.source = source;
    this.plain = plain;
  }

  /** Number of equal characters from a position on. */
  static int runLength(String source, int at) {
    int end = at;
    while (end < source.length() && source.charAt(end) == source.charAt(at)) {
      end++;
    }
    return end - at;
  }

  /**
   * Reads a run of marks.
   *
   * @param withinWords whether there may be letters on both sides
   * @return the position after it
   */
  int run(int at, boolean withinWords) {
    int count = runLength(source, at);
    int end = at + count;
    char before = at == 0 ? ' ' : source.charAt(at - 1);
    char after = end == source.length() ? ' ' : source.charAt(end);
    boolean opens =
        !Character.isWhitespace(after) && (withinWords || !Character.isLetterOrDigit(before));
    boolean closes =
        !Character.isWhitespace(before) && (withinWords || !Character.isLetterOrDigit(after));
    int start = plain.length();
    plain.append(source, at, end);
    while (closes && count > 0 && !starts.isEmpty()) {
      int opened = counts.pop();
      int used = Math.min(opened, count);
      for (int i = 0; i < used; i++) {
        plain.setCharAt(starts.peek() + opened - 1 - i, MarkdownStripper.DROPPED);
        plain.setCharAt(start + i, MarkdownStripper.DROPPED);
      }
      if (used < opened) {
        counts.push(opened - used);
      } else {
        starts.pop();
      }
      start += used;
      count -= used;
    }
    if (opens && count > 0) {
      starts.push(start);
      counts.push(count);
    }
    return end;
  }
}
