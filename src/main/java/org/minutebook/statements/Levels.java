package org.minutebook.statements;

import org.minutebook.minutes.Statement.Kind;
import org.minutebook.minutes.Statement.Level;
import org.minutebook.statements.model.Margins;

/**
 * Says in a word how sure a statement is.
 *
 * @param leastConfidence of what the author did not mark, to be sure
 */
record Levels(double leastConfidence) {
  /** The level of a candidate as a statement of a kind. */
  Level of(CandidateFinder.Candidate candidate, Kind kind, Margins margins, double confidence) {
    if (margins.of(kind) < 0 || (!candidate.isExplicit() && confidence < leastConfidence)) {
      return Level.POSSIBLE;
    }
    return candidate.isExplicit() ? Level.MARKED : Level.SURE;
  }
}
