package org.minutebook.search.answers;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.minutebook.archive.Settings;
import org.minutebook.index.Fields;
import org.minutebook.index.FileEntry;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PassedOver;
import org.minutebook.json.Json;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.Coverage;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.Status;
import org.minutebook.search.ranking.FilterQuery;
import org.minutebook.search.ranking.Ranking;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.search.ranking.SearchScope;
import org.minutebook.search.ranking.SearchScopes;
import org.minutebook.search.ranking.SectionTexts;
import org.minutebook.search.ranking.Vocabulary;

/** One commit of the index, and what is asked of it so often that it is kept at hand. */
public final class Snapshot {
  /** By date, then id; those without a date last. */
  static final Comparator<MeetingRef> BY_DATE =
      Comparator.comparing(
              (MeetingRef m) -> m.date().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(MeetingRef::id);

  private static final List<String> COUNTED =
      List.of(Fields.YEAR, Fields.MONTH, Fields.SERIES, Fields.PERSON, Fields.KIND);

  private final Optional<DirectoryReader> commit;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Map<String, FileEntry> byMeeting = new HashMap<>();
  private final Map<String, MeetingRef> refs = new HashMap<>();
  private final List<MeetingRef> meetings = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();
  private final Map<String, MergedFacetCounter> counts = new HashMap<>();
  private final Lazy suggestions = new Lazy();
  private final Vocabulary vocabulary;
  private final FilterQuery narrowing;
  private final SearchScope topics;
  private final SearchScope statements;
  private final Clock clock;
  private final Status status;
  private final Map<String, List<Problem>> problems = new TreeMap<>();
  private final Settings settings;

  /** Made when first asked for, since not every process asks; guarded by this. */
  private AttendanceRolls rolls;

  private List<RecurringTopic> recurring;

  private Snapshot(
      Optional<DirectoryReader> commit, Settings settings, RankingWeights tuning, Clock clock)
      throws IOException {
    this.commit = commit;
    this.settings = settings;
    this.clock = clock;
    this.reader = commit.isPresent() ? commit.get() : new MultiReader();
    this.searcher = new IndexSearcher(reader);
    for (LeafReaderContext leaf : reader.leaves()) {
      FileEntry.forEach(leaf.reader(), (doc, entry) -> add(entry));
    }
    meetings.sort(BY_DATE);
    passedOver.sort(Comparator.comparing(PassedOver::file));
    this.vocabulary = new Vocabulary(reader, settings);
    for (String field : COUNTED) {
      UnaryOperator<String> meaning =
          field.equals(Fields.PERSON) ? vocabulary.people()::oneSlug : UnaryOperator.identity();
      counts.put(field, new MergedFacetCounter(reader, field, meaning));
    }
    this.narrowing = new FilterQuery(searcher, vocabulary.people());
    this.topics = SearchScopes.ofTopics(searcher, tuning);
    this.statements = SearchScopes.ofStatements(searcher, tuning);
    this.status =
        new Status(
            meetings.size(),
            searcher.count(FilterQuery.TOPICS),
            searcher.count(FilterQuery.statements(Statement.Kind.DECISION)),
            searcher.count(FilterQuery.statements(Statement.Kind.ACTION)),
            commit.isPresent() ? MinutesIndex.indexed(commit.get()) : Instant.EPOCH);
  }

  /** Of an index in which nothing can be searched yet. */
  static Snapshot empty() throws IOException {
    return new Snapshot(Optional.empty(), Settings.NONE, RankingWeights.DEFAULT, Clock.systemUTC());
  }

  /** Of a commit; takes the reader over. */
  static Snapshot of(DirectoryReader commit, Settings settings, RankingWeights tuning, Clock clock)
      throws IOException {
    return new Snapshot(Optional.of(commit), settings, tuning, clock);
  }

  private void add(FileEntry entry) {
    if (!entry.problems().isEmpty()) {
      problems.put(entry.file(), entry.problems());
    }
    if (!entry.isMinutes()) {
      passedOver.add(new PassedOver(entry.file(), entry.passedOver()));
      return;
    }
    MeetingRef ref =
        new MeetingRef(
            entry.address().id(),
            entry.title(),
            entry.day(),
            Optional.ofNullable(entry.series()),
            entry.file());
    byMeeting.put(ref.id(), entry);
    refs.put(entry.file(), ref);
    meetings.add(ref);
  }

  Optional<DirectoryReader> commit() {
    return commit;
  }

  IndexReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  public List<MeetingRef> meetings() {
    return List.copyOf(meetings);
  }

  public List<PassedOver> passedOver() {
    return List.copyOf(passedOver);
  }

  public Coverage coverage() {
    return new Coverage(meetings, passedOver, problems);
  }

  public synchronized AttendanceRolls rolls() throws IOException {
    if (rolls == null) {
      rolls = AttendanceRolls.of(this, settings.people().keySet());
    }
    return rolls;
  }

  public synchronized List<RecurringTopic> recurring() throws IOException {
    if (recurring == null) {
      recurring = RecurringTopics.of(this);
    }
    return recurring;
  }

  /** The day from which relative dates are measured. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  FilterQuery narrowing() {
    return narrowing;
  }

  /** Ranks the documents of a pool of this. */
  Ranking ranking(SearchScope pool) {
    return new Ranking(pool, vocabulary, narrowing);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The sections in which something was discussed. */
  SearchScope topics() {
    return topics;
  }

  /** Decisions and actions. */
  SearchScope statements() {
    return statements;
  }

  /** Made when first asked for: most commands never do. */
  public Suggestions suggestions() throws IOException {
    return suggestions.of(this);
  }

  private static final class Lazy {
    private Suggestions made;

    synchronized Suggestions of(Snapshot snapshot) throws IOException {
      if (made == null) {
        made = Suggestions.of(snapshot);
      }
      return made;
    }
  }

  public Status status() {
    return status;
  }

  /** Of one of the fields that are counted. */
  MergedFacetCounter counts(String field) {
    return counts.get(field);
  }

  MeetingRef ref(String file) {
    return refs.get(file);
  }

  Optional<MeetingRef> meetingRef(String id) {
    return Optional.ofNullable(byMeeting.get(id)).map(entry -> refs.get(entry.file()));
  }

  boolean hasMeeting(String id) {
    return byMeeting.containsKey(id);
  }

  public Optional<Meeting> meeting(String id) throws IOException {
    FileEntry entry = byMeeting.get(id);
    if (entry == null) {
      return Optional.empty();
    }
    Optional<StoredDoc> stored =
        first(Fields.TYPE_FILE, new Term(Fields.FILE, entry.file()), Set.of(Fields.JSON));
    return stored.map(s -> entry.address().apply(s.json(Meeting.class)));
  }

  /** Those who were at the meeting with that id; none if there is no such meeting. */
  public List<Attendee> attendees(String meeting) throws IOException {
    Optional<MeetingRef> ref = meetingRef(meeting);
    return ref.isPresent() ? AttendanceRolls.attendees(this, ref.get()) : List.of();
  }

  /** A meeting as JSON, as it was read, by its file. */
  String meetingJson(String file) throws IOException {
    return first(Fields.TYPE_FILE, new Term(Fields.FILE, file), Set.of(Fields.JSON))
        .map(s -> s.get(Fields.JSON))
        .orElse("{}");
  }

  Optional<Section> section(String address) throws IOException {
    return first(Fields.TYPE_SECTION, new Term(Fields.ADDRESS, address), Set.of(Fields.JSON))
        .map(s -> s.json(Section.class));
  }

  /** Number of the document of a section. */
  OptionalInt sectionDocument(String address) throws IOException {
    Query query = query(Fields.TYPE_SECTION, new Term(Fields.ADDRESS, address));
    ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
    return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
  }

  boolean hasSection(String address) throws IOException {
    return searcher.count(query(Fields.TYPE_SECTION, new Term(Fields.ADDRESS, address))) > 0;
  }

  StoredDoc stored(int doc, Set<String> fields) throws IOException {
    return new StoredDoc(reader.storedFields().document(doc, fields));
  }

  SectionTexts plainTexts() {
    return new SectionTexts(reader);
  }

  Optional<StoredDoc> first(String type, Term term, Set<String> fields) throws IOException {
    ScoreDoc[] found = searcher.search(query(type, term), 1).scoreDocs;
    return found.length == 0 ? Optional.empty() : Optional.of(stored(found[0].doc, fields));
  }

  private static Query query(String type, Term term) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER)
        .add(new TermQuery(term), Occur.FILTER)
        .build();
  }

  /** What is stored of a document. */
  record StoredDoc(Document document) {
    /** The record kept as its JSON. */
    <T> T json(Class<T> type) {
      return Json.read(get(Fields.JSON), type);
    }

    String get(String field) {
      return document.get(field);
    }
  }
}
