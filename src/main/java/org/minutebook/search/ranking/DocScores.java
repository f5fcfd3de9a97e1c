package org.minutebook.search.ranking;

/**
 * A score for each of some candidates, by their positions; 0 for any other document. Not changed
 * once it is handed on.
 */
final class DocScores {
  private final Candidates candidates;
  private final float[] scores;

  /** All scores are 0. */
  DocScores(Candidates candidates) {
    this.candidates = candidates;
    this.scores = new float[candidates.size()];
  }

  Candidates candidates() {
    return candidates;
  }

  /** How many candidates there are. */
  int size() {
    return scores.length;
  }

  /** The score of a document; 0 if it is none of the candidates. */
  float of(int doc) {
    int position = candidates.position(doc);
    return position < 0 ? 0 : scores[position];
  }

  /** The score at a position. */
  float at(int position) {
    return scores[position];
  }

  /** Sets the score at a position, while this is not yet handed on. */
  void set(int position, float score) {
    scores[position] = score;
  }

  void add(int position, float more) {
    scores[position] += more;
  }

  /** Takes the position of a candidate and its score. */
  @FunctionalInterface
  interface Visitor {
    void visit(int position, float score);
  }

  /** Visits all positions whose score is not 0, in order. Scores may be changed meanwhile. */
  void forEach(Visitor visitor) {
    for (int position = 0; position < scores.length; position++) {
      if (scores[position] != 0) {
        visitor.visit(position, scores[position]);
      }
    }
  }

  /** How many candidates have a score. */
  int count() {
    int count = 0;
    for (float score : scores) {
      count += score != 0 ? 1 : 0;
    }
    return count;
  }

  /** The highest score; 0 if there is none. */
  float highest() {
    float highest = 0;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    return highest;
  }

  boolean isEmpty() {
    return count() == 0;
  }
}
