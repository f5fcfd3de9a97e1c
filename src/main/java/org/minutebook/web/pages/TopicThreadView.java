package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.RelatedSections;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MeetingView;

/** Earlier and later discussions of a topic as a thread in time, the one at hand among them. */
final class TopicThreadView {
  /** So many on each side, those nearest in time. */
  private static final int MOST = 6;

  private TopicThreadView() {}

  static List<MeetingView.Discussion> of(Meeting meeting, Section section, RelatedSections akin) {
    List<RelatedSections.Entry> earlier = akin.earlier();
    List<RelatedSections.Entry> later = akin.later();
    if (earlier.isEmpty() && later.isEmpty()) {
      return List.of();
    }
    List<MeetingView.Discussion> thread = new ArrayList<>();
    earlier
        .subList(Math.max(0, earlier.size() - MOST), earlier.size())
        .forEach(entry -> thread.add(discussion(entry)));
    thread.add(
        new MeetingView.Discussion(
            DateView.of(meeting.date()), Link.to("", section.title()), meeting.title(), ""));
    later.subList(0, Math.min(MOST, later.size())).forEach(entry -> thread.add(discussion(entry)));
    return thread;
  }

  private static MeetingView.Discussion discussion(RelatedSections.Entry entry) {
    return new MeetingView.Discussion(
        DateView.of(entry.meeting().date()),
        Link.to(
            PageAddresses.section(entry.meeting().id(), entry.section().id()),
            entry.section().title()),
        entry.meeting().title(),
        String.join(", ", entry.references()));
  }
}
