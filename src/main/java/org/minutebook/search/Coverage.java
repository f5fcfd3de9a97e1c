package org.minutebook.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.index.SkippedFile;
import org.minutebook.minutes.Problem;

/**
 * Which files of an archive were read as minutes, and which problems they have.
 *
 * @param meetings the files read as minutes, by date
 * @param skipped the files that are not minutes, in path order, with the reason
 * @param problems by file, in path order; only files that have any
 */
public record Coverage(
    List<MeetingRef> meetings, List<SkippedFile> skipped, Map<String, List<Problem>> problems) {
  public Coverage {
    meetings = List.copyOf(meetings);
    skipped = List.copyOf(skipped);
    problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
  }
}
