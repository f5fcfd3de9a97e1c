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
  /**
   * The same of what only stands in a list or a part of the minutes that is marked as actions. Of
   * six such items of the labelled files that are less likely, two are actions.
   */
  private static final double LEAST_LISTED = 0.4;

  /** The level of a candidate as a statement of a kind. */
  Level of(CandidateFinder.Candidate candidate, Kind kind, Margins margins, double confidence) {
    if (margins.of(kind) < 0 || (!candidate.isExplicit() && confidence < leastConfidence)) {
      return Level.POSSIBLE;
    }
    if (kind == Kind.ACTION && isOnlyListed(candidate) && confidence < LEAST_LISTED) {
      return Level.POSSIBLE;
    }
    return candidate.isExplicit() ? Level.MARKED : Level.SURE;
  }

  private static boolean isOnlyListed(CandidateFinder.Candidate candidate) {
    return candidate
        .mark()
        .filter(mark -> mark.kind() == Kind.ACTION)
        .filter(mark -> mark.strength() != StatementLabels.Strength.OWN)
        .filter(mark -> mark.why().endsWith(":actions"))
        .isPresent();
  }
}
