package org.minutebook.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.index.PassedOver;
import org.minutebook.minutes.Problem;

/**
 * What became of an archive's files.
 *
 * @param meetings those read as minutes, by date
 * @param passedOver those that are no minutes, in path order, with the reason
 * @param problems what is odd, by file in path order; files without any left out
 */
public record Coverage(
    List<MeetingRef> meetings, List<PassedOver> passedOver, Map<String, List<Problem>> problems) {
  public Coverage {
    meetings = List.copyOf(meetings);
    passedOver = List.copyOf(passedOver);
    problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
  }
}
