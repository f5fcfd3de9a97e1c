package org.minutebook.search.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.minutebook.index.Fields;
import org.minutebook.index.FileEntry;
import org.minutebook.index.SkippedFile;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.WorkLimit;
import org.minutebook.search.Coverage;
import org.minutebook.search.MeetingCounts;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.words.SegmentCache;

/** All files of an archive as the index lists them: their meetings, and files that are none. */
final class MeetingCatalog {
  /**
   * A file, or a meeting of a file that holds several.
   *
   * @param doc the number of its document in its segment
   * @param meeting null if it is not minutes
   * @param skipped null if it is minutes
   */
  private record Listed(
      int doc, String file, MeetingRef meeting, SkippedFile skipped, List<Problem> problems) {
    static Listed of(int doc, FileEntry entry) {
      return entry.isMinutes()
          ? new Listed(doc, entry.file(), ref(entry), null, entry.problems())
          : new Listed(
              doc,
              entry.file(),
              null,
              new SkippedFile(entry.file(), entry.skipped()),
              entry.problems());
    }
  }

  private static final SegmentCache<List<Listed>> FILES = new SegmentCache<>(MeetingCatalog::files);

  private final IndexReader reader;
  private final Map<String, MeetingRef> known = new ConcurrentHashMap<>();

  /** Computed on first use, like the next two; guarded by this. */
  private Coverage coverage;

  private Map<String, List<MeetingRef>> byFileId;

  private Map<String, MeetingCounts> counts;

  MeetingCatalog(IndexReader reader) {
    this.reader = reader;
  }

  private static List<Listed> files(LeafReaderContext segment) throws IOException {
    List<Listed> files = new ArrayList<>();
    FileEntry.forEach(
        segment.reader(), doc -> true, (doc, entry) -> files.add(Listed.of(doc, entry)));
    return List.copyOf(files);
  }

  private static MeetingRef ref(FileEntry entry) {
    return new MeetingRef(
        entry.address().id(),
        entry.title(),
        entry.held(),
        Optional.ofNullable(entry.series()),
        entry.file(),
        entry.topics());
  }

  synchronized Coverage coverage() throws IOException {
    if (coverage == null) {
      List<MeetingRef> meetings = new ArrayList<>();
      List<SkippedFile> skipped = new ArrayList<>();
      Map<String, List<Problem>> problems = new TreeMap<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        for (Listed listed : FILES.of(leaf)) {
          if (live != null && !live.get(listed.doc())) {
            continue;
          }
          if (listed.meeting() != null) {
            meetings.add(listed.meeting());
          } else {
            skipped.add(listed.skipped());
          }
          if (!listed.problems().isEmpty()) {
            problems
                .computeIfAbsent(listed.file(), file -> new ArrayList<>())
                .addAll(listed.problems());
          }
        }
      }
      meetings.sort(MeetingRef.BY_DATE);
      skipped.sort(Comparator.comparing(SkippedFile::file));
      coverage = new Coverage(meetings, skipped, problems);
    }
    return coverage;
  }

  /** All meetings, {@link MeetingRef#BY_DATE}. */
  List<MeetingRef> meetings() throws IOException {
    return coverage().meetings();
  }

  boolean has(String id) {
    try {
      return document(id).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read. Make it anew with: index", e);
    }
  }

  private OptionalInt document(String id) throws IOException {
    return DocumentLookup.first(reader, Fields.TYPE_FILE, new Term(Fields.MEETING, id));
  }

  Optional<FileEntry> entry(String id) throws IOException {
    OptionalInt document = document(id);
    return document.isPresent()
        ? Optional.of(FileEntry.of(reader, document.getAsInt()))
        : Optional.empty();
  }

  Optional<MeetingRef> meeting(String id) throws IOException {
    MeetingRef meeting = known.get(id);
    if (meeting == null) {
      Optional<FileEntry> entry = entry(id);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      meeting = ref(entry.get());
      known.put(id, meeting);
    }
    return Optional.of(meeting);
  }

  /** The meeting of a section, given by the section's address. */
  MeetingRef meetingOf(String address) throws IOException {
    return meeting(address.substring(0, address.lastIndexOf('/'))).orElseThrow();
  }

  /** The meetings of a file that holds several, by date, given by the id of the file as a whole. */
  synchronized List<MeetingRef> inFile(String id) throws IOException {
    if (byFileId == null) {
      byFileId = new HashMap<>();
      for (MeetingRef meeting : meetings()) {
        if (MeetingId.isOfPart(meeting.id(), meeting.file())) {
          byFileId
              .computeIfAbsent(MeetingId.of(meeting.file()), file -> new ArrayList<>())
              .add(meeting);
        }
      }
    }
    return List.copyOf(byFileId.getOrDefault(id, List.of()));
  }

  /** How many documents of each of three queries every meeting has, by its id. */
  synchronized Map<String, MeetingCounts> counts(Query topics, Query decisions, Query actions)
      throws IOException {
    if (counts == null) {
      counts = WorkLimit.kept(() -> countAll(topics, decisions, actions));
    }
    return Collections.unmodifiableMap(counts);
  }

  private Map<String, MeetingCounts> countAll(Query topics, Query decisions, Query actions)
      throws IOException {
    Map<String, Integer> ofTopics = count(topics);
    Map<String, Integer> ofDecisions = count(decisions);
    Map<String, Integer> ofActions = count(actions);
    Map<String, MeetingCounts> all = new HashMap<>();
    for (MeetingRef meeting : meetings()) {
      all.put(
          meeting.id(),
          new MeetingCounts(
              ofTopics.getOrDefault(meeting.id(), 0),
              ofDecisions.getOrDefault(meeting.id(), 0),
              ofActions.getOrDefault(meeting.id(), 0)));
    }
    return all;
  }

  private Map<String, Integer> count(Query query) throws IOException {
    return new FacetCounter(reader, Fields.MEETING, UnaryOperator.identity())
        .count(new IndexSearcher(reader).search(query, new FacetsCollectorManager()));
  }
}
