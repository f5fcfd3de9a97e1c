package org.minutebook.search.ranking;

/** A number for each document of a reader, by document number. Not changed once it is handed on. */
public final class DocNumbers {
  private final float[] values;

  /** Takes the array over. */
  public DocNumbers(float[] values) {
    this.values = values;
  }

  float of(int doc) {
    return values[doc];
  }

  int size() {
    return values.length;
  }
}
