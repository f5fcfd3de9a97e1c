package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Fields;

/**
 * Groups the sections of many meetings that are about one topic: those whose titles refer to one
 * issue, and those whose titles have the same subject. Groups are looked up in the index when they
 * are asked for.
 */
public final class TopicThreads {
  /** With more titles about issues than that, a word is none that tells an issue. */
  private static final int MAX_TITLES = 10_000;

  private final IndexSearcher searcher;
  private final Query members;
  private final Map<String, int[]> issues = new ConcurrentHashMap<>();

  /**
   * @param members matches the documents that are grouped
   */
  TopicThreads(IndexSearcher searcher, Query members) {
    this.searcher = searcher;
    this.members = members;
  }

  /** The groups of several documents that a document is in, by the issue that they share. */
  public Map<String, int[]> issuesOf(int doc) throws IOException {
    Map<String, int[]> groups = new LinkedHashMap<>();
    for (String issue : keys(Fields.THREAD, doc)) {
      int[] group = issues.get(issue);
      if (group == null) {
        group = group(Fields.THREAD, issue);
        issues.put(issue, group);
      }
      if (group.length > 1) {
        groups.put(issue, group);
      }
    }
    return groups;
  }

  /** The groups that the matches of a query on titles are in, by issue. */
  NavigableMap<String, int[]> issuesOf(Query titles) throws IOException {
    NavigableMap<String, int[]> groups = new TreeMap<>();
    Query aboutIssues =
        new BooleanQuery.Builder()
            .add(titles, Occur.FILTER)
            .add(new FieldExistsQuery(Fields.THREAD), Occur.FILTER)
            .add(members, Occur.FILTER)
            .build();
    Optional<Candidates> found = Candidates.all(aboutIssues, searcher, MAX_TITLES);
    for (int i = 0; found.isPresent() && i < found.get().size(); i++) {
      groups.putAll(issuesOf(found.get().doc(i)));
    }
    return groups;
  }

  /**
   * Matches the members of some groups and of the further groups that these are in, each with the
   * same low score.
   */
  Query reachable(NavigableMap<String, int[]> groups) throws IOException {
    NavigableMap<String, int[]> left = new TreeMap<>(groups);
    List<BytesRef> reached = new ArrayList<>();
    while (!left.isEmpty()) {
      Map.Entry<String, int[]> group = left.pollFirstEntry();
      reached.add(new BytesRef(group.getKey()));
      for (int doc : group.getValue()) {
        left.putAll(new TreeMap<>(issuesOf(doc)).tailMap(group.getKey() + '\0'));
      }
    }
    return new BoostQuery(
        new ConstantScoreQuery(new TermInSetQuery(Fields.THREAD, reached)), Float.MIN_NORMAL);
  }

  /** The documents with the same subject as one, itself included; empty if there is no other. */
  public int[] sameSubject(int doc) throws IOException {
    for (String subject : keys(Fields.SUBJECT, doc)) {
      int[] group = group(Fields.SUBJECT, subject);
      if (group.length > 1) {
        return group;
      }
    }
    return new int[0];
  }

  private List<String> keys(String field, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    List<String> keys = new ArrayList<>();
    if (values.advanceExact(doc - leaf.docBase)) {
      for (int i = 0; i < values.docValueCount(); i++) {
        keys.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return keys;
  }

  private int[] group(String field, String key) throws IOException {
    Query sharing =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(field, key)), Occur.FILTER)
            .add(members, Occur.FILTER)
            .build();
    return Candidates.all(sharing, searcher, Integer.MAX_VALUE).orElseThrow().docs();
  }
}
