package org.minutebook.search;

import java.util.Optional;
import org.minutebook.minutes.Statement;

/**
 * A query with its filters, order and page.
 *
 * @param text the query as typed; a blank one matches everything
 * @param series only meetings of that series
 * @param person only sections that name this person, as those have that they speak in, and
 *     statements they own; a name or slug
 * @param kind only statements of that kind and sections that hold one
 * @param outcome only decisions that went so, and sections that hold one
 * @param after from that day on: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, as typed
 * @param before up to and including that year, month or day, as typed
 * @param sort order of the answer; empty for relevance in a search, oldest first in a timeline
 * @param limit how many results at most, 1 to 200
 * @param cursor where the page before ended
 * @param explain whether each result comes with an explanation
 * @param level how sure the statements of the answer are at least
 * @param asOf the last day that counts, as {@code before} is typed: what later meetings say is not
 *     known
 */
public record SearchRequest(
    String text,
    Optional<String> series,
    Optional<String> person,
    Optional<Statement.Kind> kind,
    Optional<Statement.Outcome> outcome,
    Optional<String> after,
    Optional<String> before,
    Optional<Sort> sort,
    int limit,
    Optional<String> cursor,
    boolean explain,
    Statement.Level level,
    Optional<String> asOf) {

  /** The default of {@link #limit}. */
  public static final int DEFAULT_LIMIT = 20;

  /** The orders of an answer. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** A query without filters, in the default order. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DEFAULT_LIMIT,
        Optional.empty(),
        false,
        Statement.Level.SURE,
        Optional.empty());
  }

  /** The same request with another query. */
  public SearchRequest withText(String newText) {
    return new SearchRequest(
        newText, series, person, kind, outcome, after, before, sort, limit, cursor, explain, level,
        asOf);
  }

  /** The same request with another limit. */
  public SearchRequest withLimit(int newLimit) {
    return new SearchRequest(
        text, series, person, kind, outcome, after, before, sort, newLimit, cursor, explain, level,
        asOf);
  }

  /** How many entries of a list come before its page, where a cursor is a number; else 0. */
  public int offset() {
    return cursor.filter(c -> c.matches("\\d{1,9}")).map(Integer::valueOf).orElse(0);
  }
}
