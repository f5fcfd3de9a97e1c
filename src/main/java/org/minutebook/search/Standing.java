package org.minutebook.search;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;

/**
 * Where things stand with what a query is about.
 *
 * @param decisions the newest that nothing later undid, newest first; not those that put something
 *     off
 * @param actions the newest that the minutes do not call done, newest first
 * @param lastDiscussed the last meeting that discussed it
 */
public record Standing(
    List<Timeline.Entry> decisions,
    List<Timeline.Entry> actions,
    Optional<MeetingDate> lastDiscussed) {
  public Standing {
    decisions = List.copyOf(decisions);
    actions = List.copyOf(actions);
  }
}
