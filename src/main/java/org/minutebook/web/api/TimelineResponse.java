package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.json.StatementJson;
import org.minutebook.search.Correction;
import org.minutebook.search.QueryDescription;
import org.minutebook.search.Timeline;

/**
 * The answer of {@code /timeline}.
 *
 * @param possible how many more match that are only possible
 * @param histogram the months in which something matches
 * @param next address of the following page
 */
record TimelineResponse(
    QueryDescription query,
    long total,
    long possible,
    List<Timeline.Month> histogram,
    List<StatementJson> entries,
    Optional<Correction> correction,
    List<String> warnings,
    Optional<String> next) {

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
        timeline.correction(),
        warnings,
        next);
  }
}
