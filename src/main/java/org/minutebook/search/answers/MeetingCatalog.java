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
import org.minutebook.minutes.Problem;
import org.minutebook.search.Coverage;
import org.minutebook.search.MeetingRef;

/** All files of an archive as the index lists them: its meetings, and files that are none. */
final class MeetingCatalog {
  /** By date, then id; those without a date last. */
  static final Comparator<MeetingRef> BY_DATE =
      Comparator.comparing(
              (MeetingRef m) -> m.date().orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(MeetingRef::id);

  private final Map<String, FileEntry> byId = new HashMap<>();
  private final Map<String, MeetingRef> byFile = new HashMap<>();
  private final List<MeetingRef> meetings = new ArrayList<>();
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final Map<String, List<Problem>> problems = new TreeMap<>();

  MeetingCatalog(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      FileEntry.forEach(leaf.reader(), (doc, entry) -> add(entry));
    }
    meetings.sort(BY_DATE);
    skipped.sort(Comparator.comparing(SkippedFile::file));
  }

  private void add(FileEntry entry) {
    if (!entry.problems().isEmpty()) {
      problems.put(entry.file(), entry.problems());
    }
    if (!entry.isMinutes()) {
      skipped.add(new SkippedFile(entry.file(), entry.skipped()));
      return;
    }
    MeetingRef meeting =
        new MeetingRef(
            entry.address().id(),
            entry.title(),
            entry.day(),
            Optional.ofNullable(entry.series()),
            entry.file());
    byId.put(meeting.id(), entry);
    byFile.put(entry.file(), meeting);
    meetings.add(meeting);
  }

  /** All meetings, {@link #BY_DATE}. */
  List<MeetingRef> meetings() {
    return List.copyOf(meetings);
  }

  List<SkippedFile> skipped() {
    return List.copyOf(skipped);
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
    return entry(id).map(entry -> byFile.get(entry.file()));
  }

  MeetingRef meetingInFile(String file) {
    return byFile.get(file);
  }
}
