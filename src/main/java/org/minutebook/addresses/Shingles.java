package org.minutebook.addresses;

import java.util.function.LongConsumer;

/**
 * The groups of neighbouring words of a text, as hashes. What is counted as a word and how it is
 * hashed must never change: ledgers of years hold what it gave.
 */
final class Shingles {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Shingles() {}

  /**
   * Hands every group of {@code size} neighbouring words of a text to {@code sink}; a text with
   * fewer words is one group, a text without words none. Words are runs of letters and digits;
   * capitals, punctuation and white space make no difference.
   */
  static void each(String text, int size, LongConsumer sink) {
    long[] last = new long[size];
    int words = 0;
    long word = FNV_OFFSET;
    boolean open = false;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
        open = true;
      } else if (open) {
        last[words++ % size] = word;
        if (words >= size) {
          sink.accept(group(last, words, size));
        }
        word = FNV_OFFSET;
        open = false;
      }
    }
    if (words > 0 && words < size) {
      sink.accept(group(last, words, words));
    }
  }

  private static long group(long[] last, int words, int size) {
    long group = size;
    for (int i = words - size; i < words; i++) {
      group = mix(group ^ last[i % last.length]);
    }
    return group;
  }

  /** The finalizer of SplitMix64: every bit of the input has a say in every bit of the output. */
  private static long mix(long hash) {
    long h = hash + 0x9e3779b97f4a7c15L;
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }
}
