package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
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

/**
 * Groups the sections of many meetings that are about one topic: those whose titles refer to one
 * issue, and those whose titles have the same subject.
 */
public final class TopicThreads {
  private final Map<String, int[]> issues;
  private final Map<Integer, List<String>> issuesByDoc = new HashMap<>();
  private final Map<Integer, int[]> subjects = new HashMap<>();

  TopicThreads(IndexReader reader, FixedBitSet members) throws IOException {
    this.issues = groups(reader, Fields.THREAD, members);
    issues.forEach(
        (issue, docs) -> {
          for (int doc : docs) {
            issuesByDoc.computeIfAbsent(doc, d -> new ArrayList<>()).add(issue);
          }
        });
    for (int[] group : groups(reader, Fields.SUBJECT, members).values()) {
      for (int doc : group) {
        subjects.put(doc, group);
      }
    }
  }

  /** The groups that a document is in, by the issue that they share. */
  public Map<String, int[]> issuesOf(int doc) {
    Map<String, int[]> groups = new LinkedHashMap<>();
    issuesByDoc.getOrDefault(doc, List.of()).forEach(issue -> groups.put(issue, issues.get(issue)));
    return groups;
  }

  /** The documents with the same subject as one, itself included; empty if there is no other. */
  public int[] sameSubject(int doc) {
    return subjects.getOrDefault(doc, new int[0]);
  }

  private static Map<String, int[]> groups(IndexReader reader, String field, FixedBitSet members)
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
        if (members.get(number)) {
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
