package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.minutebook.minutes.WorkLimit;

/**
 * Documents that are scored, in ascending order. Each has a position from 0 on, by which its scores
 * are kept, so that memory and time grow with what matches and not with the index.
 */
final class Candidates {
  private final int[] docs;

  private Candidates(int[] docs) {
    this.docs = docs;
  }

  /**
   * @param docs document numbers, each once, in any order
   */
  static Candidates of(int... docs) {
    int[] sorted = docs.clone();
    Arrays.sort(sorted);
    return new Candidates(sorted);
  }

  /** The documents of both. */
  Candidates and(Candidates others) {
    return new Candidates(
        IntStream.concat(Arrays.stream(docs), Arrays.stream(others.docs))
            .sorted()
            .distinct()
            .toArray());
  }

  /** All documents that match a query; empty if they are more than {@code most}. */
  static Optional<Candidates> all(Query query, IndexSearcher searcher, int most)
      throws IOException {
    Collection found = new Collection(most);
    return found.collect(query, searcher)
        ? Optional.of(new Candidates(Arrays.copyOf(found.docs, found.count)))
        : Optional.empty();
  }

  /** Collects the documents that match, as long as they are not too many. */
  private static final class Collection implements LeafCollector {
    private final int most;
    private int[] docs;
    private int count;
    private int docBase;

    Collection(int most) {
      this.most = most;
      this.docs = new int[Math.min(most, 256)];
    }

    /** Whether all that match a query were collected. */
    boolean collect(Query query, IndexSearcher searcher) throws IOException {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      try {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
          WorkLimit.check();
          BulkScorer scorer = weight.bulkScorer(leaf);
          if (scorer != null) {
            docBase = leaf.docBase;
            scorer.score(this, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
          }
        }
      } catch (CollectionTerminatedException e) {
        return false;
      }
      return true;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) {
      if (count == most) {
        throw new CollectionTerminatedException();
      }
      if (count == docs.length) {
        WorkLimit.check();
        docs = Arrays.copyOf(docs, Math.min(most, 2 * count));
      }
      docs[count++] = docBase + doc;
    }
  }

  /** The documents that match a query best, by Lucene's own score. */
  static Matches best(Query query, IndexSearcher searcher, int most) throws IOException {
    TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(most, null, 1));
    Candidates best = of(Stream.of(top.scoreDocs).mapToInt((ScoreDoc doc) -> doc.doc).toArray());
    return new Matches(best, best.size() < most, false);
  }

  /**
   * Documents that match a query.
   *
   * @param complete whether these are all that match
   * @param countable whether they hold all that match any clause, so that these can be counted
   */
  record Matches(Candidates candidates, boolean complete, boolean countable) {}

  /** The document numbers, ascending. */
  int[] docs() {
    return docs.clone();
  }

  int size() {
    return docs.length;
  }

  /** The number of the document at a position. */
  int doc(int position) {
    return docs[position];
  }

  /** The position of a document; negative if it is none of these. */
  int position(int doc) {
    return Arrays.binarySearch(docs, doc);
  }

  /** The first position from {@code from} on whose document is not below {@code doc}. */
  int positionFrom(int from, int doc) {
    // Doubling steps: what is looked for is mostly near.
    int step = 1;
    int low = from;
    while (low + step < docs.length && docs[low + step] < doc) {
      low += step;
      step *= 2;
    }
    int found = Arrays.binarySearch(docs, low, Math.min(docs.length, low + step + 1), doc);
    return found < 0 ? -found - 1 : found;
  }
}
