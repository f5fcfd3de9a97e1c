package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Analysis;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.search.query.Clause;

/** What documents are worth that have several things wanted together, or some of them. */
final class ConjunctionScorer {
  private static final int SLOP = 6;

  /** With fewer that have all words, those that have some follow. */
  private static final int ENOUGH = 10;

  private static final float BELOW = 0.99f;

  private final SearchScope pool;
  private final RankingWeights tuning;
  private final RelevanceFeedback feedback;

  ConjunctionScorer(SearchScope pool, RelevanceFeedback feedback) {
    this.pool = pool;
    this.tuning = pool.tuning();
    this.feedback = feedback;
  }

  /**
   * @param wanted what is asked for
   * @param parts how much documents are about each of it
   * @param accepted the documents that may answer
   */
  Ranking.Ranked of(List<Clause> wanted, List<DocScores> parts, FixedBitSet accepted)
      throws IOException {
    float[] scores = new float[pool.size()];
    float[] having = new float[pool.size()];
    byte[] had = new byte[pool.size()];
    float rarity = 0;
    for (DocScores part : parts) {
      boolean found = false;
      for (int doc = 0; doc < scores.length; doc++) {
        float score = part.scores().of(doc);
        if (score > 0) {
          scores[doc] += score;
          having[doc] += part.rarity();
          had[doc]++;
          found = true;
        }
      }
      rarity += found ? part.rarity() : 0;
    }
    float[] closeness = new float[pool.size()];
    close(wanted, parts, scores, closeness);
    // Who writes operators means them.
    int enough = wanted.stream().allMatch(c -> c instanceof Clause.Leaf) ? ENOUGH : 1;
    int all = 0;
    int most = 0;
    for (int doc = 0; doc < scores.length; doc++) {
      if (scores[doc] > 0 && accepted.get(doc)) {
        all += had[doc] == parts.size() ? 1 : 0;
        most = Math.max(most, had[doc]);
      }
    }
    for (int doc = 0; doc < scores.length; doc++) {
      float share = having[doc] / rarity;
      boolean wantedMuch = had[doc] == parts.size() || (all < enough && share >= pool.least());
      scores[doc] =
          wantedMuch && accepted.get(doc)
              ? scores[doc] * (float) Math.pow(share, tuning.coverage()) * pool.worth(doc)
              : 0;
    }
    RelevanceFeedback.Alike alike =
        inWords(wanted) ? feedback.of(scores, ENOUGH) : RelevanceFeedback.Alike.NONE;
    for (int doc = 0; doc < scores.length; doc++) {
      scores[doc] *= 1 + alike.of(doc);
    }
    below(scores, having, rarity * tuning.whole());
    int found = 0;
    for (float score : scores) {
      found += score > 0 ? 1 : 0;
    }
    return new Ranking.Ranked(
        new DocNumbers(scores),
        all,
        found - all,
        parts.size(),
        most,
        parts,
        new DocNumbers(closeness),
        alike,
        found < ENOUGH ? alike.others(scores, accepted, ENOUGH - found) : List.of());
  }

  /** What is a phrase, a title, an issue means just that. */
  private static boolean inWords(List<Clause> wanted) {
    return wanted.stream()
        .allMatch(
            c ->
                c instanceof Clause.Name
                    || (c instanceof Clause.Word word
                        && IssueReferences.parse(word.text()).isEmpty()));
  }

  /** What lacks something that matters comes after what has all. */
  private static void below(float[] scores, float[] having, float whole) {
    float lowest = Float.MAX_VALUE;
    float highest = 0;
    for (int doc = 0; doc < scores.length; doc++) {
      if (scores[doc] > 0 && having[doc] >= whole) {
        lowest = Math.min(lowest, scores[doc]);
      } else {
        highest = Math.max(highest, scores[doc]);
      }
    }
    if (lowest <= highest) {
      for (int doc = 0; doc < scores.length; doc++) {
        scores[doc] *= having[doc] >= whole ? 1 : BELOW * lowest / highest;
      }
    }
  }

  /** What is found is not changed by this, only its order. */
  private void close(List<Clause> wanted, List<DocScores> parts, float[] scores, float[] closeness)
      throws IOException {
    for (int i = 0; i + 1 < wanted.size(); i++) {
      if (wanted.get(i) instanceof Clause.Word first
          && wanted.get(i + 1) instanceof Clause.Word second) {
        float weight = tuning.close() * Math.min(parts.get(i).rarity(), parts.get(i + 1).rarity());
        List<Analysis.Term> stems = Analysis.stemmed(first.text() + " " + second.text());
        for (String field : pool.closeness()) {
          PhraseQuery.Builder near = new PhraseQuery.Builder().setSlop(SLOP);
          stems.forEach(s -> near.add(new Term(field, s.text()), s.position()));
          pool.frequencies()
              .each(
                  near.build(),
                  pool.members(),
                  (doc, frequency) -> {
                    if (scores[doc] > 0) {
                      float more = weight * frequency / (1 + frequency);
                      scores[doc] += more;
                      closeness[doc] += more;
                    }
                  });
        }
      }
    }
  }
}
