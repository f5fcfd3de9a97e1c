package org.minutebook.statements.model;

/** The vectors of word pieces and of classes of words: bytes, times a scale for each vector. */
final class WordVectors {
  /** The second piece of a word counts for half. */
  private static final float[] WEIGHTS = {1, 0.5f, 1};

  private final int width;
  private final byte[] values;
  private final float[] scales;

  private WordVectors(int width, byte[] values, float[] scales) {
    this.width = width;
    this.values = values;
    this.scales = scales;
  }

  /** Reads as many vectors as a vocabulary has pieces and classes. */
  static WordVectors read(ModelInput in, int rows) {
    in.count(rows);
    int width = in.count();
    return new WordVectors(width, in.bytes(rows * width), in.floats(rows));
  }

  int width() {
    return width;
  }

  /** The vector of a word: the sum of those of its pieces and its class. */
  float[] of(int[] words, int at) {
    float[] sum = new float[width];
    for (int k = 0; k < EncodedPassage.PER_WORD; k++) {
      int row = words[at + k];
      if (row != Vocabulary.NONE) {
        float scale = scales[row] * WEIGHTS[k];
        for (int j = 0; j < width; j++) {
          sum[j] += scale * values[row * width + j];
        }
      }
    }
    return sum;
  }
}
