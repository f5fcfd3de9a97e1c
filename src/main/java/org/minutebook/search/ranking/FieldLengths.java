package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;

/** How many words the fields of documents have. */
final class FieldLengths {
  private final IndexReader reader;
  private final FixedBitSet among;
  private final Map<String, float[]> relative = new ConcurrentHashMap<>();

  /** Averages are over the documents {@code among} all. */
  FieldLengths(IndexReader reader, FixedBitSet among) {
    this.reader = reader;
    this.among = among;
  }

  /** Of each document, beside the average of those that have the field; 0 for none. */
  float[] relative(String field) throws IOException {
    float[] known = relative.get(field);
    if (known != null) {
      return known;
    }
    float[] lengths = words(field);
    double sum = 0;
    int having = 0;
    for (int doc = 0; doc < lengths.length; doc++) {
      if (lengths[doc] > 0 && among.get(doc)) {
        sum += lengths[doc];
        having++;
      }
    }
    float average = having == 0 ? 1 : (float) (sum / having);
    for (int doc = 0; doc < lengths.length; doc++) {
      lengths[doc] /= average;
    }
    relative.put(field, lengths);
    return lengths;
  }

  /** Of each document; above 40 they are rounded. */
  float[] words(String field) throws IOException {
    float[] lengths = new float[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues norms = leaf.reader().getNormValues(field);
      for (int doc = norms == null ? NumericDocValues.NO_MORE_DOCS : norms.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = norms.nextDoc()) {
        lengths[leaf.docBase + doc] = SmallFloat.byte4ToInt((byte) norms.longValue());
      }
    }
    return lengths;
  }
}
