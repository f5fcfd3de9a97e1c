package org.minutebook.search.ranking;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.minutebook.minutes.WorkLimit;

/**
 * Counts how often a query on a single field matches in each document: a term, a phrase or a
 * prefix. A similarity that returns bare frequencies makes Lucene's scores these counts.
 */
final class TermFrequencies {
  private final IndexSearcher searcher;

  TermFrequencies(IndexReader reader) {
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new FrequencySimilarity());
    this.searcher.setQueryCache(null);
  }

  /** Takes the position of a candidate and a frequency. */
  @FunctionalInterface
  interface Visitor {
    void visit(int position, float frequency) throws IOException;
  }

  /** Visits those of the candidates that match, in order. */
  void each(Query query, Candidates candidates, Visitor visitor) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    int position = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      WorkLimit.check();
      int end = leaf.docBase + leaf.reader().maxDoc();
      position = candidates.positionFrom(position, leaf.docBase);
      if (position == candidates.size()) {
        return;
      }
      Scorer scorer = candidates.doc(position) < end ? weight.scorer(leaf) : null;
      if (scorer != null) {
        DocIdSetIterator matches = scorer.iterator();
        int doc = -1;
        while (position < candidates.size() && candidates.doc(position) < end) {
          int target = candidates.doc(position) - leaf.docBase;
          doc = doc < target ? matches.advance(target) : doc;
          if (doc == DocIdSetIterator.NO_MORE_DOCS) {
            break;
          }
          if (doc == target) {
            visitor.visit(position++, scorer.score());
          } else {
            position = candidates.positionFrom(position, leaf.docBase + doc);
          }
        }
      }
    }
  }

  /** The frequency in one document; 0 if it does not match. */
  float in(Query query, int doc) throws IOException {
    float[] frequency = new float[1];
    each(query, Candidates.of(doc), (match, count) -> frequency[0] = count);
    return frequency[0];
  }

  private static final class FrequencySimilarity extends Similarity {
    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... terms) {
      return new SimScorer() {
        @Override
        public float score(float frequency, long norm) {
          return frequency;
        }
      };
    }
  }
}
