package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;

/** How many words each field of each document has. */
final class FieldLengths {
  private final IndexReader reader;
  private final FixedBitSet members;
  private final Map<String, float[]> relative = new ConcurrentHashMap<>();

  /**
   * @param members the documents that averages are taken over
   */
  FieldLengths(IndexReader reader, FixedBitSet members) {
    this.reader = reader;
    this.members = members;
  }

  /** Lengths divided by the average of the members that have the field; 0 without the field. */
  float[] relative(String field) throws IOException {
    float[] known = relative.get(field);
    if (known != null) {
      return known;
    }
    float[] lengths = words(field);
    double sum = 0;
    int count = 0;
    for (int doc = 0; doc < lengths.length; doc++) {
      if (lengths[doc] > 0 && members.get(doc)) {
        sum += lengths[doc];
        count++;
      }
    }
    float average = count == 0 ? 1 : (float) (sum / count);
    for (int doc = 0; doc < lengths.length; doc++) {
      lengths[doc] /= average;
    }
    relative.put(field, lengths);
    return lengths;
  }

  /** The lengths by document number; Lucene keeps those above 40 rounded. */
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
