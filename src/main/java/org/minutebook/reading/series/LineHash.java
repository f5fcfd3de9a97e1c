package org.minutebook.reading.series;

import java.util.Arrays;
import org.minutebook.minutes.PersonName;

/**
 * Hashes lines by their words, so that files can be compared without keeping their text. Marks at
 * the start of a line, white space and letter case make no difference.
 */
final class LineHash {
  /** A longer line says more than a date. */
  private static final int MAX_DATE_LENGTH = 60;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private LineHash() {}

  /** The hash of a line; 0 if it has neither letter nor digit. */
  static long of(String line) {
    int at = skipMarks(line, 0);
    int end = line.length();
    if (isTick(line, at)) {
      at = skipMarks(line, at + 1);
    } else {
      int number = endOfNumber(line, at);
      at = number > at ? skipMarks(line, number) : at;
    }
    if (at == end) {
      return 0;
    }
    long hash = 0;
    boolean blank = false;
    for (; at < end; at++) {
      char c = line.charAt(at);
      if (c <= ' ' || c == '\u00A0') {
        blank = true;
        continue;
      }
      if (blank) {
        hash = (hash ^ ' ') * PRIME;
        blank = false;
      }
      hash = (hash ^ Character.toLowerCase(c)) * PRIME;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }

  /**
   * The hash of a line without the words that have digits; 0 for a short line with a digit, which
   * may be a date, and for one without letters.
   */
  static long ofUndated(String line) {
    long hash = 0;
    long word = 0;
    boolean digits = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (isWord(c)) {
        boolean digit = c >= '0' && c <= '9';
        if (digit && line.length() <= MAX_DATE_LENGTH) {
          return 0;
        }
        digits |= digit;
        word = (word ^ Character.toLowerCase(c)) * PRIME;
      } else if (word != 0) {
        hash = digits ? hash : mix(hash, word);
        word = 0;
        digits = false;
      }
    }
    return hash;
  }

  /** The hash of the first word of a line, accents aside; 0 if it has neither letter nor digit. */
  static long ofFirstWord(String line) {
    int from = skipMarks(line, 0);
    int to = from;
    boolean ascii = true;
    while (to < line.length() && isWord(line.charAt(to))) {
      ascii &= line.charAt(to) < 128;
      to++;
    }
    String word = line.substring(from, to);
    return of(ascii ? word : PersonName.words(word));
  }

  /** Continues a hash of several hashes. */
  static long mix(long hash, long next) {
    long mixed = (hash ^ next) * PRIME;
    return mixed ^ (mixed >>> 32);
  }

  /** The hashes but 0, each once and in ascending order. */
  static long[] distinct(long[] hashes) {
    return Arrays.stream(hashes).filter(h -> h != 0).sorted().distinct().toArray();
  }

  static boolean contains(long[] sorted, long hash) {
    return hash != 0 && Arrays.binarySearch(sorted, hash) >= 0;
  }

  private static int skipMarks(String line, int from) {
    int at = from;
    while (at < line.length() && !isWord(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of the number of a list item, {@code "12. "}; {@code from} if there is none. */
  private static int endOfNumber(String line, int from) {
    int at = from;
    while (at < line.length()
        && at < from + 3
        && line.charAt(at) >= '0'
        && line.charAt(at) <= '9') {
      at++;
    }
    boolean isNumber =
        at > from
            && at + 1 < line.length()
            && (line.charAt(at) == '.' || line.charAt(at) == ')')
            && line.charAt(at + 1) == ' ';
    return isNumber ? at : from;
  }

  private static boolean isTick(String line, int at) {
    return at > 0
        && at + 1 < line.length()
        && line.charAt(at - 1) == '['
        && (line.charAt(at) == 'x' || line.charAt(at) == 'X')
        && line.charAt(at + 1) == ']';
  }

  private static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
