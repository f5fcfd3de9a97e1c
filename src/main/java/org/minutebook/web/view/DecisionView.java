package org.minutebook.web.view;

import java.util.List;
import org.minutebook.search.Timeline;

/**
 * The page of one decision.
 *
 * @param heading {@code Decision 2014-08-07.3}
 * @param summary its words, for search engines
 * @param standing that it stands no more; blank if nothing says so
 * @param decision the decision itself
 * @param earlier those that it undoes, each with its date and the reason as the note
 */
public record DecisionView(
    String heading,
    String summary,
    String standing,
    StatementView decision,
    List<Link> earlier,
    List<Citation> citations) {

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
        entry.supersession().by().isEmpty() ? "" : "A later decision supersedes this one.",
        StatementView.of(entry),
        entry.supersession().of().stream().map(StatementView::linked).toList(),
        Citation.ofDecision(entry.meeting(), entry.statement(), number, archive, address));
  }
}
