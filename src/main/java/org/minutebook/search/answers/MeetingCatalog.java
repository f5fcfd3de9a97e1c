package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.minutebook.index.FileEntry;
import org.minutebook.index.SkippedFile;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Problem;
import org.minutebook.search.Coverage;
import org.minutebook.search.MeetingRef;

/** All files of an archive as the index lists them: their meetings, and files that are none. */
final class MeetingCatalog {
  /** By date, then id; those without a date last. */
  static final Comparator<MeetingRef> BY_DATE =
      Comparator.comparing(
              (MeetingRef m) -> m.date().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(MeetingRef::id);

  private final Map<String, FileEntry> byId = new HashMap<>();
  private final Map<String, MeetingRef> refs = new HashMap<>();
  private final Map<String, List<MeetingRef>> byFileId = new HashMap<>();
  private final List<MeetingRef> meetings = new ArrayList<>();
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final Map<String, List<Problem>> problems = new TreeMap<>();

  MeetingCatalog(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      FileEntry.forEach(leaf.reader(), (doc, entry) -> add(entry));
    }
    meetings.sort(BY_DATE);
    byFileId.values().forEach(ofFile -> ofFile.sort(BY_DATE));
    skipped.sort(Comparator.comparing(SkippedFile::file));
  }

  private void add(FileEntry entry) {
    if (!entry.problems().isEmpty()) {
      problems.computeIfAbsent(entry.file(), file -> new ArrayList<>()).addAll(entry.problems());
    }
    if (!entry.isMinutes()) {
      skipped.add(new SkippedFile(entry.file(), entry.skipped()));
      return;
    }
    MeetingRef meeting =
        new MeetingRef(
            entry.address().id(),
            entry.title(),
            entry.held(),
            Optional.ofNullable(entry.series()),
            entry.file(),
            entry.topics());
    byId.put(meeting.id(), entry);
    refs.put(meeting.id(), meeting);
    if (MeetingId.isOfPart(meeting.id(), meeting.file())) {
      byFileId.computeIfAbsent(MeetingId.of(meeting.file()), id -> new ArrayList<>()).add(meeting);
    }
    meetings.add(meeting);
  }

  /** All meetings, {@link #BY_DATE}. */
  List<MeetingRef> meetings() {
    return List.copyOf(meetings);
  }

  Coverage coverage() {
    return new Coverage(meetings, skipped, problems);
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  Optional<FileEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<MeetingRef> meeting(String id) {
    return Optional.ofNullable(refs.get(id));
  }

  /** The meeting of a section, given by the section's address. */
  MeetingRef meetingOf(String address) {
    return refs.get(address.substring(0, address.lastIndexOf('/')));
  }

  /** The meetings of a file that holds several, by date, given by the id of the file as a whole. */
  List<MeetingRef> inFile(String id) {
    return List.copyOf(byFileId.getOrDefault(id, List.of()));
  }
}
