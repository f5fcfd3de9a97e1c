package org.minutebook.cli.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Slug;

/** Finds meetings that an archive probably holds twice. */
public final class DuplicateMeetings {
  private record Key(Optional<String> series, MeetingDate date, String title) {}

  private DuplicateMeetings() {}

  /**
   * Reports every meeting that has the series, the date and the title of an earlier one, by file.
   * Letter case and punctuation of titles don't count; meetings without a date are left out.
   *
   * @param meetings in path order
   */
  public static Map<String, List<Problem>> find(List<Meeting> meetings) {
    Map<Key, String> firstFiles = new HashMap<>();
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (Meeting meeting : meetings) {
      if (meeting.date().isEmpty()) {
        continue;
      }
      MeetingDate date = meeting.date().get();
      Key key = new Key(meeting.series(), date, Slug.of(meeting.title()));
      String earlier = firstFiles.putIfAbsent(key, meeting.file());
      if (earlier != null) {
        String message =
            "has the same date (%s) and title as %s: if they are the same meeting, remove one"
                .formatted(date, earlier);
        problems
            .computeIfAbsent(meeting.file(), file -> new ArrayList<>())
            .add(new Problem(meeting.line(), message));
      }
    }
    return problems;
  }
}
