package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Analysis;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.search.query.Clause;
import org.minutebook.search.ranking.RankingWeights.Weight;

/**
 * Scores documents by how many of the query's clauses they match and how close together the terms
 * are.
 *
 * <p>Documents that match all clauses come first. Where there are few of them, those that match a
 * part follow.
 */
final class ConjunctionScorer {
  private final SearchScope scope;
  private final RankingWeights weights;
  private final RelevanceFeedback feedback;

  ConjunctionScorer(SearchScope scope, RelevanceFeedback feedback) {
    this.scope = scope;
    this.weights = scope.weights();
    this.feedback = feedback;
  }

  /**
   * @param clauses the clauses of the query
   * @param clauseScores how well documents match each of them
   * @param accepted the documents that pass the filters
   */
  RankedDocuments rank(List<Clause> clauses, List<ClauseScores> clauseScores, FixedBitSet accepted)
      throws IOException {
    DocScores scores = new DocScores(scope.maxDoc());
    DocScores matchedIdf = new DocScores(scope.maxDoc());
    DocScores matched = new DocScores(scope.maxDoc());
    float queryIdf = 0;
    for (ClauseScores clause : clauseScores) {
      clause
          .scores()
          .forEach(
              (doc, score) -> {
                scores.add(doc, score);
                matchedIdf.add(doc, clause.idf());
                matched.add(doc, 1);
              });
      queryIdf += clause.scores().isEmpty() ? 0 : clause.idf();
    }
    DocScores proximity = addProximity(clauses, clauseScores, scores);
    // Whoever types operators means them: then one full match is enough.
    int enoughMatches = weights.count(Weight.ENOUGH_MATCHES);
    int enough = clauses.stream().allMatch(c -> c instanceof Clause.Leaf) ? enoughMatches : 1;
    int fullMatches = 0;
    int bestCoverage = 0;
    int maxDoc = scores.maxDoc();
    for (int doc = scores.next(0); doc < maxDoc; doc = scores.next(doc + 1)) {
      if (accepted.get(doc)) {
        fullMatches += matched.of(doc) == clauseScores.size() ? 1 : 0;
        bestCoverage = Math.max(bestCoverage, (int) matched.of(doc));
      }
    }
    float coverage = weights.of(Weight.COVERAGE);
    BodyFactors bodies = scope.bodyFactors();
    for (int doc = scores.next(0); doc < maxDoc; doc = scores.next(doc + 1)) {
      float share = matchedIdf.of(doc) / queryIdf;
      boolean found =
          matched.of(doc) == clauseScores.size()
              || (fullMatches < enough && share >= scope.partialMatch());
      scores.set(
          doc,
          found && accepted.get(doc)
              ? scores.of(doc) * (float) Math.pow(share, coverage) * bodies.of(doc)
              : 0);
    }
    FeedbackScores shared =
        isPlainWords(clauses) ? feedback.of(scores, enoughMatches) : FeedbackScores.NONE;
    scores.forEach((doc, score) -> scores.set(doc, score * (1 + shared.of(doc))));
    lowerPartialMatches(scores, matchedIdf, queryIdf * weights.of(Weight.FULL_MATCH));
    int found = scores.count();
    return new RankedDocuments(
        scores,
        fullMatches,
        found - fullMatches,
        bestCoverage,
        clauseScores,
        proximity,
        shared,
        found < enoughMatches
            ? shared.related(scores, accepted, enoughMatches - found)
            : List.of());
  }

  /** Phrases, titles and issues mean just that: no feedback for them. */
  private static boolean isPlainWords(List<Clause> clauses) {
    return clauses.stream()
        .allMatch(
            c ->
                c instanceof Clause.Name
                    || (c instanceof Clause.Word word
                        && IssueReferences.parse(word.text()).isEmpty()));
  }

  /** Scales partial matches so that they rank below all full ones. */
  private void lowerPartialMatches(DocScores scores, DocScores matchedIdf, float fullIdf) {
    float lowestFull = Float.MAX_VALUE;
    float highestPartial = 0;
    for (int doc = scores.next(0); doc < scores.maxDoc(); doc = scores.next(doc + 1)) {
      if (matchedIdf.of(doc) >= fullIdf) {
        lowestFull = Math.min(lowestFull, scores.of(doc));
      } else {
        highestPartial = Math.max(highestPartial, scores.of(doc));
      }
    }
    if (lowestFull <= highestPartial) {
      float factor = weights.of(Weight.BELOW_FULL_MATCHES) * lowestFull / highestPartial;
      scores.forEach(
          (doc, score) -> {
            if (matchedIdf.of(doc) < fullIdf) {
              scores.set(doc, score * factor);
            }
          });
    }
  }

  /**
   * Adds to the scores of documents in which neighbouring words of the query are close together.
   * This changes the order only, not what is found.
   *
   * @return what was added, by document
   */
  private DocScores addProximity(
      List<Clause> clauses, List<ClauseScores> clauseScores, DocScores scores) throws IOException {
    DocScores added = new DocScores(scores.maxDoc());
    for (int i = 0; i + 1 < clauses.size(); i++) {
      if (clauses.get(i) instanceof Clause.Word first
          && clauses.get(i + 1) instanceof Clause.Word second) {
        float weight =
            weights.of(Weight.PROXIMITY)
                * Math.min(clauseScores.get(i).idf(), clauseScores.get(i + 1).idf());
        List<Analysis.Term> stems = Analysis.stemmed(first.text() + " " + second.text());
        for (String field : scope.proximityFields()) {
          PhraseQuery.Builder near =
              new PhraseQuery.Builder().setSlop(weights.count(Weight.PROXIMITY_SLOP));
          stems.forEach(s -> near.add(new Term(field, s.text()), s.position()));
          scope
              .frequencies()
              .each(
                  near.build(),
                  scope.members(),
                  (doc, frequency) -> {
                    if (scores.of(doc) > 0) {
                      float more = weight * frequency / (1 + frequency);
                      scores.add(doc, more);
                      added.add(doc, more);
                    }
                  });
        }
      }
    }
    return added;
  }
}
