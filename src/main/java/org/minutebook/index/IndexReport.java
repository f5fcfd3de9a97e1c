package org.minutebook.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.minutebook.archive.Listing;
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
 * @param held meetings that are missing and stay for a while; empty if there are none
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
    Optional<HeldRemovals> held,
    Optional<String> unsaved) {

  public IndexReport {
    skipped = List.copyOf(skipped);
    problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
  }

  /**
   * This report of some files together with what an earlier one said of the others.
   *
   * @param own the files that this report is about, and those that are gone
   * @param files how many there are in all
   */
  public IndexReport over(IndexReport earlier, Set<String> own, int files) {
    Map<String, SkippedFile> allSkipped = new TreeMap<>(Listing.BY_CODE_POINT);
    earlier.skipped.forEach(file -> allSkipped.put(file.file(), file));
    allSkipped.keySet().removeAll(own);
    skipped.forEach(file -> allSkipped.put(file.file(), file));
    return new IndexReport(
        read,
        files - read - unreadable.size(),
        removed,
        List.copyOf(allSkipped.values()),
        merged(earlier.problems, own, problems),
        unreadable,
        rebuilt,
        held,
        unsaved);
  }

  private static Map<String, List<Problem>> merged(
      Map<String, List<Problem>> earlier, Set<String> own, Map<String, List<Problem>> now) {
    Map<String, List<Problem>> all = new TreeMap<>(Listing.BY_CODE_POINT);
    all.putAll(earlier);
    all.keySet().removeAll(own);
    all.putAll(now);
    return all;
  }
}
