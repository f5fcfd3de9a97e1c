package org.minutebook.web;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Meeting;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;

/**
 * The meetings of the same series before and after a meeting.
 *
 * @param previous empty for the first of its series
 * @param next empty for the last of its series
 */
public record PreviousAndNext(Optional<MeetingRef> previous, Optional<MeetingRef> next) {

  /** Finds the meetings before and after {@code meeting}. */
  public static PreviousAndNext of(Meeting meeting, MinutesSearch search) {
    List<MeetingRef> series =
        search.meetings().stream().filter(m -> m.series().equals(meeting.series())).toList();
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i).id().equals(meeting.id())) {
        return new PreviousAndNext(
            i > 0 ? Optional.of(series.get(i - 1)) : Optional.empty(),
            i + 1 < series.size() ? Optional.of(series.get(i + 1)) : Optional.empty());
      }
    }
    return new PreviousAndNext(Optional.empty(), Optional.empty());
  }
}
