package org.minutebook.index.analysis;

import static org.minutebook.index.analysis.WordTokenizer.EXTRA;
import static org.minutebook.index.analysis.WordTokenizer.PART;
import static org.minutebook.index.analysis.WordTokenizer.WHOLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.minutebook.index.analysis.WordTokenizer.Token;

/**
 * Splits a run of letters, digits and joining marks into words and their parts.
 *
 * <ul>
 *   <li>{@code xen-arm-builder}: whole; xen, arm, builder
 *   <li>{@code mirage/mirage#409}: whole; mirage, mirage, #409, and also 409
 *   <li>{@code 4.02.1}: one part, and also 4.02, so that a version is found by its beginning but
 *       3.0 never finds 0.3.0
 *   <li>{@code MirageOS}: whole; Mirage, OS
 *   <li>{@code Mini-OS}: whole; Mini, OS, and also MiniOS
 *   <li>{@code Anil's}: Anil
 * </ul>
 */
final class CompoundWord {
  private static final Pattern VERSION = Pattern.compile("[vV]?\\d+(?:\\.\\d+)+");

  /** Longer runs are data, not names, and give only their parts. */
  private static final int MAX_WHOLE_LENGTH = 80;

  private final char[] chars;
  private final int start;
  private final int end;

  CompoundWord(char[] chars, int start, int end) {
    this.chars = chars;
    this.start = start;
    this.end = end;
  }

  /** Whether a character may be inside a word. */
  static boolean isInner(int c) {
    return Character.isLetterOrDigit(c) || isJoining(c) || (c > 127 && isCombiningMark(c));
  }

  /** Adds the tokens of the run, which doubled marks ({@code wait...what}) split into words. */
  void tokens(Queue<Token> out) {
    if (isPlain()) {
      out.add(new Token(text(start, end), start, end, 1, PART));
      return;
    }
    int from = start;
    for (int i = start; i < end; i++) {
      if (isJoiningMark(i) && i + 1 < end && isJoiningMark(i + 1)) {
        int to = i;
        while (i + 1 < end && isJoiningMark(i + 1)) {
          i++;
        }
        boolean plusPlus = i - to == 1 && chars[to] == '+' && chars[i] == '+';
        word(from, plusPlus ? i + 1 : to, out);
        from = i + 1 < end && chars[i] == '#' ? i : i + 1;
      }
    }
    word(from, end, out);
  }

  /** Whether the run is a single word without marks and inner capitals, as most are. */
  private boolean isPlain() {
    for (int i = start; i < end; i++) {
      if (isJoiningMark(i) || (i > start && startsInnerWord(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a capital starts a part of two letters at least: the C of GSoC does not. */
  private boolean startsInnerWord(int i) {
    return Character.isUpperCase(chars[i])
        && Character.isLowerCase(chars[i - 1])
        && i + 1 < end
        && Character.isLetterOrDigit(chars[i + 1]);
  }

  private void word(int rawFrom, int rawTo, Queue<Token> out) {
    int from = rawFrom;
    while (from < rawTo && isJoiningMark(from) && !isNumberSign(from, rawTo)) {
      from++;
    }
    int to = rawTo;
    while (to > from && isJoiningMark(to - 1) && !isPlusPlus(from, to) && !isSharp(from, to)) {
      to--;
    }
    if (isApostrophe(to - 2, from) && (chars[to - 1] == 's' || chars[to - 1] == 'S')) {
      to -= 2;
    }
    if (from >= to) {
      return;
    }
    List<Token> parts = new ArrayList<>();
    for (int i = from; i < to; ) {
      int next = endOfPart(i, to);
      part(i, next, parts);
      i = next < to && chars[next] == '#' ? next : next + 1;
    }
    long partCount = parts.stream().filter(t -> t.type().equals(PART)).count();
    if (partCount > 1 && to - from <= MAX_WHOLE_LENGTH) {
      out.add(new Token(text(from, to), from, to, 1, WHOLE));
      parts.set(0, atSamePosition(parts.getFirst()));
      if (partCount <= 3 && isHyphenated(from, to)) {
        out.add(new Token(text(from, to).replace("-", ""), from, to, 0, EXTRA));
      }
    }
    out.addAll(parts);
  }

  /** The end of the part that begins at {@code from}: a joining mark, but not in a version. */
  private int endOfPart(int from, int to) {
    int i = from + 1;
    while (i < to) {
      boolean isDecimalPoint =
          chars[i] == '.'
              && i + 1 < to
              && Character.isDigit(chars[i + 1])
              && Character.isDigit(chars[i - 1]);
      boolean belongsToName =
          (isPlusPlus(from, to) && i >= to - 2) || (isSharp(from, to) && i == to - 1);
      if (isJoiningMark(i) && !isDecimalPoint && !belongsToName && !isApostrophe(i, from)) {
        return i;
      }
      i++;
    }
    return to;
  }

  private void part(int from, int to, List<Token> out) {
    if (from >= to) {
      return;
    }
    String text = text(from, to);
    if (text.startsWith("#") && text.length() > 1) {
      out.add(new Token(text, from, to, 1, PART));
      out.add(new Token(text.substring(1), from + 1, to, 0, EXTRA));
    } else if (text.indexOf('.') > 0 && VERSION.matcher(text).matches()) {
      version(text, from, to, out);
    } else {
      innerWords(from, to, out);
    }
  }

  /** Adds a version and its beginnings: {@code v4.02.1}, 4.02.1 and 4.02. */
  private static void version(String text, int from, int to, List<Token> out) {
    out.add(new Token(text, from, to, 1, PART));
    String number = text;
    if (!Character.isDigit(text.charAt(0))) {
      number = text.substring(1);
      out.add(new Token(number, from, to, 0, EXTRA));
    }
    for (int dot = number.lastIndexOf('.'); number.indexOf('.') != dot; ) {
      number = number.substring(0, dot);
      dot = number.lastIndexOf('.');
      out.add(new Token(number, from, to, 0, EXTRA));
    }
  }

  /** Splits at inner capitals: {@code MirageOS} gives Mirage and OS; OCaml is one word. */
  private void innerWords(int from, int to, List<Token> out) {
    int begin = from;
    int first = out.size();
    for (int i = from + 1; i <= to; i++) {
      if (i == to || startsInnerWord(i)) {
        out.add(new Token(text(begin, i), begin, i, 1, PART));
        begin = i;
      }
    }
    if (out.size() > first + 1 && (from > start || to < end)) {
      // Part of a longer name is found as well (Cstruct.ofString by ofString).
      out.add(first + 1, new Token(text(from, to), from, to, 0, EXTRA));
    }
  }

  private static Token atSamePosition(Token token) {
    return new Token(token.text(), token.start(), token.end(), 0, token.type());
  }

  private boolean isHyphenated(int from, int to) {
    boolean hasHyphen = false;
    for (int i = from; i < to; i++) {
      hasHyphen |= chars[i] == '-';
      if (!Character.isLetter(chars[i]) && chars[i] != '-') {
        return false;
      }
    }
    return hasHyphen;
  }

  private boolean isNumberSign(int i, int to) {
    return chars[i] == '#' && i + 1 < to && Character.isLetterOrDigit(chars[i + 1]);
  }

  private boolean isPlusPlus(int from, int to) {
    return to - from > 2
        && chars[to - 1] == '+'
        && chars[to - 2] == '+'
        && Character.isLetterOrDigit(chars[to - 3]);
  }

  private boolean isSharp(int from, int to) {
    return to - from == 2 && chars[to - 1] == '#';
  }

  private boolean isApostrophe(int i, int from) {
    return i > from && (chars[i] == '\'' || chars[i] == '\u2019');
  }

  private boolean isJoiningMark(int i) {
    return isJoining(chars[i]);
  }

  private static boolean isJoining(int c) {
    return switch (c) {
      case '-', '_', '.', '/', '#', '@', '+', '\'', '\u2019', '\u2010', '\u2011' -> true;
      default -> false;
    };
  }

  private static boolean isCombiningMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private String text(int from, int to) {
    return new String(chars, from, to - from);
  }
}
