package org.minutebook.search;

/** A number for each document of a reader, by document number. Not changed once it is handed on. */
final class Numbers {
  private final float[] values;

  /** Takes the array over. */
  Numbers(float[] values) {
    this.values = values;
  }

  float of(int doc) {
    return values[doc];
  }

  int size() {
    return values.length;
  }
}
