package org.minutebook.addresses.samples;

import java.util.function.LongConsumer;

/**
 * Hashes the shingles of a text: every group of so many neighbouring words. What counts as a word
 * and how it is hashed must never change, as ledgers keep the results for years.
 */
public final class Shingles {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Shingles() {}

  /**
   * Passes the hash of every group of {@code size} neighbouring words to {@code sink}. A text with
   * fewer words is one group; a text without words has none. Words are runs of letters and digits;
   * case, punctuation and white space make no difference.
   */
  public static void forEach(String text, int size, LongConsumer sink) {
    long[] last = new long[size];
    int words = 0;
    long word = FNV_OFFSET;
    boolean inWord = false;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
        inWord = true;
      } else if (inWord) {
        last[words++ % size] = word;
        if (words >= size) {
          sink.accept(hash(last, words, size));
        }
        word = FNV_OFFSET;
        inWord = false;
      }
    }
    if (words > 0 && words < size) {
      sink.accept(hash(last, words, words));
    }
  }

  private static long hash(long[] last, int words, int size) {
    long hash = size;
    for (int i = words - size; i < words; i++) {
      hash = mix(hash ^ last[i % last.length]);
    }
    return hash;
  }

  /** The finalizer of SplitMix64: every bit of the output depends on every bit of the input. */
  private static long mix(long hash) {
    long h = hash + 0x9e3779b97f4a7c15L;
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }
}
