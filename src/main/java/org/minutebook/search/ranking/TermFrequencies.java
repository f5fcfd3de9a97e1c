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
 * How often something stands in documents. Any query on a single field will do: a word, a phrase, a
 * beginning. For it, Lucene's scores are made to be bare frequencies.
 */
final class TermFrequencies {
  private final IndexSearcher searcher;

  TermFrequencies(IndexReader reader) {
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new Bare());
    this.searcher.setQueryCache(null);
  }

  /** Takes a document's number and a frequency. */
  @FunctionalInterface
  interface Visitor {
    void visit(int doc, float frequency);
  }

  /** Goes over those {@code among} many that have it. */
  void each(Query query, FixedBitSet among, Visitor visitor) throws IOException {
    inSegments(
        query,
        (leaf, scorer) -> {
          DocIdSetIterator docs = scorer.iterator();
          for (int at = docs.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = docs.nextDoc()) {
            if (among.get(leaf.docBase + at)) {
              visitor.visit(leaf.docBase + at, scorer.score());
            }
          }
        });
  }

  /** The same of a few documents, in the order of their numbers: it leaps to each. */
  void eachOf(int[] few, Query query, Visitor visitor) throws IOException {
    inSegments(
        query,
        (leaf, scorer) -> {
          DocIdSetIterator docs = scorer.iterator();
          for (int doc : few) {
            int wanted = doc - leaf.docBase;
            if (wanted < 0 || wanted >= leaf.reader().maxDoc()) {
              continue;
            }
            if (docs.docID() < wanted) {
              docs.advance(wanted);
            }
            if (docs.docID() == wanted) {
              visitor.visit(doc, scorer.score());
            }
          }
        });
  }

  /** In one document; 0 if it has none. */
  float in(Query query, int doc) throws IOException {
    float[] frequency = new float[1];
    eachOf(new int[] {doc}, query, (at, times) -> frequency[0] = times);
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

  private static final class Bare extends Similarity {
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
