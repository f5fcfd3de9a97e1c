package org.minutebook.cli.terminal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks lines of text between words, so that they fit on a terminal. Paths, ids and addresses stay
 * whole; scripts that are written without blanks are broken between letters.
 */
final class WrappedText {
  /** What sets bold and colours; it takes no room. */
  private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]{0,10}m");

  /** What further lines of an item are set off by: blanks, and the width of its mark. */
  private static final Pattern ITEM = Pattern.compile("[ >]*+(?:(?:[-*+]|\\d{1,3}[.)]) +)?+");

  private static final int MOST_INDENT = 24;

  /** No line begins with these, nor ends with those below. */
  private static final String CLOSING = "、。，．・：；？！」』】）〕》〉ー々ゝヽ…っゃゅょッャュョ";

  private static final String OPENING = "「『【（〔《〈";
  private static final String FENCE = "```";
  private static final int TAB = 8;

  private WrappedText() {}

  /**
   * Text of several lines, of which those of tables and of code stay as they are; further lines of
   * an item are indented like its first.
   */
  static String ofLines(String text, int columns) {
    StringBuilder wrapped = new StringBuilder(text.length() + 16);
    boolean code = false;
    String between = "";
    for (String line : text.split("\n", -1)) {
      boolean fence = line.strip().startsWith(FENCE);
      boolean asItIs = code || fence || line.strip().startsWith("|");
      code ^= fence;
      wrapped.append(between).append(asItIs ? line : ofLine(line, columns, indent(line)));
      between = "\n";
    }
    return wrapped.toString();
  }

  private static int indent(String line) {
    Matcher item = ITEM.matcher(line);
    return item.lookingAt() ? Math.min(item.end(), MOST_INDENT) : 0;
  }

  /** A line, which may have styles, with so many blanks before all its lines but the first. */
  static String ofLine(String line, int columns, int indent) {
    StringBuilder out = new StringBuilder(line.length() + 16);
    int lineStart = 0;
    int column = 0;
    int breakAt = -1;
    int previous = -1;
    boolean inText = false;
    Matcher style = STYLE.matcher(line);
    boolean hasStyle = style.find();
    for (int i = 0; i < line.length(); ) {
      if (hasStyle && style.start() == i) {
        out.append(style.group());
        i = style.end();
        hasStyle = style.find();
        continue;
      }
      int c = line.codePointAt(i);
      i += Character.charCount(c);
      if (inText && mayBreak(previous, c)) {
        breakAt = out.length();
      }
      inText |= c != ' ';
      int width = width(c, column);
      if (column + width > columns && c != ' ' && breakAt > lineStart) {
        String rest = out.substring(breakAt);
        int end = breakAt;
        while (end > lineStart && out.charAt(end - 1) == ' ') {
          end--;
        }
        out.setLength(end);
        out.append('\n').append(" ".repeat(indent));
        lineStart = end + 1;
        out.append(rest);
        column = indent + columns(rest);
        breakAt = -1;
      }
      out.appendCodePoint(c);
      column += width(c, column);
      previous = c;
    }
    return out.toString();
  }

  private static boolean mayBreak(int before, int after) {
    if (before == ' ') {
      return after != ' ';
    }
    return before > 0
        && isWide(before)
        && isWide(after)
        && CLOSING.indexOf(after) < 0
        && OPENING.indexOf(before) < 0;
  }

  /** The columns that a text takes. */
  static int columns(String text) {
    String plain = STYLE.matcher(text).replaceAll("");
    int columns = 0;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      columns += width(c, columns);
      i += Character.charCount(c);
    }
    return columns;
  }

  private static int width(int c, int column) {
    if (c == '\t') {
      return TAB - column % TAB;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** Whether terminals give a character two columns: those of East Asia, and pictures. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1F64F)
            || (c >= 0x1F900 && c <= 0x1F9FF)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }
}
