package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
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
  private static final int MAX_TITLES = 1_000;

  private final IndexSearcher searcher;
  private final Query members;

  /**
   * The sections about an issue.
   *
   * @param docs their documents
   * @param others the other issues that any of them is about
   */
  private record IssueThread(Candidates docs, NavigableSet<String> others) {}

  /** With so many issues kept, others are likelier to be asked for. */
  private static final int MOST_KEPT = 1_000;

  /** Kept since few issues are asked for again and again. */
  private final Map<String, IssueThread> issues = new ConcurrentHashMap<>();

  /**
   * @param members matches the documents that are grouped
   */
  TopicThreads(IndexSearcher searcher, Query members) {
    this.searcher = searcher;
    this.members = members;
  }

  /** The groups of several documents that a document is in, by the issue that they share. */
  public Map<String, int[]> issuesOf(int doc) throws IOException {
    return groups(keys(Fields.THREAD, doc));
  }

  /** The groups that the matches of a query on titles are in, by issue. */
  NavigableMap<String, int[]> issuesOf(Query titles) throws IOException {
    Query aboutIssues =
        new BooleanQuery.Builder()
            .add(titles, Occur.FILTER)
            .add(new FieldExistsQuery(Fields.THREAD), Occur.FILTER)
            .add(members, Occur.FILTER)
            .build();
    Optional<Candidates> found = Candidates.all(aboutIssues, searcher, MAX_TITLES);
    return found.isEmpty() ? new TreeMap<>() : groups(keys(Fields.THREAD, found.get().docs()));
  }

  private NavigableMap<String, int[]> groups(Set<String> keys) throws IOException {
    NavigableMap<String, int[]> groups = new TreeMap<>();
    for (String issue : keys) {
      Candidates docs = thread(issue).docs();
      if (docs.size() > 1) {
        groups.put(issue, docs.docs());
      }
    }
    return groups;
  }

  /** Whether any section about an issue is about another one too. */
  boolean hasOthers(String issue) throws IOException {
    return !thread(issue).others().isEmpty();
  }

  private IssueThread thread(String issue) throws IOException {
    IssueThread thread = issues.get(issue);
    if (thread == null) {
      Candidates docs = group(Fields.THREAD, issue);
      NavigableSet<String> others = keys(Fields.THREAD, docs.docs());
      others.remove(issue);
      thread = new IssueThread(docs, others);
      if (issues.size() >= MOST_KEPT) {
        issues.clear();
      }
      issues.put(issue, thread);
    }
    return thread;
  }

  /**
   * Matches the members of some groups and of the further groups that these are in, each with the
   * same low score.
   */
  Query reachable(Set<String> groups) throws IOException {
    NavigableSet<String> left = new TreeSet<>(groups);
    List<BytesRef> reached = new ArrayList<>();
    while (!left.isEmpty()) {
      String issue = left.pollFirst();
      reached.add(new BytesRef(issue));
      left.addAll(thread(issue).others().tailSet(issue, false));
    }
    return new BoostQuery(
        new ConstantScoreQuery(new TermInSetQuery(Fields.THREAD, reached)), Float.MIN_NORMAL);
  }

  /** The documents with the same subject as one, itself included; empty if there is no other. */
  public int[] sameSubject(int doc) throws IOException {
    for (String subject : keys(Fields.SUBJECT, doc)) {
      Candidates group = group(Fields.SUBJECT, subject);
      if (group.size() > 1) {
        return group.docs();
      }
    }
    return new int[0];
  }

  /** The values that documents have in a field; {@code docs} are ascending. */
  public NavigableSet<String> keys(String field, int... docs) throws IOException {
    NavigableSet<String> keys = new TreeSet<>();
    int next = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (next == docs.length || docs[next] >= end) {
        continue;
      }
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      Set<Long> ords = new HashSet<>();
      for (; next < docs.length && docs[next] < end; next++) {
        int count = values.advanceExact(docs[next] - leaf.docBase) ? values.docValueCount() : 0;
        for (int i = 0; i < count; i++) {
          ords.add(values.nextOrd());
        }
      }
      for (long ord : ords) {
        keys.add(values.lookupOrd(ord).utf8ToString());
      }
    }
    return keys;
  }

  private Candidates group(String field, String key) throws IOException {
    Query sharing =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(field, key)), Occur.FILTER)
            .add(members, Occur.FILTER)
            .build();
    return Candidates.all(sharing, searcher, Integer.MAX_VALUE).orElseThrow();
  }
}
