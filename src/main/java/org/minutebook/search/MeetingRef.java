package org.minutebook.search;

import java.util.Optional;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;

/** A reference to a meeting: enough to name it, to date it and to link to it. */
public record MeetingRef(
    String id, String title, Optional<MeetingDate> date, Optional<String> series, String file) {

  /** Names a meeting that was read. */
  public static MeetingRef of(Meeting meeting) {
    return new MeetingRef(
        meeting.id(), meeting.title(), meeting.date(), meeting.series(), meeting.file());
  }
}
