package org.minutebook.search;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Section;

/**
 * The discussions that answer a query, in the order of dates: sections that are clearly about it or
 * hold a decision or an action that is, each with these.
 *
 * @param timeline the same answer as a timeline, with its counts but without entries
 * @param discussions those of this page
 * @param next cursor of the following page
 */
public record Discussions(Timeline timeline, List<Discussion> discussions, Optional<String> next) {

  /**
   * One topic of one meeting.
   *
   * @param snippet the sentences that say most about the query, with the matches marked, without
   *     those of its statements; may be blank
   * @param statements the decisions and actions that match, in the order of the minutes
   */
  public record Discussion(
      MeetingRef meeting, Section section, Snippet snippet, List<Timeline.Entry> statements) {

    public Discussion {
      statements = List.copyOf(statements);
    }
  }
}
