package org.minutebook.statements.model;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A convolution over three words. What a row of the table of vectors adds to it, wherever a word
 * with that row stands, is computed when it is first met, and kept: a layer is linear, so what it
 * makes of a word is the sum of what it makes of the word's rows.
 */
final class WordParts {
  /** How many words a convolution sees at once. */
  static final int WINDOW = 3;

  /** Some thousand rows make up nearly all of a text; others are computed anew each time. */
  private static final int MAX_KEPT = 3000;

  private final WordVectors vectors;
  private final Layer layer;
  private final AtomicReferenceArray<float[]> kept;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * A convolution.
   *
   * @param layer reads the vectors of three words in a row
   */
  WordParts(WordVectors vectors, Layer layer) {
    this.vectors = vectors;
    this.layer = layer;
    this.kept = new AtomicReferenceArray<>(vectors.rows());
  }

  /** How many numbers it gives for each word. */
  int outputs() {
    return layer.outputs();
  }

  /**
   * What the convolution sees at each word; what is negative becomes 0.
   *
   * @param words the numbers of words, {@link EncodedPassage#PER_WORD} for each
   */
  float[][] of(int[] words) {
    float[][] seen = new float[words.length / EncodedPassage.PER_WORD][];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = layer.biases();
    }
    for (int i = 0; i < words.length; i++) {
      if (words[i] != Vocabulary.NONE) {
        add(part(words[i]), WordVectors.weight(i), seen, i / EncodedPassage.PER_WORD);
      }
    }
    for (float[] at : seen) {
      for (int o = 0; o < at.length; o++) {
        at[o] = Math.max(0, at[o]);
      }
    }
    return seen;
  }

  /** Adds what a row of one word adds: as the word before, the word itself, the word behind. */
  private static void add(float[] part, float weight, float[][] seen, int word) {
    for (int k = 0; k < WINDOW; k++) {
      int position = word + 1 - k;
      if (position >= 0 && position < seen.length) {
        float[] at = seen[position];
        int from = k * at.length;
        for (int o = 0; o < at.length; o++) {
          at[o] += weight * part[from + o];
        }
      }
    }
  }

  private float[] part(int row) {
    float[] part = kept.get(row);
    if (part == null) {
      part = compute(row);
      if (count.get() < MAX_KEPT && kept.compareAndSet(row, null, part)) {
        count.incrementAndGet();
      }
    }
    return part;
  }

  private float[] compute(int row) {
    float[] vector = new float[vectors.width()];
    vectors.addTo(vector, row, 1);
    float[] parts = new float[WINDOW * layer.outputs()];
    for (int k = 0; k < WINDOW; k++) {
      layer.addTo(parts, k * layer.outputs(), vector, k * vector.length);
    }
    return parts;
  }
}
