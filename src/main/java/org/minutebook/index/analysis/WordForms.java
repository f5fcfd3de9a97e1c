package org.minutebook.index.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.util.BytesRef;

/**
 * The terms that words become, kept for the words of the texts before: most words of a text were in
 * one of them. Not safe to use from several threads.
 */
final class WordForms {
  private static final char FIRST_NON_ASCII = 0x80;

  private static final int MAX_KEPT = 20_000;

  /** Lucene's folding makes at most so many letters of one. */
  private static final int MOST_FOR_ONE = 4;

  /**
   * The terms of a word.
   *
   * @param exact as written, in lower case and with accents folded
   * @param stem the stem of that
   * @param capitals in lower case if it is written in capitals; else null
   */
  record Forms(BytesRef exact, BytesRef stem, BytesRef capitals) {}

  private final CharArrayMap<Forms> known = new CharArrayMap<>(1000, false);
  private final Stems stems = new Stems();

  /**
   * The terms of a word as it is written.
   *
   * @param isStemmed whether it is of letters alone; else its stem is the word itself
   */
  Forms of(char[] chars, int length, boolean isStemmed) {
    if (length >= WordTokenizer.MAX_TERM_LENGTH) {
      // It has been cut, so that the letters that are left don't tell whether it has a stem.
      return make(chars, length, isStemmed);
    }
    Forms forms = known.get(chars, 0, length);
    if (forms == null) {
      forms = make(chars, length, WordTokenizer.isLetters(chars, length));
      if (known.size() >= MAX_KEPT) {
        known.clear();
      }
      known.put(new String(chars, 0, length), forms);
    }
    return forms;
  }

  private Forms make(char[] chars, int length, boolean isStemmed) {
    char[] lower = Arrays.copyOf(chars, length);
    CharacterUtils.toLowerCase(lower, 0, length);
    String folded = folded(lower);
    BytesRef exact = new BytesRef(folded);
    String stem = isStemmed ? stems.of(folded) : folded;
    return new Forms(
        exact,
        stem.equals(folded) ? exact : new BytesRef(stem),
        CapitalsFilter.isOfCapitals(chars, length) ? new BytesRef(new String(lower)) : null);
  }

  private static String folded(char[] lower) {
    for (char c : lower) {
      if (c >= FIRST_NON_ASCII) {
        char[] folded = new char[lower.length * MOST_FOR_ONE];
        int length = ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, lower.length);
        return new String(folded, 0, length);
      }
    }
    return new String(lower);
  }
}
