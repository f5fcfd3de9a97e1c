package org.minutebook.web.view;

import java.util.List;
import org.minutebook.search.Timeline;

/**
 * The page of one decision.
 *
 * @param heading {@code Decision 2014-08-07.3}
 * @param summary its words, for search engines
 * @param decision the decision itself
 */
public record DecisionView(
    String heading, String summary, StatementView decision, List<Citation> citations) {

  /**
   * Makes the page.
   *
   * @param archive name of the archive
   * @param address of the page, for use outside the archive
   */
  public static DecisionView of(
      String number, Timeline.Entry entry, String archive, String address) {
    return new DecisionView(
        "Decision " + number,
        entry.statement().plain(),
        StatementView.of(entry),
        Citation.ofDecision(entry.meeting(), entry.statement(), number, archive, address));
  }
}
