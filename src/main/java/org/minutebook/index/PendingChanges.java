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

/** What an update is to write, and what it has to tell. */
record PendingChanges(
    List<Write> writes, List<String> removed, List<FileEntry> entries, List<FileOutcome> outcomes) {

  /** One file's documents, made when they are written. */
  record Write(String file, Callable<Iterable<Document>> maker) {
    Iterable<Document> documents() throws Exception {
      return maker.call();
    }
  }

  static PendingChanges of(
      List<FileOutcome> outcomes,
      Map<String, AddressAssignment> given,
      Map<String, FileEntry> entries,
      Optional<PreviousIndex> former,
      boolean anew) {
    List<Write> writes = new ArrayList<>();
    List<FileEntry> now = new ArrayList<>();
    Map<String, FileEntry> gone = new LinkedHashMap<>(entries);
    for (FileOutcome outcome : outcomes) {
      gone.remove(outcome.file());
      AddressAssignment address = given.get(outcome.file());
      switch (outcome) {
        case FileOutcome.Read read -> {
          switch (read.reading()) {
            case Reading.Minutes minutes -> {
              Meeting meeting = minutes.meeting();
              FileEntry entry = FileEntry.of(meeting, read.digest(), address);
              now.add(entry);
              writes.add(new Write(entry.file(), () -> DocumentBuilder.of(meeting, entry)));
            }
            case Reading.PassedOver no -> {
              FileEntry entry =
                  FileEntry.passedOver(no.file(), read.digest(), no.reason(), no.problems());
              now.add(entry);
              writes.add(new Write(entry.file(), () -> DocumentBuilder.of(entry)));
            }
          }
        }
        case FileOutcome.Unchanged same -> keep(same.entry(), address, former, anew, writes, now);
        case FileOutcome.Unreadable lost ->
            lost.former().ifPresent(e -> keep(e, address, former, anew, writes, now));
      }
    }
    return new PendingChanges(writes, List.copyOf(gone.keySet()), now, outcomes);
  }

  /** Stands as it is, unless all is made anew or its address has changed. */
  private static void keep(
      FileEntry entry,
      AddressAssignment address,
      Optional<PreviousIndex> former,
      boolean anew,
      List<Write> writes,
      List<FileEntry> now) {
    if (!entry.isMinutes()) {
      now.add(entry);
      if (anew) {
        writes.add(new Write(entry.file(), () -> DocumentBuilder.of(entry)));
      }
    } else if (!anew && entry.address().equals(address)) {
      now.add(entry);
    } else {
      FileEntry moved = entry.at(address);
      now.add(moved);
      PreviousIndex index = former.orElseThrow();
      writes.add(
          new Write(entry.file(), () -> DocumentBuilder.of(index.meeting(entry.file()), moved)));
    }
  }

  boolean any() {
    return !writes.isEmpty() || !removed.isEmpty();
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
    List<PassedOver> passedOver = new ArrayList<>();
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (FileEntry entry : entries) {
      if (!entry.isMinutes()) {
        passedOver.add(new PassedOver(entry.file(), entry.passedOver()));
      }
      if (!entry.problems().isEmpty()) {
        problems.put(entry.file(), entry.problems());
      }
    }
    return new IndexReport(
        read, unchanged, removed.size(), passedOver, problems, unreadable, rebuilt, unsaved);
  }
}
