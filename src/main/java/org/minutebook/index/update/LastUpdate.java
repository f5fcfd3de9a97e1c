package org.minutebook.index.update;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.minutebook.addresses.LedgerState;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Corrections;
import org.minutebook.archive.Listing;
import org.minutebook.archive.Listing.Stamp;
import org.minutebook.index.IndexReport;
import org.minutebook.reading.AgendaFiles;

/**
 * What the last update of this process left. The next one looks only at files that have another
 * size or time since, unless somebody else has written the index in between.
 *
 * @param index as it was left, open
 * @param files of the index
 * @param listed the files as they were
 * @param uncertain files that are to be looked at again, whatever their size and time say
 * @param ledger the state of the ledger
 * @param agendas among the files
 * @param corrections of the archive
 * @param hasUnlisted whether there were files that could not be listed, or were missing and kept
 * @param report of the update
 */
public record LastUpdate(
    PreviousIndex index,
    IndexFiles files,
    Map<String, Stamp> listed,
    Set<String> uncertain,
    LedgerState ledger,
    AgendaFiles agendas,
    Corrections corrections,
    boolean hasUnlisted,
    IndexReport report)
    implements AutoCloseable {

  /**
   * File systems tell times only so finely: a file that was written a moment before it was listed
   * may have been written once more since and not show it.
   */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /**
   * Takes down what an update leaves.
   *
   * @param listing the files when it began
   * @param began when it began, after the listing
   * @param outcomes of the files that it looked at
   */
  static LastUpdate of(
      PreviousIndex index,
      IndexFiles files,
      Listing listing,
      Instant began,
      List<FileOutcome> outcomes,
      LedgerState ledger,
      AgendaFiles agendas,
      Corrections corrections,
      IndexReport report) {
    Set<String> uncertain = new HashSet<>();
    FileTime moment = FileTime.from(began.minus(MOMENT));
    for (Map.Entry<String, Stamp> file : listing.stamps().entrySet()) {
      if (file.getValue().changed().compareTo(moment) > 0) {
        uncertain.add(file.getKey());
      }
    }
    uncertain.removeIf(Archive::isSetting);
    outcomes.stream()
        .filter(LastUpdate::isUncertain)
        .map(FileOutcome::file)
        .forEach(uncertain::add);
    return new LastUpdate(
        index,
        files,
        listing.stamps(),
        uncertain,
        ledger,
        agendas,
        corrections,
        !listing.unlisted().isEmpty() || report.held().isPresent(),
        report);
  }

  /** The same of a later commit of the index that says nothing else; this one is closed. */
  public LastUpdate inNewest(Path folder, Directory directory) throws IOException {
    try (this) {
      PreviousIndex newest = index.newest(directory);
      return new LastUpdate(
          newest,
          IndexFiles.of(folder, newest.reader().getIndexCommit().getFileNames()),
          listed,
          uncertain,
          ledger,
          agendas,
          corrections,
          hasUnlisted,
          report);
    }
  }

  private static boolean isUncertain(FileOutcome outcome) {
    return switch (outcome) {
      case FileOutcome.Unreadable unreadable -> true;
      case FileOutcome.Read read -> AgendaUpdate.isToBeReadAgain(read.entries().getFirst());
      case FileOutcome.Unchanged unchanged -> false;
    };
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
