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
 * Counts in how many documents each value of a field stands. Several values may mean one, as the
 * names of a person do: where two of them stand, it counts once.
 */
final class MergedFacetCounter {
  private final String field;
  private final List<String> meanings = new ArrayList<>();

  /** Of each segment, by the number of a value, the number of its meaning. */
  private final int[][] bySegment;

  /**
   * @param field one whose doc values are sorted sets
   * @param meaning what a value means, itself for most
   */
  MergedFacetCounter(IndexReader reader, String field, UnaryOperator<String> meaning)
      throws IOException {
    this.field = field;
    Map<String, Integer> numbers = new HashMap<>();
    bySegment = new int[reader.leaves().size()][];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      int[] meant = new int[Math.toIntExact(values.getValueCount())];
      for (int value = 0; value < meant.length; value++) {
        meant[value] =
            numbers.computeIfAbsent(
                meaning.apply(values.lookupOrd(value).utf8ToString()),
                name -> {
                  meanings.add(name);
                  return meanings.size() - 1;
                });
      }
      bySegment[leaf.ord] = meant;
    }
  }

  /** Documents by meaning, in the order of meanings; none that is 0. */
  Map<String, Integer> of(FacetsCollector matches) throws IOException {
    int[] counts = new int[meanings.size()];
    int[] last = new int[meanings.size()];
    int document = 0;
    for (FacetsCollector.MatchingDocs segment : matches.getMatchingDocs()) {
      int[] meant = bySegment[segment.context().ord];
      SortedSetDocValues values = DocValues.getSortedSet(segment.context().reader(), field);
      DocIdSetIterator docs = segment.bits().iterator();
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        document++;
        for (int i = values.advanceExact(docs.docID()) ? values.docValueCount() : 0; i > 0; i--) {
          int meaning = meant[(int) values.nextOrd()];
          if (last[meaning] != document) {
            last[meaning] = document;
            counts[meaning]++;
          }
        }
      }
    }
    Map<String, Integer> byMeaning = new TreeMap<>();
    for (int meaning = 0; meaning < counts.length; meaning++) {
      if (counts[meaning] > 0) {
        byMeaning.put(meanings.get(meaning), counts[meaning]);
      }
    }
    return byMeaning;
  }
}
