package org.minutebook.search.ranking;

import java.io.IOException;
import org.minutebook.index.Fields;
import org.minutebook.search.ranking.RankingWeights.Weight;
import org.minutebook.search.words.FieldLengths;

/**
 * What the scores of sections are multiplied by for the length of the body, 0 to 1: a section with
 * hardly a body says nothing, whatever its title.
 */
final class BodyFactors {
  private final FieldLengths.Reader lengths;
  private final float loss;
  private final float length;

  /**
   * Factors of sections, whose body is their text.
   *
   * @param loss what a section without a body loses, 0 to 1
   */
  BodyFactors(FieldLengths lengths, float loss, RankingWeights weights) throws IOException {
    this.lengths = lengths.of(Fields.TEXT);
    this.loss = loss;
    this.length = weights.of(Weight.BODY_LENGTH);
  }

  /** The factor of a document. Ask for documents in ascending order. */
  float of(int doc) throws IOException {
    return loss == 0 ? 1 : 1 - loss * (float) Math.exp(-lengths.words(doc) / length);
  }
}
