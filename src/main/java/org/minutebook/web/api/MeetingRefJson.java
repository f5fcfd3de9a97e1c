package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.MeetingRef;

/** A meeting in short. */
record MeetingRefJson(
    String id,
    String title,
    Optional<MeetingDate> date,
    Optional<String> series,
    List<String> topics,
    String url) {

  static MeetingRefJson of(MeetingRef meeting) {
    return new MeetingRefJson(
        meeting.id(),
        meeting.title(),
        meeting.date(),
        meeting.series(),
        meeting.topics(),
        Address.of(meeting.id()).path());
  }
}
