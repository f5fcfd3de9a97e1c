package org.minutebook.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * Decisions and actions that answer a query, in the order of dates.
 *
 * @param total how many entries match
 * @param histogram months in order, those with nothing left out; counted over all that match
 * @param entries those of this page
 * @param correction what was searched for instead of words that stand nowhere
 * @param next cursor of the following page
 */
public record Timeline(
    QueryDescription query,
    long total,
    List<Month> histogram,
    List<Entry> entries,
    Optional<Correction> correction,
    List<String> warnings,
    Optional<String> next) {

  /** How often a month's meetings speak of the subject. */
  public record Month(YearMonth month, int sections, int decisions, int actions) {}

  /** One decision or action; {@code words} is its text with the query marked. */
  public record Entry(MeetingRef meeting, Section section, Statement statement, Snippet words) {}
}
