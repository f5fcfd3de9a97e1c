package org.minutebook.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.document.Document;
import org.minutebook.links.Given;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.Reading;

/** What an update is to write, and what it has to tell. */
record Changes(
    List<Write> writes, List<String> removed, List<FileEntry> entries, List<Outcome> outcomes) {

  /** One file's documents, made when they are written. */
  record Write(String file, Callable<Iterable<Document>> maker) {
    Iterable<Document> documents() throws Exception {
      return maker.call();
    }
  }

  static Changes of(
      List<Outcome> outcomes,
      Map<String, Given> given,
      Map<String, FileEntry> entries,
      Optional<FormerIndex> former,
      boolean anew) {
    List<Write> writes = new ArrayList<>();
    List<FileEntry> now = new ArrayList<>();
    Map<String, FileEntry> gone = new LinkedHashMap<>(entries);
    for (Outcome outcome : outcomes) {
      gone.remove(outcome.file());
      Given address = given.get(outcome.file());
      switch (outcome) {
        case Outcome.Read read -> {
          switch (read.reading()) {
            case Reading.Minutes minutes -> {
              Meeting meeting = minutes.meeting();
              FileEntry entry = FileEntry.of(meeting, read.digest(), address);
              now.add(entry);
              writes.add(new Write(entry.file(), () -> Documents.of(meeting, entry)));
            }
            case Reading.PassedOver no -> {
              FileEntry entry =
                  FileEntry.passedOver(no.file(), read.digest(), no.reason(), no.problems());
              now.add(entry);
              writes.add(new Write(entry.file(), () -> Documents.of(entry)));
            }
          }
        }
        case Outcome.Unchanged same -> keep(same.entry(), address, former, anew, writes, now);
        case Outcome.Unreadable lost ->
            lost.former().ifPresent(e -> keep(e, address, former, anew, writes, now));
      }
    }
    return new Changes(writes, List.copyOf(gone.keySet()), now, outcomes);
  }

  /** Stands as it is, unless all is made anew or its address has changed. */
  private static void keep(
      FileEntry entry,
      Given address,
      Optional<FormerIndex> former,
      boolean anew,
      List<Write> writes,
      List<FileEntry> now) {
    if (!entry.isMinutes()) {
      now.add(entry);
      if (anew) {
        writes.add(new Write(entry.file(), () -> Documents.of(entry)));
      }
    } else if (!anew && entry.address().equals(address)) {
      now.add(entry);
    } else {
      FileEntry moved = entry.at(address);
      now.add(moved);
      FormerIndex index = former.orElseThrow();
      writes.add(new Write(entry.file(), () -> Documents.of(index.meeting(entry.file()), moved)));
    }
  }

  boolean any() {
    return !writes.isEmpty() || !removed.isEmpty();
  }

  IndexReport report(Optional<String> rebuilt, Optional<String> unsaved) {
    int read = 0;
    int unchanged = 0;
    Map<String, String> unreadable = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Read r -> read++;
        case Outcome.Unchanged u -> unchanged++;
        case Outcome.Unreadable u -> unreadable.put(u.file(), u.message());
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
