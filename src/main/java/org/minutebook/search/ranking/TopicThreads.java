package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;

/** Sections of many meetings that are about one topic: one issue, or titles that are alike. */
public final class TopicThreads {
  private final Map<String, int[]> issues;
  private final Map<Integer, List<String>> issuesByDoc = new HashMap<>();
  private final Map<Integer, int[]> subjects = new HashMap<>();

  TopicThreads(IndexReader reader, FixedBitSet among) throws IOException {
    this.issues = groups(reader, Fields.THREAD, among);
    issues.forEach(
        (issue, docs) -> {
          for (int doc : docs) {
            issuesByDoc.computeIfAbsent(doc, d -> new ArrayList<>()).add(issue);
          }
        });
    for (int[] group : groups(reader, Fields.SUBJECT, among).values()) {
      for (int doc : group) {
        subjects.put(doc, group);
      }
    }
  }

  /** Groups of sections, by number, whose titles refer to one issue. */
  Collection<int[]> issues() {
    return issues.values();
  }

  /** The groups in which a section is, by the reference that they share. */
  public Map<String, int[]> issuesOf(int doc) {
    Map<String, int[]> groups = new LinkedHashMap<>();
    issuesByDoc.getOrDefault(doc, List.of()).forEach(issue -> groups.put(issue, issues.get(issue)));
    return groups;
  }

  /** Those whose title is like that of one, itself included; empty if there is no other. */
  public int[] alike(int doc) {
    return subjects.getOrDefault(doc, new int[0]);
  }

  private static Map<String, int[]> groups(IndexReader reader, String field, FixedBitSet among)
      throws IOException {
    Map<String, List<Integer>> groups = new TreeMap<>();
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
    Map<String, int[]> shared = new TreeMap<>();
    groups.forEach(
        (key, docs) -> {
          if (docs.size() > 1) {
            shared.put(key, docs.stream().mapToInt(Integer::intValue).toArray());
          }
        });
    return shared;
  }
}
