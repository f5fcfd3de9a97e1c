package org.minutebook.search.answers;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.minutebook.archive.Settings;
import org.minutebook.index.Fields;
import org.minutebook.index.FileEntry;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.StoredAttendees;
import org.minutebook.json.Json;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.search.Coverage;
import org.minutebook.search.MeetingCounts;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.Status;
import org.minutebook.search.ranking.FilterQuery;
import org.minutebook.search.ranking.Ranking;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.search.ranking.SearchScope;
import org.minutebook.search.ranking.SectionTexts;
import org.minutebook.search.topics.TopicCatalog;
import org.minutebook.search.words.Vocabulary;

/** One commit of the index, with what is computed from it once and used by many requests. */
public final class Snapshot {
  static {
    // More than the variants of the words that count of a query can be.
    IndexSearcher.setMaxClauseCount(16_384);
  }

  private static final List<String> FACET_FIELDS =
      List.of(Fields.YEAR, Fields.MONTH, Fields.SERIES, Fields.PERSON, Fields.KIND, Fields.OUTCOME);

  private final Optional<DirectoryReader> commit;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final MeetingCatalog catalog;
  private final Map<String, FacetCounter> facetCounters = new HashMap<>();
  private final Vocabulary vocabulary;
  private final FilterQuery filters;
  private final SearchScope topics;
  private final SearchScope statements;
  private final Clock clock;
  private final Settings settings;
  private final DecisionReader decisions = new DecisionReader(this);

  /** Computed on first use, like the next four, since most commands use none; guarded by this. */
  private Status status;

  private AttendanceRolls rolls;

  private TopicCatalog topicCatalog;

  private Suggestions suggestions;

  private final Map<Statement.Level, StatementCopies> copies = new EnumMap<>(Statement.Level.class);

  private Snapshot(
      Optional<DirectoryReader> commit, Settings settings, RankingWeights weights, Clock clock)
      throws IOException {
    this.commit = commit;
    this.settings = settings;
    this.clock = clock;
    this.reader = commit.isPresent() ? commit.get() : new MultiReader();
    this.searcher = new IndexSearcher(reader);
    this.catalog = new MeetingCatalog(reader);
    this.vocabulary = new Vocabulary(reader, settings);
    for (String field : FACET_FIELDS) {
      UnaryOperator<String> key =
          field.equals(Fields.PERSON) ? vocabulary.people()::mainSlug : UnaryOperator.identity();
      facetCounters.put(field, new FacetCounter(reader, field, key));
    }
    this.filters = new FilterQuery(vocabulary.people());
    this.topics = SearchScope.topics(searcher, weights);
    this.statements = SearchScope.statements(searcher, weights);
  }

  /** A snapshot without any documents, for an index that has no commit yet. */
  static Snapshot empty() throws IOException {
    return new Snapshot(Optional.empty(), Settings.NONE, RankingWeights.DEFAULT, Clock.systemUTC());
  }

  /** A snapshot of a commit; takes the reader over. */
  static Snapshot of(DirectoryReader commit, Settings settings, RankingWeights weights, Clock clock)
      throws IOException {
    return new Snapshot(Optional.of(commit), settings, weights, clock);
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

  MeetingCatalog catalog() {
    return catalog;
  }

  public List<MeetingRef> meetings() throws IOException {
    return WorkLimit.kept(catalog::meetings);
  }

  public List<MeetingRef> meetingsInFile(String id) throws IOException {
    return WorkLimit.kept(() -> catalog.inFile(id));
  }

  public Coverage coverage() throws IOException {
    return WorkLimit.kept(catalog::coverage);
  }

  public synchronized AttendanceRolls rolls() throws IOException {
    if (rolls == null) {
      rolls = WorkLimit.kept(() -> AttendanceRolls.of(this, settings.people().keySet()));
    }
    return rolls;
  }

  /** The topics that come back. */
  public synchronized TopicCatalog topicCatalog() throws IOException {
    if (topicCatalog == null) {
      topicCatalog = WorkLimit.kept(() -> TopicCatalog.of(reader, catalog.meetings()));
    }
    return topicCatalog;
  }

  /** How much was discussed in each meeting, by its id. */
  public Map<String, MeetingCounts> meetingCounts() throws IOException {
    return catalog.counts(
        topics.members(), statements(Statement.Kind.DECISION), statements(Statement.Kind.ACTION));
  }

  public synchronized Suggestions suggestions() throws IOException {
    if (suggestions == null) {
      suggestions = WorkLimit.kept(() -> Suggestions.of(this));
    }
    return suggestions;
  }

  Settings settings() {
    return settings;
  }

  DecisionReader decisions() {
    return decisions;
  }

  /** The day from which relative dates are counted. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  FilterQuery filters() {
    return filters;
  }

  /** Ranks the documents of one of this snapshot's scopes. */
  Ranking ranking(SearchScope scope) {
    return new Ranking(scope, vocabulary, filters);
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

  public synchronized Status status() throws IOException {
    if (status == null) {
      status =
          new Status(
              searcher.count(FilterQuery.MEETINGS),
              topics.documentCount(),
              searcher.count(statements(Statement.Kind.DECISION)),
              searcher.count(statements(Statement.Kind.ACTION)),
              commit.isPresent() ? MinutesIndex.indexed(commit.get()) : Instant.EPOCH);
    }
    return status;
  }

  /** The statements of one kind that are sure, each at the first meeting that makes it. */
  Query statements(Statement.Kind kind) throws IOException {
    return copies(Statement.Level.SURE).originals(FilterQuery.statements(kind));
  }

  /** The statements of a level and all surer ones that are copied from earlier meetings. */
  synchronized StatementCopies copies(Statement.Level level) throws IOException {
    StatementCopies known = copies.get(level);
    if (known == null) {
      known = WorkLimit.kept(() -> new StatementCopies(reader, level));
      copies.put(level, known);
    }
    return known;
  }

  /** What is known of the statements of a meeting, as {@link StatementCopies#histories} says. */
  public Map<String, StatementHistory> histories(String meeting, Statement.Level level)
      throws IOException {
    return copies(level).histories(new Term(Fields.MEETING, meeting), this);
  }

  /** Counts the values of one of the {@link #FACET_FIELDS}. */
  FacetCounter facetCounter(String field) {
    return facetCounters.get(field);
  }

  /** The meeting with that id; its sections have no plain text, links and references. */
  public Optional<Meeting> meeting(String id) throws IOException {
    Optional<FileEntry> entry = catalog.entry(id);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    Optional<StoredDoc> stored =
        first(Fields.TYPE_FILE, new Term(Fields.MEETING, id), Set.of(Fields.JSON));
    return stored.map(s -> entry.get().address().apply(s.json(Meeting.class)));
  }

  /** The attendees of the meeting with an id; none if there is no such meeting. */
  public List<Attendee> attendees(String id) throws IOException {
    OptionalInt document = document(Fields.TYPE_FILE, new Term(Fields.MEETING, id));
    return document.isPresent() ? StoredAttendees.of(reader, document.getAsInt()) : List.of();
  }

  Optional<Section> section(String address) throws IOException {
    return first(Fields.TYPE_SECTION, new Term(Fields.ADDRESS, address), Set.of(Fields.JSON))
        .map(s -> s.json(Section.class));
  }

  OptionalInt sectionDocument(String address) throws IOException {
    return document(Fields.TYPE_SECTION, new Term(Fields.ADDRESS, address));
  }

  StoredDoc stored(int doc, Set<String> fields) throws IOException {
    WorkLimit.check();
    return new StoredDoc(reader.storedFields().document(doc, fields));
  }

  SectionTexts plainTexts() {
    return new SectionTexts(reader);
  }

  Optional<StoredDoc> first(String type, Term term, Set<String> fields) throws IOException {
    OptionalInt document = document(type, term);
    return document.isPresent()
        ? Optional.of(stored(document.getAsInt(), fields))
        : Optional.empty();
  }

  private OptionalInt document(String type, Term term) throws IOException {
    return DocumentLookup.first(reader, type, term);
  }

  /** The stored fields of a document. */
  record StoredDoc(Document document) {
    /** The record that the document stores as JSON. */
    <T> T json(Class<T> type) {
      return Json.read(get(Fields.JSON), type);
    }

    String get(String field) {
      return document.get(field);
    }
  }
}
