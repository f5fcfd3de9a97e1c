package org.minutebook.index.update;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.index.FileEntry;
import org.minutebook.index.FileParser;
import org.minutebook.reading.AgendaFiles;
import org.minutebook.reading.Reading;

/**
 * Takes the agendas beside minutes out of the meetings, and puts them back once their minutes are
 * gone. This hangs on two files at once, so it is decided when all of them are read.
 */
record AgendaUpdate(AgendaFiles agendas, KnownFiles known, FileParser parser) {
  /** No series has it, so the file is read again in the light of its series. */
  private static final long READ_AGAIN = -1;

  /** The entries that may stay as they are: those of agendas only beside their minutes. */
  Map<String, List<FileEntry>> current(Map<String, List<FileEntry>> entries) {
    Map<String, List<FileEntry>> current = new HashMap<>(entries);
    current
        .values()
        .removeIf(
            of -> {
              String reason = of.getFirst().skipped();
              Optional<String> minutes = agendas.minutesOf(of.getFirst().file());
              return AgendaFiles.isReason(reason)
                  && minutes
                      .filter(m -> reason.equals(AgendaFiles.reason(m)))
                      .filter(m -> isMinutes(entries.getOrDefault(m, List.of())))
                      .isEmpty();
            });
    return current;
  }

  /** Whether a file was read by itself and waits to be read in the light of its series. */
  static boolean isToBeReadAgain(FileEntry entry) {
    return entry.seriesFingerprint() == READ_AGAIN;
  }

  /** The outcomes, with the agendas of minutes skipped. */
  List<FileOutcome> apply(List<FileOutcome> outcomes) {
    if (agendas.files().isEmpty()) {
      return outcomes;
    }
    Map<String, Boolean> minutes = new HashMap<>();
    outcomes.forEach(outcome -> minutes.put(outcome.file(), isMinutes(outcome)));
    List<FileOutcome> applied = new ArrayList<>();
    for (FileOutcome outcome : outcomes) {
      Optional<String> ofMeeting = agendas.minutesOf(outcome.file());
      boolean held = ofMeeting.isPresent() && minutes.getOrDefault(ofMeeting.get(), false);
      applied.add(
          held
              ? beside(ofMeeting.get(), outcome)
              : ofMeeting.isPresent() ? alone(outcome) : outcome);
    }
    return applied;
  }

  private FileOutcome beside(String minutes, FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Read read -> beside(minutes, read, read.entries(), read.facts());
      case FileOutcome.Unchanged unchanged ->
          beside(minutes, unchanged, unchanged.entries(), known.facts(unchanged.file()));
      case FileOutcome.Unreadable unreadable -> unreadable;
    };
  }

  private static FileOutcome beside(
      String minutes, FileOutcome read, List<FileEntry> entries, Optional<String> facts) {
    FileEntry entry = entries.getFirst();
    String reason = AgendaFiles.reason(minutes);
    boolean stays =
        reason.equals(entry.skipped())
            || !(entry.isMinutes() || AgendaFiles.mayBeAgenda(entry.skipped()));
    return stays
        ? read
        : FileOutcome.Read.skipped(
            FileEntry.skipped(
                    entry.file(),
                    entry.digest(),
                    reason,
                    entries.stream().flatMap(e -> e.problems().stream()).toList())
                .inSeries(entry.seriesFingerprint()),
            facts);
  }

  /** An agenda whose minutes turned into something else is a meeting again, if it reads as one. */
  private FileOutcome alone(FileOutcome outcome) {
    if (!(outcome instanceof FileOutcome.Unchanged unchanged)
        || !AgendaFiles.isReason(unchanged.entries().getFirst().skipped())) {
      return outcome;
    }
    FileEntry entry = unchanged.entries().getFirst();
    try {
      Reading reading = parser.read(entry.file(), known.archive().bytes(entry.file()));
      return FileOutcome.Read.of(
          entry.digest(), reading, known.facts(entry.file()), READ_AGAIN, meeting -> () -> meeting);
    } catch (IOException e) {
      return new FileOutcome.Unreadable(entry.file(), ErrorMessage.of(e), unchanged.entries());
    }
  }

  private static boolean isMinutes(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Read read -> isMinutes(read.entries());
      case FileOutcome.Unchanged unchanged -> isMinutes(unchanged.entries());
      case FileOutcome.Unreadable unreadable -> isMinutes(unreadable.previous());
    };
  }

  private static boolean isMinutes(List<FileEntry> entries) {
    return !entries.isEmpty() && entries.getFirst().isMinutes();
  }
}
