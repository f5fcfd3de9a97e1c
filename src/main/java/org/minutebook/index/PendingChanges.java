package org.minutebook.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.document.Document;
import org.minutebook.addresses.AddressAssignment;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.Reading;

/**
 * The changes that an update has to write, and its report.
 *
 * @param writes documents to write
 * @param removed files whose documents are to be deleted
 * @param entries the entries of all files after the update
 * @param outcomes of all files of the archive
 */
record PendingChanges(
    List<Write> writes, List<String> removed, List<FileEntry> entries, List<FileOutcome> outcomes) {

  /** The documents of one file, made only when they are written. */
  record Write(String file, Callable<Iterable<Document>> maker) {
    Iterable<Document> documents() throws Exception {
      return maker.call();
    }
  }

  /**
   * Works out the changes.
   *
   * @param known the entries of the index, by file
   * @param previous the index before the update
   * @param isRebuild whether all documents are to be written again
   */
  static PendingChanges of(
      List<FileOutcome> outcomes,
      Map<String, List<AddressAssignment>> assignments,
      Map<String, List<FileEntry>> known,
      Optional<PreviousIndex> previous,
      boolean isRebuild) {
    List<Write> writes = new ArrayList<>();
    List<FileEntry> entries = new ArrayList<>();
    Map<String, List<FileEntry>> gone = new LinkedHashMap<>(known);
    for (FileOutcome outcome : outcomes) {
      gone.remove(outcome.file());
      List<AddressAssignment> addresses = assignments.get(outcome.file());
      switch (outcome) {
        case FileOutcome.Read read -> {
          switch (read.reading()) {
            case Reading.Minutes minutes -> {
              List<Meeting> meetings = minutes.meetings();
              List<FileEntry> own = new ArrayList<>();
              for (int i = 0; i < meetings.size(); i++) {
                own.add(FileEntry.of(meetings.get(i), read.digest(), addresses.get(i)));
              }
              entries.addAll(own);
              writes.add(new Write(minutes.file(), () -> DocumentBuilder.of(meetings, own)));
            }
            case Reading.Skipped skipped -> {
              FileEntry entry =
                  FileEntry.skipped(
                      skipped.file(), read.digest(), skipped.reason(), skipped.problems());
              entries.add(entry);
              writes.add(new Write(entry.file(), () -> DocumentBuilder.of(entry)));
            }
          }
        }
        case FileOutcome.Unchanged unchanged ->
            keep(unchanged.entries(), addresses, previous, isRebuild, writes, entries);
        case FileOutcome.Unreadable unreadable ->
            keep(unreadable.previous(), addresses, previous, isRebuild, writes, entries);
      }
    }
    return new PendingChanges(writes, List.copyOf(gone.keySet()), entries, outcomes);
  }

  /** Keeps a file that was not read again; it is written only for a rebuild or a new address. */
  private static void keep(
      List<FileEntry> known,
      List<AddressAssignment> addresses,
      Optional<PreviousIndex> previous,
      boolean isRebuild,
      List<Write> writes,
      List<FileEntry> entries) {
    if (known.isEmpty()) {
      return;
    }
    FileEntry first = known.getFirst();
    if (!first.isMinutes()) {
      entries.add(first);
      if (isRebuild) {
        writes.add(new Write(first.file(), () -> DocumentBuilder.of(first)));
      }
      return;
    }
    List<FileEntry> renamed = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      renamed.add(known.get(i).withAddress(addresses.get(i)));
    }
    entries.addAll(renamed);
    if (isRebuild || !renamed.equals(known)) {
      PreviousIndex index = previous.orElseThrow();
      writes.add(
          new Write(first.file(), () -> DocumentBuilder.of(index.meetings(first.file()), renamed)));
    }
  }

  boolean isEmpty() {
    return writes.isEmpty() && removed.isEmpty();
  }

  IndexReport report(Optional<String> rebuilt, Optional<String> unsaved) {
    int read = 0;
    int unchanged = 0;
    Map<String, String> unreadable = new LinkedHashMap<>();
    for (FileOutcome outcome : outcomes) {
      switch (outcome) {
        case FileOutcome.Read r -> read++;
        case FileOutcome.Unchanged u -> unchanged++;
        case FileOutcome.Unreadable u -> unreadable.put(u.file(), u.message());
      }
    }
    List<SkippedFile> skipped = new ArrayList<>();
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (FileEntry entry : entries) {
      if (!entry.isMinutes()) {
        skipped.add(new SkippedFile(entry.file(), entry.skipped()));
      }
      if (!entry.problems().isEmpty()) {
        problems.computeIfAbsent(entry.file(), file -> new ArrayList<>()).addAll(entry.problems());
      }
    }
    return new IndexReport(
        read, unchanged, removed.size(), skipped, problems, unreadable, rebuilt, unsaved);
  }
}
