package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
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
   * @param scorers those of each of them
   * @param accepted matches the members of the scope that pass the filters
   */
  RankedDocuments rank(List<Clause> clauses, List<ClauseScorer> scorers, Query accepted)
      throws IOException {
    // Whoever types operators means them: then one full match is enough.
    int enoughMatches = weights.count(Weight.ENOUGH_MATCHES);
    int enough = clauses.stream().allMatch(c -> c instanceof Clause.Leaf) ? enoughMatches : 1;
    Candidates.Matches matches = matches(scorers, accepted, enough);
    Candidates candidates = matches.candidates();
    FixedBitSet passing = new FixedBitSet(candidates.size());
    scope.frequencies().each(accepted, candidates, (at, count) -> passing.set(at));
    List<ClauseScores> clauseScores = ClauseScorer.scores(scorers, matches);
    DocScores scores = new DocScores(candidates);
    DocScores matchedIdf = new DocScores(candidates);
    DocScores matched = new DocScores(candidates);
    float queryIdf = 0;
    for (ClauseScores clause : clauseScores) {
      clause
          .scores()
          .forEach(
              (at, score) -> {
                scores.add(at, score);
                matchedIdf.add(at, clause.idf());
                matched.add(at, 1);
              });
      queryIdf += clause.scores().isEmpty() ? 0 : clause.idf();
    }
    DocScores proximity = addProximity(clauses, clauseScores, scores);
    int fullMatches = 0;
    int bestCoverage = 0;
    for (int at = 0; at < candidates.size(); at++) {
      if (passing.get(at)) {
        fullMatches += matched.at(at) == clauseScores.size() ? 1 : 0;
        bestCoverage = Math.max(bestCoverage, (int) matched.at(at));
      }
    }
    float coverage = weights.of(Weight.COVERAGE);
    BodyFactors bodies = scope.bodyFactors();
    for (int at = 0; at < candidates.size(); at++) {
      float share = matchedIdf.at(at) / queryIdf;
      boolean found =
          scores.at(at) != 0
              && passing.get(at)
              && (matched.at(at) == clauseScores.size()
                  || (fullMatches < enough && share >= scope.partialMatch()));
      scores.set(
          at,
          found
              ? scores.at(at) * (float) Math.pow(share, coverage) * bodies.of(candidates.doc(at))
              : 0);
    }
    FeedbackScores shared =
        isPlainWords(clauses) ? feedback.of(scores, accepted, enoughMatches) : FeedbackScores.NONE;
    scores.forEach((at, score) -> scores.set(at, score * (1 + shared.of(candidates.doc(at)))));
    lowerPartialMatches(scores, matchedIdf, queryIdf * weights.of(Weight.FULL_MATCH));
    int found = scores.count();
    return new RankedDocuments(
        new DocScoresQuery(scores),
        matches.complete(),
        scores,
        fullMatches,
        found - fullMatches,
        bestCoverage,
        clauseScores,
        proximity,
        shared,
        found < enoughMatches ? shared.related(scores, enoughMatches - found) : List.of());
  }

  /**
   * What is scored: all that match any clause, or where these are very many, those that match all
   * clauses and pass the filters, and any clause if they are few.
   */
  private Candidates.Matches matches(List<ClauseScorer> scorers, Query accepted, int enough)
      throws IOException {
    Query any = ClauseScorer.query(scorers, Occur.SHOULD);
    Optional<Candidates> all =
        Candidates.all(scope.ofMembers(any), scope.searcher(), scope.mostRanked());
    if (all.isPresent()) {
      return new Candidates.Matches(all.get(), true, true);
    }
    Candidates.Matches full =
        allOrBest(filtered(ClauseScorer.query(scorers, Occur.MUST), accepted));
    if (full.candidates().size() >= enough) {
      return full;
    }
    Candidates.Matches partial = allOrBest(filtered(any, accepted));
    return new Candidates.Matches(
        full.candidates().and(partial.candidates()), partial.complete(), false);
  }

  private Candidates.Matches allOrBest(Query query) throws IOException {
    Optional<Candidates> all = Candidates.all(query, scope.searcher(), scope.mostRanked());
    return all.isPresent()
        ? new Candidates.Matches(all.get(), true, false)
        : Candidates.best(query, scope.searcher(), scope.bestRanked());
  }

  private static Query filtered(Query query, Query accepted) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(accepted, Occur.FILTER).build();
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
    for (int at = 0; at < scores.size(); at++) {
      if (scores.at(at) != 0 && matchedIdf.at(at) >= fullIdf) {
        lowestFull = Math.min(lowestFull, scores.at(at));
      } else {
        highestPartial = Math.max(highestPartial, scores.at(at));
      }
    }
    if (lowestFull <= highestPartial) {
      float factor = weights.of(Weight.BELOW_FULL_MATCHES) * lowestFull / highestPartial;
      scores.forEach(
          (at, score) -> {
            if (matchedIdf.at(at) < fullIdf) {
              scores.set(at, score * factor);
            }
          });
    }
  }

  /**
   * Adds to the scores of documents in which neighbouring words of the query are close together.
   * This changes the order only, not what is found.
   *
   * @return what was added
   */
  private DocScores addProximity(
      List<Clause> clauses, List<ClauseScores> clauseScores, DocScores scores) throws IOException {
    DocScores added = new DocScores(scores.candidates());
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
                  scores.candidates(),
                  (at, frequency) -> {
                    if (scores.at(at) > 0) {
                      float more = weight * frequency / (1 + frequency);
                      scores.add(at, more);
                      added.add(at, more);
                    }
                  });
        }
      }
    }
    return added;
  }
}
