package org.minutebook.web.view;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.RelatedSections;
import org.minutebook.web.PageAddresses;

/**
 * Earlier and later discussions of a section's topic, in order of time, with the section itself
 * among them.
 *
 * @param discussions empty if there are no others
 * @param topic the page of all of them; null if the topic has none
 * @param issues the issues that the section names
 */
public record TopicThreadView(List<Discussion> discussions, Link topic, List<Issue> issues) {
  /** No discussions. */
  public static final TopicThreadView NONE = new TopicThreadView(List.of(), null, List.of());

  /** The most discussions shown before and after the section: those nearest in time. */
  private static final int MAX_PER_SIDE = 6;

  /**
   * A discussion of the topic.
   *
   * @param topic its section; without an address for the section of this page
   * @param references issues and pull requests that both sections mention; blank for none
   */
  public record Discussion(DateView date, Link topic, String references) {}

  /**
   * An issue that the section names.
   *
   * @param page all discussions that name it
   * @param source the issue itself, named by its host; null if that is not known
   */
  public record Issue(Link page, Link source) {}

  /** The same with the pages of the topic and of the issues that the section names. */
  public TopicThreadView with(Link newTopic, List<Issue> newIssues) {
    return new TopicThreadView(discussions, newTopic, newIssues);
  }

  /** The thread of {@code section}, without links to pages of the topic and of issues. */
  public static TopicThreadView of(Meeting meeting, Section section, RelatedSections related) {
    List<RelatedSections.Entry> earlier = related.earlier();
    List<RelatedSections.Entry> later = related.later();
    if (earlier.isEmpty() && later.isEmpty()) {
      return NONE;
    }
    List<Discussion> discussions = new ArrayList<>();
    earlier
        .subList(Math.max(0, earlier.size() - MAX_PER_SIDE), earlier.size())
        .forEach(entry -> discussions.add(discussion(entry)));
    discussions.add(new Discussion(DateView.of(meeting.date()), Link.to("", section.title()), ""));
    later
        .subList(0, Math.min(MAX_PER_SIDE, later.size()))
        .forEach(entry -> discussions.add(discussion(entry)));
    return new TopicThreadView(discussions, null, List.of());
  }

  private static Discussion discussion(RelatedSections.Entry entry) {
    return new Discussion(
        DateView.of(entry.meeting().date()),
        Link.to(
            PageAddresses.section(entry.meeting().id(), entry.section().id()),
            entry.section().title()),
        String.join(", ", entry.references()));
  }
}
