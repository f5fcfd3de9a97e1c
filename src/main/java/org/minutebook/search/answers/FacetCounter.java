package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Counts the documents that have each value of a field. Values may share a key, as the names of one
 * person do: a document with several of them is counted once.
 */
final class FacetCounter {
  private final String field;
  private final List<String> keys = new ArrayList<>();

  /** For each segment, by the number of a value, the number of its key. */
  private final int[][] keysBySegment;

  /**
   * @param field one with sorted set doc values
   * @param key gives the key of a value
   */
  FacetCounter(IndexReader reader, String field, UnaryOperator<String> key) throws IOException {
    this.field = field;
    Map<String, Integer> numbers = new HashMap<>();
    keysBySegment = new int[reader.leaves().size()][];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      int[] ofValues = new int[Math.toIntExact(values.getValueCount())];
      for (int value = 0; value < ofValues.length; value++) {
        ofValues[value] =
            numbers.computeIfAbsent(
                key.apply(values.lookupOrd(value).utf8ToString()),
                name -> {
                  keys.add(name);
                  return keys.size() - 1;
                });
      }
      keysBySegment[leaf.ord] = ofValues;
    }
  }

  /** Counts by key, in the order of keys, without those that are 0. */
  Map<String, Integer> count(FacetsCollector matches) throws IOException {
    int[] counts = new int[keys.size()];
    int[] last = new int[keys.size()];
    int document = 0;
    for (FacetsCollector.MatchingDocs segment : matches.getMatchingDocs()) {
      int[] ofValues = keysBySegment[segment.context().ord];
      SortedSetDocValues values = DocValues.getSortedSet(segment.context().reader(), field);
      DocIdSetIterator docs = segment.bits().iterator();
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        document++;
        for (int i = values.advanceExact(docs.docID()) ? values.docValueCount() : 0; i > 0; i--) {
          int key = ofValues[(int) values.nextOrd()];
          if (last[key] != document) {
            last[key] = document;
            counts[key]++;
          }
        }
      }
    }
    Map<String, Integer> byKey = new TreeMap<>();
    for (int key = 0; key < counts.length; key++) {
      if (counts[key] > 0) {
        byKey.put(keys.get(key), counts[key]);
      }
    }
    return byKey;
  }
}
