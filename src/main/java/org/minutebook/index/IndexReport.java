package org.minutebook.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Problem;

/**
 * What an update did.
 *
 * @param read files that were new or had changed, and were read
 * @param unchanged files that stand in the index as they are
 * @param removed files that are gone from the archive, and now from the index
 * @param passedOver all files of the archive that are no minutes, in path order
 * @param problems what is odd about files, by file in path order; files without any left out
 * @param unreadable files whose bytes could not be had, with the reason; what the index knew of
 *     them was kept
 * @param rebuilt why everything was made anew, where it was
 * @param unsaved why the ledger of addresses could not be written, where it could not
 */
public record IndexReport(
    int read,
    int unchanged,
    int removed,
    List<PassedOver> passedOver,
    Map<String, List<Problem>> problems,
    Map<String, String> unreadable,
    Optional<String> rebuilt,
    Optional<String> unsaved) {

  public IndexReport {
    passedOver = List.copyOf(passedOver);
    problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
  }
}
