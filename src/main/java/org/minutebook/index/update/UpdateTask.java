package org.minutebook.index.update;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minutebook.addresses.LedgerState;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Listing;
import org.minutebook.index.FileEntry;
import org.minutebook.index.IndexReport;

/**
 * What an update has to do, and what it compares the files with.
 *
 * @param listing of the archive
 * @param ledger the state of the ledger
 * @param last what the last update left, if only what has changed since is looked at
 * @param previous the index, with the entries of the files in the scope
 * @param rebuilt why all of it is made anew; empty if it is not
 */
record UpdateTask(
    Archive archive,
    Listing listing,
    UpdateScope scope,
    LedgerState ledger,
    Optional<LastUpdate> last,
    Optional<PreviousIndex> previous,
    Optional<String> rebuilt)
    implements AutoCloseable {

  /** Whether there are files that are not looked at. */
  boolean isPartial() {
    return last.isPresent();
  }

  /** The entries of the index, by file. */
  Map<String, List<FileEntry>> known() {
    return previous.map(PreviousIndex::entries).orElse(Map.of());
  }

  /** The report of the update, about all files. */
  IndexReport report(PendingChanges changes) {
    if (last.isEmpty()) {
      return changes.report();
    }
    Set<String> own = new HashSet<>(scope.files());
    own.addAll(scope.removed());
    return changes.report().over(last.get().report(), own, listing.files().size());
  }

  @Override
  public void close() throws IOException {
    if (previous.isPresent()) {
      previous.get().close();
    }
  }
}
