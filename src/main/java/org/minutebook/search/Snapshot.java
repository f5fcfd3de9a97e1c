package org.minutebook.search;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.StringDocValuesReaderState;
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
import org.apache.lucene.search.similarities.BM25Similarity;
import org.minutebook.index.Fields;
import org.minutebook.index.FileEntry;
import org.minutebook.index.MeetingJson;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PassedOver;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/** One commit of the index, and what is asked of it so often that it is kept at hand. */
final class Snapshot {
  private static final float K1 = 1.2f;

  /** A long debate is about more than a line of it; less than Lucene's 0.75. */
  private static final float LENGTH_COUNTS = 0.4f;

  private static final List<String> COUNTED =
      List.of(Fields.YEAR, Fields.MONTH, Fields.SERIES, Fields.PERSON, Fields.KIND);

  private final Optional<DirectoryReader> commit;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Map<String, FileEntry> byMeeting = new HashMap<>();
  private final Map<String, MeetingRef> refs = new HashMap<>();
  private final List<MeetingRef> meetings = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();
  private final Map<String, StringDocValuesReaderState> counted = new LinkedHashMap<>();
  private final Status status;

  private Snapshot(Optional<DirectoryReader> commit) throws IOException {
    this.commit = commit;
    this.reader = commit.isPresent() ? commit.get() : new MultiReader();
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new BM25Similarity(K1, LENGTH_COUNTS));
    for (LeafReaderContext leaf : reader.leaves()) {
      FileEntry.each(leaf.reader(), (doc, entry) -> add(entry));
    }
    meetings.sort(
        Comparator.comparing(
                (MeetingRef m) -> m.date().orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(MeetingRef::id));
    passedOver.sort(Comparator.comparing(PassedOver::file));
    for (String field : COUNTED) {
      counted.put(field, new StringDocValuesReaderState(reader, field));
    }
    this.status =
        new Status(
            meetings.size(),
            searcher.count(Filters.TOPICS),
            searcher.count(Filters.statements(Statement.Kind.DECISION)),
            searcher.count(Filters.statements(Statement.Kind.ACTION)),
            commit.isPresent() ? MinutesIndex.indexed(commit.get()) : Instant.EPOCH);
  }

  /** Of an index in which nothing can be searched yet. */
  static Snapshot empty() throws IOException {
    return new Snapshot(Optional.empty());
  }

  /** Of a commit; takes the reader over. */
  static Snapshot of(DirectoryReader commit) throws IOException {
    return new Snapshot(Optional.of(commit));
  }

  private void add(FileEntry entry) {
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

  List<MeetingRef> meetings() {
    return List.copyOf(meetings);
  }

  List<PassedOver> passedOver() {
    return List.copyOf(passedOver);
  }

  Status status() {
    return status;
  }

  /** Of one of the fields that are counted. */
  StringDocValuesReaderState counted(String field) {
    return counted.get(field);
  }

  MeetingRef ref(String file) {
    return refs.get(file);
  }

  boolean hasMeeting(String id) {
    return byMeeting.containsKey(id);
  }

  Optional<Meeting> meeting(String id) throws IOException {
    FileEntry entry = byMeeting.get(id);
    if (entry == null) {
      return Optional.empty();
    }
    Optional<StoredDoc> stored =
        first(Fields.TYPE_FILE, new Term(Fields.FILE, entry.file()), Set.of(Fields.JSON));
    return stored.map(s -> entry.address().apply(MeetingJson.from(s.json())));
  }

  Optional<Section> section(String address) throws IOException {
    return first(Fields.TYPE_SECTION, new Term(Fields.ADDRESS, address), Set.of(Fields.JSON))
        .map(s -> MeetingJson.section(s.json()));
  }

  boolean hasSection(String address) throws IOException {
    return searcher.count(query(Fields.TYPE_SECTION, new Term(Fields.ADDRESS, address))) > 0;
  }

  StoredDoc stored(int doc, Set<String> fields) throws IOException {
    return new StoredDoc(reader.storedFields().document(doc, fields));
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
    JsonObject json() {
      return JsonParser.parseString(get(Fields.JSON)).getAsJsonObject();
    }

    String get(String field) {
      return document.get(field);
    }
  }
}
