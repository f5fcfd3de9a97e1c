package org.minutebook.cli.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Slug;

/** Finds meetings that an archive probably holds twice. */
final class DuplicateMeetings {
  private record Key(Optional<String> series, MeetingDate date, String title) {}

  private DuplicateMeetings() {}

  /**
   * Reports every meeting that has the series, the date and the title of an earlier one. Letter
   * case and punctuation of titles don't count; meetings without a date are left out.
   *
   * @param meetings in path order
   * @param shown gives the name that the caller knows a file by
   */
  static List<Finding> find(List<Meeting> meetings, UnaryOperator<String> shown) {
    Map<Key, String> firstFiles = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Meeting meeting : meetings) {
      if (meeting.date().isEmpty()) {
        continue;
      }
      MeetingDate date = meeting.date().get();
      Key key = new Key(meeting.series(), date, Slug.of(meeting.title()));
      String earlier = firstFiles.putIfAbsent(key, meeting.file());
      if (earlier != null) {
        findings.add(
            new Finding(
                meeting.file(),
                meeting.line(),
                Rule.DUPLICATE,
                "has the same date (%s) and title as %s".formatted(date, shown.apply(earlier))));
      }
    }
    return findings;
  }
}
