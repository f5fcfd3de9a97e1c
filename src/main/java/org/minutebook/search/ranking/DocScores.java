package org.minutebook.search.ranking;

import org.apache.lucene.util.FixedBitSet;

/** A score for each document of a reader, by document number. Not changed once it is handed on. */
public final class DocScores {
  private final float[] values;

  /** Takes the array over. */
  public DocScores(float[] values) {
    this.values = values;
  }

  /** All documents that a set holds have the same score, the others 0. */
  public static DocScores constant(FixedBitSet docs, float score) {
    float[] values = new float[docs.length()];
    for (int doc = 0; doc < values.length; doc++) {
      values[doc] = docs.get(doc) ? score : 0;
    }
    return new DocScores(values);
  }

  float of(int doc) {
    return values[doc];
  }

  /** One more than the highest document number. */
  int maxDoc() {
    return values.length;
  }

  boolean isEmpty() {
    for (float value : values) {
      if (value > 0) {
        return false;
      }
    }
    return true;
  }
}
