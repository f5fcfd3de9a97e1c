package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A clause of a query, ready to be scored.
 *
 * @param query matches what the clause finds; its scores only choose among very many matches
 * @param scoring scores candidates
 */
record ClauseScorer(Query query, Scoring scoring) {

  /** Scores the candidates of a query by one clause. */
  @FunctionalInterface
  interface Scoring {
    ClauseScores of(Candidates.Matches matches) throws IOException;
  }

  ClauseScores score(Candidates.Matches matches) throws IOException {
    return scoring.of(matches);
  }

  /** Alternatives: what any of the clauses finds. */
  static ClauseScorer any(List<ClauseScorer> clauses, SearchScope scope) {
    return new ClauseScorer(
        query(clauses, Occur.SHOULD),
        matches -> ClauseScores.AnyOf.of(scores(clauses, matches), scope, matches.candidates()));
  }

  /** What all of the clauses find; nothing without clauses. */
  static ClauseScorer all(List<ClauseScorer> clauses, float weight) {
    return new ClauseScorer(
        query(clauses, Occur.MUST),
        matches -> ClauseScores.AllOf.of(scores(clauses, matches), weight, matches.candidates()));
  }

  /** What any of the clauses finds, or what all of them find. */
  static Query query(List<ClauseScorer> clauses, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    clauses.forEach(clause -> all.add(clause.query(), occur));
    return all.build();
  }

  /** The scores of each of several clauses. */
  static List<ClauseScores> scores(List<ClauseScorer> clauses, Candidates.Matches matches)
      throws IOException {
    List<ClauseScores> scores = new ArrayList<>();
    for (ClauseScorer clause : clauses) {
      scores.add(clause.score(matches));
    }
    return scores;
  }
}
