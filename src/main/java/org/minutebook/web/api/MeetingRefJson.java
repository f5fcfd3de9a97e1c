package org.minutebook.web.api;

import java.util.Optional;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.MeetingRef;

/** A meeting in short. */
record MeetingRefJson(
    String id, String title, Optional<MeetingDate> date, Optional<String> series, String url) {

  static MeetingRefJson of(MeetingRef meeting) {
    return of(meeting.id(), meeting.title(), meeting.date(), meeting.series());
  }

  static MeetingRefJson of(Meeting meeting) {
    return of(meeting.id(), meeting.title(), meeting.date(), meeting.series());
  }

  private static MeetingRefJson of(
      String id, String title, Optional<MeetingDate> date, Optional<String> series) {
    return new MeetingRefJson(id, title, date, series, Address.of(id).path());
  }
}
