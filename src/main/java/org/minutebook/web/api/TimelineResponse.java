package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.json.StatementJson;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.Correction;
import org.minutebook.search.QueryDescription;
import org.minutebook.search.Standing;
import org.minutebook.search.Timeline;

/**
 * The answer of {@code /timeline}.
 *
 * @param possible how many more match that are only possible
 * @param histogram the months in which something matches
 * @param standing where things stand; null for a query without words
 * @param next address of the following page
 */
record TimelineResponse(
    QueryDescription query,
    long total,
    long possible,
    List<Timeline.Month> histogram,
    List<StatementJson> entries,
    Optional<StandingJson> standing,
    Optional<Correction> correction,
    List<String> warnings,
    Optional<String> next) {

  /**
   * Where things stand with what a query is about.
   *
   * @param decisions the newest that nothing later undid, newest first
   * @param actions the newest that the minutes do not call done, newest first
   * @param lastDiscussed the date of the last meeting that discussed it
   */
  record StandingJson(
      List<StatementJson> decisions,
      List<StatementJson> actions,
      Optional<MeetingDate> lastDiscussed) {}

  static TimelineResponse of(
      Timeline timeline,
      StatementRecords statements,
      List<String> warnings,
      Optional<String> next) {
    return new TimelineResponse(
        timeline.query(),
        timeline.total(),
        timeline.possible(),
        timeline.histogram(),
        timeline.entries().stream().map(statements::of).toList(),
        timeline.standing().map(standing -> standing(standing, statements)),
        timeline.correction(),
        warnings,
        next);
  }

  static StandingJson standing(Standing standing, StatementRecords statements) {
    return new StandingJson(
        standing.decisions().stream().map(statements::of).toList(),
        standing.actions().stream().map(statements::of).toList(),
        standing.lastDiscussed());
  }
}
