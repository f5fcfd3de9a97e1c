package org.minutebook.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * The decisions and actions that match a query, in the order of dates: one page of them, and counts
 * of them all.
 *
 * @param query how the query was understood
 * @param total how many decisions and actions match
 * @param possible how many more match that are only possible; 0 where the request includes them
 * @param histogram by month in order, without months in which nothing matches
 * @param undated how much more matches in meetings without a date
 * @param entries the decisions and actions of this page
 * @param standing where things stand; empty for a query without words, and where nothing has them
 *     all
 * @param correction what was searched for instead of misspelt words
 * @param warnings what could not be understood and how it was read
 * @param next cursor of the following page
 */
public record Timeline(
    QueryDescription query,
    long total,
    long possible,
    List<Month> histogram,
    Undated undated,
    List<Entry> entries,
    Optional<Standing> standing,
    Optional<Correction> correction,
    List<String> warnings,
    Optional<String> next) {

  /** How many sections, decisions and actions of a month match. */
  public record Month(YearMonth month, int sections, int decisions, int actions) {}

  /** How many sections, decisions and actions of meetings without a date match. */
  public record Undated(int sections, int decisions, int actions) {}

  /**
   * One decision or action, at the first meeting that makes it.
   *
   * @param snippet its plain text with the matches marked
   * @param history what became of it in later meetings
   * @param supersession which decisions undo it or are undone by it
   */
  public record Entry(
      MeetingRef meeting,
      Section section,
      Statement statement,
      Snippet snippet,
      StatementHistory history,
      Supersession supersession) {}
}
