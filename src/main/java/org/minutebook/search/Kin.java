package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;

/** Sections of many meetings that are about one topic: one issue, or titles that are alike. */
final class Kin {
  private final List<int[]> issues;
  private final Map<Integer, int[]> subjects = new HashMap<>();

  Kin(IndexReader reader, FixedBitSet among) throws IOException {
    this.issues = groups(reader, Fields.THREAD, among);
    for (int[] group : groups(reader, Fields.SUBJECT, among)) {
      for (int doc : group) {
        subjects.put(doc, group);
      }
    }
  }

  /** Groups of sections, by number, whose titles refer to one issue. */
  List<int[]> issues() {
    return issues;
  }

  /** Those whose title is like that of one; none but itself are an empty group. */
  int[] alike(int doc) {
    return subjects.getOrDefault(doc, new int[0]);
  }

  private static List<int[]> groups(IndexReader reader, String field, FixedBitSet among)
      throws IOException {
    Map<String, List<Integer>> groups = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = leaf.reader().getSortedSetDocValues(field);
      if (values == null) {
        continue;
      }
      for (int doc = values.nextDoc();
          doc != SortedSetDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        int number = leaf.docBase + doc;
        if (among.get(number)) {
          for (int i = 0; i < values.docValueCount(); i++) {
            String key = values.lookupOrd(values.nextOrd()).utf8ToString();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
          }
        }
      }
    }
    return groups.values().stream()
        .filter(docs -> docs.size() > 1)
        .map(docs -> docs.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
