package org.minutebook.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Slug;

/** Minutes that an archive probably holds twice. */
final class DuplicateMeetings {
  private record Held(Optional<String> series, LocalDate date, String title) {}

  private DuplicateMeetings() {}

  /**
   * Meetings of one series that have the day and the title of one before them, letter case and
   * punctuation aside, by file.
   *
   * @param meetings in path order
   */
  static Map<String, List<Problem>> among(List<Meeting> meetings) {
    Map<Held, String> first = new HashMap<>();
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (Meeting meeting : meetings) {
      if (meeting.date().isEmpty()) {
        continue;
      }
      LocalDate date = meeting.date().get();
      Held held = new Held(meeting.series(), date, Slug.of(meeting.title()));
      String before = first.putIfAbsent(held, meeting.file());
      if (before != null) {
        problems.put(
            meeting.file(),
            List.of(
                new Problem(
                    1,
                    "has the day ("
                        + date
                        + ") and the title of "
                        + before
                        + ": if it is the same meeting, remove one")));
      }
    }
    return problems;
  }
}
