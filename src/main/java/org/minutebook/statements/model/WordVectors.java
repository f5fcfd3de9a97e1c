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

  /** How many vectors there are. */
  int rows() {
    return scales.length;
  }

  /** How much a number of a word counts, by its place among the numbers of all words. */
  static float weight(int place) {
    return WEIGHTS[place % EncodedPassage.PER_WORD];
  }

  /** Adds a vector, times a weight. */
  void addTo(float[] sum, int row, float weight) {
    float scale = scales[row] * weight;
    for (int j = 0; j < width; j++) {
      sum[j] += scale * values[row * width + j];
    }
  }
}
