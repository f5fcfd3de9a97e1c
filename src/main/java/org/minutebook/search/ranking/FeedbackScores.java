package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Fields;
import org.minutebook.search.ranking.RankingWeights.Weight;

/**
 * How much each section shares with the best sections of a query.
 *
 * @param shares what a section's score gains, as a share of it
 * @param terms stems that the best sections have in common
 * @param scope the scope of the sections; null for {@link #NONE}
 */
record FeedbackScores(DocScores shares, List<String> terms, SearchScope scope) {
  static final FeedbackScores NONE =
      new FeedbackScores(new DocScores(Candidates.of()), List.of(), null);

  float of(int doc) {
    return shares.of(doc);
  }

  /** Those of the terms that a section has. */
  List<String> termsIn(int doc) throws IOException {
    List<String> found = new ArrayList<>();
    for (String term : terms) {
      if (scope.frequencies().in(query(Fields.TEXT, term), doc) > 0
          || scope.frequencies().in(query(Fields.TITLE, term), doc) > 0) {
        found.add(term);
      }
    }
    return found;
  }

  /**
   * Sections that were not found but share terms with the best ones, best first. Their scores are
   * below those of all that were found.
   *
   * @param scores of the sections that were found
   */
  List<ScoreDoc> related(DocScores scores, int limit) throws IOException {
    if (shares.isEmpty()) {
      return List.of();
    }
    List<ScoreDoc> related = new ArrayList<>();
    float lowest = Float.MAX_VALUE;
    for (int at = 0; at < scores.size(); at++) {
      lowest = scores.at(at) != 0 ? Math.min(lowest, scores.at(at)) : lowest;
    }
    BodyFactors bodies = scope.bodyFactors();
    for (int at = 0; at < shares.size(); at++) {
      int doc = shares.candidates().doc(at);
      if (shares.at(at) != 0 && scores.of(doc) == 0 && shares.at(at) >= least()) {
        related.add(new ScoreDoc(doc, shares.at(at) * bodies.of(doc)));
      }
    }
    related.sort(
        Comparator.comparingDouble((ScoreDoc one) -> -one.score).thenComparingInt(one -> one.doc));
    List<ScoreDoc> best = related.subList(0, Math.min(limit, related.size()));
    for (ScoreDoc one : best) {
      // A share is relative to the highest among the sections found, and may be more than 1.
      one.score = lowest * one.score / (1 + one.score);
    }
    return List.copyOf(best);
  }

  private float least() {
    return scope.weights().of(Weight.RELATED) * scope.weights().of(Weight.FEEDBACK);
  }

  /** Finds a stem in the text or the titles of sections. */
  static Query query(String field, String stem) {
    return new TermQuery(new Term(Fields.stemmed(field), stem));
  }
}
