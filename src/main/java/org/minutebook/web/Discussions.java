package org.minutebook.web;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.Akin;

/** Earlier and later discussions of a topic as a thread in time, the one at hand among them. */
final class Discussions {
  /** So many on each side, those nearest in time. */
  private static final int MOST = 6;

  private Discussions() {}

  static List<MeetingView.Discussion> of(Meeting meeting, Section section, Akin akin) {
    List<Akin.Entry> earlier = akin.earlier();
    List<Akin.Entry> later = akin.later();
    if (earlier.isEmpty() && later.isEmpty()) {
      return List.of();
    }
    List<MeetingView.Discussion> thread = new ArrayList<>();
    earlier
        .subList(Math.max(0, earlier.size() - MOST), earlier.size())
        .forEach(entry -> thread.add(discussion(entry)));
    thread.add(
        new MeetingView.Discussion(
            Day.of(meeting.date()), Link.to("", section.title()), meeting.title(), ""));
    later.subList(0, Math.min(MOST, later.size())).forEach(entry -> thread.add(discussion(entry)));
    return thread;
  }

  private static MeetingView.Discussion discussion(Akin.Entry entry) {
    return new MeetingView.Discussion(
        Day.of(entry.meeting().date()),
        Link.to(
            Addresses.section(entry.meeting().id(), entry.section().id()), entry.section().title()),
        entry.meeting().title(),
        String.join(", ", entry.references()));
  }
}
