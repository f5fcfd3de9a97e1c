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
import org.apache.lucene.util.FixedBitSet;

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

  /** Takes a document's number and a frequency. */
  @FunctionalInterface
  interface Visitor {
    void visit(int doc, float frequency) throws IOException;
  }

  /** Visits those of the {@code members} that match. */
  void each(Query query, FixedBitSet members, Visitor visitor) throws IOException {
    inSegments(
        query,
        (leaf, scorer) -> {
          DocIdSetIterator docs = scorer.iterator();
          for (int at = docs.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = docs.nextDoc()) {
            if (members.get(leaf.docBase + at)) {
              visitor.visit(leaf.docBase + at, scorer.score());
            }
          }
        });
  }

  /** Visits those of a few documents that match; {@code docs} are in ascending order. */
  void eachOf(int[] docs, Query query, Visitor visitor) throws IOException {
    inSegments(
        query,
        (leaf, scorer) -> {
          DocIdSetIterator matches = scorer.iterator();
          for (int doc : docs) {
            int target = doc - leaf.docBase;
            if (target < 0 || target >= leaf.reader().maxDoc()) {
              continue;
            }
            if (matches.docID() < target) {
              matches.advance(target);
            }
            if (matches.docID() == target) {
              visitor.visit(doc, scorer.score());
            }
          }
        });
  }

  /** The frequency in one document; 0 if it does not match. */
  float in(Query query, int doc) throws IOException {
    float[] frequency = new float[1];
    eachOf(new int[] {doc}, query, (match, count) -> frequency[0] = count);
    return frequency[0];
  }

  @FunctionalInterface
  private interface SegmentVisitor {
    void visit(LeafReaderContext leaf, Scorer scorer) throws IOException;
  }

  private void inSegments(Query query, SegmentVisitor visitor) throws IOException {
    Weight weight = weight(query);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        visitor.visit(leaf, scorer);
      }
    }
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
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
