package org.minutebook.search.ranking;

import java.util.List;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The documents that a query found, with their scores and what these are made of.
 *
 * @param query matches the documents that were found, with their scores
 * @param complete whether all that match are among them; otherwise they are the best of very many
 * @param scores of those that were found; 0 for others
 * @param fullMatches how many documents match all clauses
 * @param partialMatches how many match only some of them
 * @param bestCoverage the largest number of clauses that one document matches
 * @param clauses the scores of each clause
 * @param proximity what the scores hold for terms that are close together
 * @param feedback what the scores hold for terms that the best documents share
 * @param related documents that match no clause but share terms with the best ones, best first;
 *     empty where enough documents match
 */
public record RankedDocuments(
    Query query,
    boolean complete,
    DocScores scores,
    int fullMatches,
    int partialMatches,
    int bestCoverage,
    List<ClauseScores> clauses,
    DocScores proximity,
    FeedbackScores feedback,
    List<ScoreDoc> related) {

  /** Documents that are found without any term: all have the same score. */
  static RankedDocuments unranked(Query accepted) {
    return new RankedDocuments(
        new ConstantScoreQuery(accepted),
        true,
        new DocScores(Candidates.of()),
        0,
        0,
        0,
        List.of(),
        new DocScores(Candidates.of()),
        FeedbackScores.NONE,
        List.of());
  }

  /** Whether no document matches all clauses, but some match a part of them. */
  public boolean hasOnlyPartialMatches() {
    return fullMatches == 0 && bestCoverage > 0;
  }

  /** How many scores this holds. */
  int held() {
    return scores.size() + proximity.size() + ClauseScores.held(clauses);
  }

  /** How many clauses the query has. */
  public int clauseCount() {
    return clauses.size();
  }
}
