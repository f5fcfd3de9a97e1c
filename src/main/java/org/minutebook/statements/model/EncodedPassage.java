package org.minutebook.statements.model;

import java.util.List;

/**
 * A passage and what stands around it, as the numbers that the net reads. A word is {@link
 * #PER_WORD} numbers: its first two pieces and its class, as {@link Vocabulary} gives them.
 *
 * @param words at most {@link #MAX_WORDS} words
 * @param contexts {@link #CONTEXTS} texts around it, at most {@link #CONTEXT_WORDS} words each
 * @param features numbers of its features, as the vocabulary numbers them
 * @param figures what else is known of it, about 0 to 1 each
 * @param linear the margins that the linear model gives it
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that nobody changes
public record EncodedPassage(
    int[] words, List<int[]> contexts, int[] features, float[] figures, Margins linear) {
  /** The numbers of a word. */
  public static final int PER_WORD = 3;

  /** How many words of a passage are read. */
  public static final int MAX_WORDS = 40;

  /** How many texts around a passage are read. */
  public static final int CONTEXTS = 4;

  /** How many words of each text around it are read. */
  public static final int CONTEXT_WORDS = 12;

  /** How many words the passage has. */
  int count() {
    return words.length / PER_WORD;
  }

  /** The same without some of its words, as if nothing stood there. */
  EncodedPassage without(int from, int to) {
    int[] left = words.clone();
    for (int i = from * PER_WORD; i < to * PER_WORD; i++) {
      left[i] = Vocabulary.NONE;
    }
    return new EncodedPassage(left, contexts, features, figures, linear);
  }
}
