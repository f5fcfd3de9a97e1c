package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Section;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.NamedIssue;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.search.topics.NestedSections;
import org.minutebook.search.topics.TopicCatalog;

/** Finds topics, and tells all discussions of one that comes back, or of an issue. */
public final class ThreadSearch {
  /** A section that names more issues is a list of them. */
  private static final int MAX_ISSUES = 30;

  private ThreadSearch() {}

  /**
   * The discussions of a topic; empty if no topic has that address.
   *
   * @param id the end of its page's address, or of an earlier one
   * @param request its filters, order and page; its text does not count
   */
  public static Optional<ThreadDiscussions> topic(
      Snapshot snapshot, String id, SearchRequest request) throws IOException {
    Optional<TopicCatalog.KeyedTopic> thread = snapshot.topicCatalog().find(id);
    if (thread.isEmpty()) {
      return Optional.empty();
    }
    RecurringTopic topic = thread.get().topic();
    List<BytesRef> subjects = thread.get().subjects().stream().map(BytesRef::new).toList();
    BooleanQuery.Builder sections =
        new BooleanQuery.Builder().add(new TermInSetQuery(Fields.SUBJECT, subjects), Occur.SHOULD);
    topic.issue().ifPresent(issue -> sections.add(having(Fields.THREAD, issue), Occur.SHOULD));
    ParsedRequest parsed = new ParsedRequest(request.withText(""), snapshot, snapshot.today());
    Query discussed = both(parsed.filtered(snapshot.topics()), sections.build());
    int[] docs = snapshot.topics().documents(discussed);
    NestedSections nested = NestedSections.in(docs, docs, snapshot.searcher());
    return Optional.of(
        tell(
            snapshot,
            parsed,
            Optional.of(topic),
            topic.issue(),
            discussed,
            in(addresses(snapshot, docs), nested.addresses()),
            nested));
  }

  /**
   * The discussions that name an issue; empty if there are none. Of one that has another title and
   * names other issues too, only those statements count that give its number.
   *
   * @param reference as {@link IssueReferences} gives it
   * @param request its filters, order and page; its text does not count
   */
  public static Optional<ThreadDiscussions> issue(
      Snapshot snapshot, String reference, SearchRequest request) throws IOException {
    Query naming = having(Fields.REFERENCE, reference);
    if (snapshot.topics().documents(naming).length == 0) {
      return Optional.empty();
    }
    // Only the number is marked in snippets: the repository is named in most of them.
    String number = IssueReferences.number(reference);
    ParsedRequest parsed = new ParsedRequest(request.withText(number), snapshot, snapshot.today());
    Query discussed = both(parsed.filtered(snapshot.topics()), naming);
    List<String> about = new ArrayList<>();
    IntStream.Builder docsAbout = IntStream.builder();
    List<String> others = new ArrayList<>();
    int[] docs = snapshot.topics().documents(discussed);
    for (int doc : docs) {
      boolean isAbout =
          values(snapshot, Fields.THREAD, doc).contains(reference)
              || values(snapshot, Fields.REFERENCE, doc).size() == 1;
      (isAbout ? about : others).addAll(addresses(snapshot, doc));
      if (isAbout) {
        docsAbout.add(doc);
      }
    }
    NestedSections nested =
        NestedSections.in(docsAbout.build().toArray(), docs, snapshot.searcher());
    Query named =
        new TermInSetQuery(
            Fields.AROUND, List.of(new BytesRef(number), new BytesRef(number.substring(1))));
    Query statements =
        new BooleanQuery.Builder()
            .add(in(about, nested.addresses()), Occur.SHOULD)
            .add(both(in(others, List.of()), named), Occur.SHOULD)
            .build();
    return Optional.of(
        tell(
            snapshot,
            parsed,
            snapshot.topicCatalog().ofIssue(reference),
            Optional.of(reference),
            discussed,
            statements,
            nested));
  }

  private static ThreadDiscussions tell(
      Snapshot snapshot,
      ParsedRequest parsed,
      Optional<RecurringTopic> topic,
      Optional<String> issue,
      Query sections,
      Query inSections,
      NestedSections nested)
      throws IOException {
    Query statements = both(parsed.filtered(snapshot.statements()), inSections);
    StandingFinder.About all = new StandingFinder.About(statements, sections);
    TimelineSearch.Matches matches =
        TimelineSearch.Matches.of(
            snapshot,
            parsed,
            statements,
            sections,
            sections,
            Optional.of(all.restricted(snapshot, parsed.request().level())));
    return new ThreadDiscussions(
        topic,
        issue,
        snapshot.searcher().count(sections),
        DiscussionSearch.tell(snapshot, parsed, matches, nested));
  }

  /** The addresses of all sections in which something was discussed, by meeting. */
  public static List<Address> allTopics(Snapshot snapshot) throws IOException {
    Map<String, List<String>> sections = new HashMap<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      FixedBitSet members = snapshot.topics().membersIn(leaf);
      SortedSetDocValues addresses = DocValues.getSortedSet(leaf.reader(), Fields.ADDRESS);
      for (int doc = addresses.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = addresses.nextDoc()) {
        if (members.get(doc)) {
          String address = addresses.lookupOrd(addresses.nextOrd()).utf8ToString();
          int slash = address.lastIndexOf('/');
          sections
              .computeIfAbsent(address.substring(0, slash), m -> new ArrayList<>())
              .add(address.substring(slash + 1));
        }
      }
    }
    List<Address> all = new ArrayList<>();
    for (MeetingRef meeting : snapshot.meetings()) {
      for (String section : sections.getOrDefault(meeting.id(), List.of())) {
        all.add(Address.of(meeting.id(), section));
      }
    }
    return all;
  }

  /** The section that a topic's address means where only one meeting is left that discussed it. */
  public static Optional<Address> onlyDiscussion(Snapshot snapshot, String id) throws IOException {
    Optional<String> subject = TopicCatalog.subjectOf(id);
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    int[] docs = snapshot.topics().documents(having(Fields.SUBJECT, subject.get()));
    return docs.length == 0
        ? Optional.empty()
        : addresses(snapshot, docs[0]).stream().findFirst().map(ThreadSearch::address);
  }

  private static Address address(String text) {
    int slash = text.lastIndexOf('/');
    return Address.of(text.substring(0, slash), text.substring(slash + 1));
  }

  /** The topic that a section belongs to, if it comes back. */
  public static Optional<RecurringTopic> topicOf(Snapshot snapshot, Address address)
      throws IOException {
    OptionalInt doc = document(snapshot, address);
    if (doc.isEmpty()) {
      return Optional.empty();
    }
    Section section = snapshot.stored(doc.getAsInt(), Set.of(Fields.JSON)).json(Section.class);
    return snapshot
        .topicCatalog()
        .of(section.title(), values(snapshot, Fields.THREAD, doc.getAsInt()));
  }

  /** The issues that a section names, those of its title first. */
  public static List<NamedIssue> issuesOf(Snapshot snapshot, Address address) throws IOException {
    OptionalInt doc = document(snapshot, address);
    if (doc.isEmpty()) {
      return List.of();
    }
    List<String> references = new ArrayList<>(values(snapshot, Fields.THREAD, doc.getAsInt()));
    values(snapshot, Fields.REFERENCE, doc.getAsInt()).stream()
        .filter(reference -> !references.contains(reference))
        .forEach(references::add);
    List<NamedIssue> issues = new ArrayList<>();
    for (String reference : references.subList(0, Math.min(MAX_ISSUES, references.size()))) {
      int discussions = snapshot.topics().documents(having(Fields.REFERENCE, reference)).length;
      if (discussions > 0) {
        issues.add(new NamedIssue(reference, discussions));
      }
    }
    return issues;
  }

  private static OptionalInt document(Snapshot snapshot, Address address) throws IOException {
    return address.section().isEmpty()
        ? OptionalInt.empty()
        : snapshot.sectionDocument(address.meeting() + "/" + address.section().get());
  }

  private static List<String> values(Snapshot snapshot, String field, int doc) throws IOException {
    return List.copyOf(snapshot.topics().threads().keys(field, doc));
  }

  private static List<String> addresses(Snapshot snapshot, int... docs) throws IOException {
    return List.copyOf(snapshot.topics().threads().keys(Fields.ADDRESS, docs));
  }

  private static Query in(Collection<String> addresses, Collection<String> others) {
    return new TermInSetQuery(
        Fields.ADDRESS,
        Stream.concat(addresses.stream(), others.stream()).map(BytesRef::new).toList());
  }

  private static Query having(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }
}
