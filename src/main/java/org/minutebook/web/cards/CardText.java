package org.minutebook.web.cards;

/** Makes text of minutes fit to be drawn: in one line, of bounded length, without controls. */
final class CardText {
  /** More marks above one letter would only be drawn over other lines. */
  private static final int MARKS = 3;

  private static final String MORE = "\u2026";

  private CardText() {}

  /**
   * The beginning of a text.
   *
   * @param most characters
   */
  static String bounded(String text, int most) {
    StringBuilder line = new StringBuilder();
    boolean space = false;
    int marks = 0;
    int characters = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        space = !line.isEmpty();
        continue;
      }
      marks = isMark(c) ? marks + 1 : 0;
      if (isLeftOut(c) || marks > MARKS) {
        continue;
      }
      characters += space ? 2 : 1;
      if (characters > most) {
        return cut(line) + MORE;
      }
      line.append(space ? " " : "").appendCodePoint(c);
      space = false;
    }
    return line.toString();
  }

  /** Without its last word, if that is not too long; it may be only half there. */
  private static String cut(StringBuilder line) {
    int end = line.lastIndexOf(" ");
    return end > line.length() / 2 ? line.substring(0, end) : line.toString();
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** What turns the direction of text, joins what follows, or is no character. */
  private static boolean isLeftOut(int c) {
    int type = Character.getType(c);
    boolean joins = c == 0x200C || c == 0x200D;
    return (type == Character.FORMAT && !joins)
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }
}
