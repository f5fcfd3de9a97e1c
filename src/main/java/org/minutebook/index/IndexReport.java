package org.minutebook.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Problem;

/**
 * The outcome of an update.
 *
 * @param read files that were new or had changed, and were read
 * @param unchanged files that had not changed
 * @param removed files that are gone from the archive and were removed from the index
 * @param skipped all files of the archive that are not minutes, in path order
 * @param problems what is odd about files, by file in path order
 * @param unreadable files that could not be read, with the reason; their entries in the index were
 *     kept
 * @param rebuilt why the whole index was rebuilt; empty if it was not
 * @param unsaved why the ledger of addresses could not be written; empty if it was
 */
public record IndexReport(
    int read,
    int unchanged,
    int removed,
    List<SkippedFile> skipped,
    Map<String, List<Problem>> problems,
    Map<String, String> unreadable,
    Optional<String> rebuilt,
    Optional<String> unsaved) {

  public IndexReport {
    skipped = List.copyOf(skipped);
    problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
  }
}
