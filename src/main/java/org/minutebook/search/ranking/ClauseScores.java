package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.search.Explanation.Reason;

/** How well each of some candidates matches one clause of a query. */
interface ClauseScores {
  /** Candidates that do not match have 0. */
  DocScores scores();

  /** How many scores this holds, those of its parts included. */
  int held();

  /** How many scores several clauses hold. */
  static int held(List<ClauseScores> clauses) {
    return clauses.stream().mapToInt(ClauseScores::held).sum();
  }

  /** How rare the clause is: its inverse document frequency, as BM25 has it. */
  float idf();

  /** What a document's score is made of, multiplied by {@code factor}. */
  List<Reason> reasons(int doc, double factor) throws IOException;

  /** The reasons of several clauses, whose scores are shared out as parts of one score. */
  static List<Reason> reasons(List<ClauseScores> clauses, int doc, double score)
      throws IOException {
    double sum = 0;
    for (ClauseScores clause : clauses) {
      sum += clause.scores().of(doc);
    }
    List<Reason> reasons = new ArrayList<>();
    for (ClauseScores clause : clauses) {
      reasons.addAll(clause.reasons(doc, sum == 0 ? 0 : score / sum));
    }
    return reasons;
  }

  /** Alternatives: the best of them counts, the others add a little. */
  record AnyOf(List<ClauseScores> clauses, DocScores scores, float idf) implements ClauseScores {

    static AnyOf of(List<ClauseScores> clauses, SearchScope scope, Candidates candidates) {
      float weaker = scope.weights().of(RankingWeights.Weight.WEAKER_ALTERNATIVES);
      DocScores scores = new DocScores(candidates);
      DocScores sums = new DocScores(candidates);
      float idf = Float.MAX_VALUE;
      for (ClauseScores clause : clauses) {
        clause
            .scores()
            .forEach(
                (at, score) -> {
                  scores.set(at, Math.max(scores.at(at), score));
                  sums.add(at, score);
                });
        idf = Math.min(idf, clause.idf());
      }
      scores.forEach((at, best) -> scores.set(at, best + weaker * (sums.at(at) - best)));
      return new AnyOf(clauses, scores, idf);
    }

    @Override
    public int held() {
      return scores.size() + ClauseScores.held(clauses);
    }

    @Override
    public List<Reason> reasons(int doc, double factor) throws IOException {
      return ClauseScores.reasons(clauses, doc, factor * scores.of(doc));
    }
  }

  /** Clauses that are all required: a document that lacks one of them has 0. */
  record AllOf(List<ClauseScores> clauses, DocScores scores, float idf) implements ClauseScores {

    static AllOf of(List<ClauseScores> clauses, float weight, Candidates candidates) {
      DocScores scores = new DocScores(candidates);
      float idf = 0;
      for (ClauseScores clause : clauses) {
        idf += clause.idf();
      }
      if (!clauses.isEmpty()) {
        clauses
            .getFirst()
            .scores()
            .forEach((at, first) -> scores.set(at, weight * sum(clauses, at)));
      }
      return new AllOf(clauses, scores, idf);
    }

    @Override
    public int held() {
      return scores.size() + ClauseScores.held(clauses);
    }

    /** The sum of the scores at a position; 0 if it lacks one. */
    private static float sum(List<ClauseScores> clauses, int position) {
      float sum = 0;
      for (ClauseScores clause : clauses) {
        float score = clause.scores().at(position);
        if (score == 0) {
          return 0;
        }
        sum += score;
      }
      return sum;
    }

    @Override
    public List<Reason> reasons(int doc, double factor) throws IOException {
      return scores.of(doc) > 0
          ? ClauseScores.reasons(clauses, doc, factor * scores.of(doc))
          : List.of();
    }
  }
}
