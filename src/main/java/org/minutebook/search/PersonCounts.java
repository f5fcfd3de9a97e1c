package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.minutebook.index.Fields;

/** Counts in how many documents each person stands, once under whatever names. */
final class PersonCounts {
  private final List<String> slugs = new ArrayList<>();

  /** Of each segment, by the number of a value, the number of whom it means in {@link #slugs}. */
  private final int[][] bySegment;

  PersonCounts(IndexReader reader, People people) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    bySegment = new int[reader.leaves().size()][];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.PERSON);
      int[] persons = new int[Math.toIntExact(values.getValueCount())];
      for (int value = 0; value < persons.length; value++) {
        String slug = people.oneSlug(values.lookupOrd(value).utf8ToString());
        persons[value] =
            numbers.computeIfAbsent(
                slug,
                s -> {
                  slugs.add(s);
                  return slugs.size() - 1;
                });
      }
      bySegment[leaf.ord] = persons;
    }
  }

  /** Documents by person, in the order of slugs. */
  Map<String, Integer> counts(FacetsCollector matches) throws IOException {
    int[] counts = new int[slugs.size()];
    int[] last = new int[slugs.size()];
    int document = 0;
    for (FacetsCollector.MatchingDocs segment : matches.getMatchingDocs()) {
      int[] persons = bySegment[segment.context().ord];
      SortedSetDocValues values = DocValues.getSortedSet(segment.context().reader(), Fields.PERSON);
      DocIdSetIterator docs = segment.bits().iterator();
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        document++;
        for (int i = values.advanceExact(docs.docID()) ? values.docValueCount() : 0; i > 0; i--) {
          int person = persons[(int) values.nextOrd()];
          if (last[person] != document) {
            last[person] = document;
            counts[person]++;
          }
        }
      }
    }
    Map<String, Integer> bySlug = new TreeMap<>();
    for (int person = 0; person < counts.length; person++) {
      if (counts[person] > 0) {
        bySlug.put(slugs.get(person), counts[person]);
      }
    }
    return bySlug;
  }
}
