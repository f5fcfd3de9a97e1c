package org.minutebook.search.words;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.SmallFloat;

/** How many words each field of a document has, and how many it has on average. */
public final class FieldLengths {
  /** Sums by field and members; deleted documents count until Lucene merges them away. */
  private static final SegmentCache<Map<FieldOf, Sum>> SEGMENTS =
      new SegmentCache<>(segment -> new ConcurrentHashMap<>());

  private final IndexSearcher searcher;
  private final Query members;
  private final Map<String, Float> averages = new ConcurrentHashMap<>();

  /**
   * @param members matches the documents that averages are taken over
   */
  public FieldLengths(IndexSearcher searcher, Query members) {
    this.searcher = searcher;
    this.members = members;
  }

  private record FieldOf(String field, Query members) {}

  private record Sum(long words, int documents) {}

  /** The lengths of a field. Ask for documents in ascending order. */
  public Reader of(String field) throws IOException {
    Float average = averages.get(field);
    if (average == null) {
      average = average(field);
      averages.put(field, average);
    }
    return new Reader(field, average);
  }

  /** Reads the lengths of one field, for documents in ascending order. */
  public final class Reader {
    private final String field;
    private final float average;
    private LeafReaderContext leaf;
    private NumericDocValues norms;

    private Reader(String field, float average) {
      this.field = field;
      this.average = average;
    }

    /** The length divided by the average of the members that have the field; 0 without it. */
    public float relative(int doc) throws IOException {
      return words(doc) / average;
    }

    /** The length; Lucene keeps those above 40 rounded. */
    public int words(int doc) throws IOException {
      if (leaf == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        var leaves = searcher.getIndexReader().leaves();
        leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        norms = norms(leaf, field);
      }
      return norms.advanceExact(doc - leaf.docBase)
          ? SmallFloat.byte4ToInt((byte) norms.longValue())
          : 0;
    }
  }

  private static NumericDocValues norms(LeafReaderContext leaf, String field) throws IOException {
    NumericDocValues norms = leaf.reader().getNormValues(field);
    return norms == null ? DocValues.emptyNumeric() : norms;
  }

  private float average(String field) throws IOException {
    Weight weight =
        searcher.createWeight(searcher.rewrite(members), ScoreMode.COMPLETE_NO_SCORES, 1);
    long words = 0;
    long documents = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Sum sum = sum(leaf, field, weight);
      words += sum.words();
      documents += sum.documents();
    }
    return documents == 0 ? 1 : (float) ((double) words / documents);
  }

  private Sum sum(LeafReaderContext leaf, String field, Weight weight) throws IOException {
    Map<FieldOf, Sum> sums = SEGMENTS.of(leaf);
    FieldOf key = new FieldOf(field, members);
    Sum sum = sums.get(key);
    if (sum == null) {
      sum = sum(norms(leaf, field), weight.scorer(leaf));
      sums.put(key, sum);
    }
    return sum;
  }

  private static Sum sum(NumericDocValues norms, Scorer members) throws IOException {
    long words = 0;
    int documents = 0;
    if (members != null) {
      DocIdSetIterator docs = members.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        int length = norms.advanceExact(doc) ? SmallFloat.byte4ToInt((byte) norms.longValue()) : 0;
        words += length;
        documents += length > 0 ? 1 : 0;
      }
    }
    return new Sum(words, documents);
  }
}
