package org.minutebook.search;

import java.util.Optional;
import org.minutebook.minutes.Statement;

/**
 * What somebody asks for.
 *
 * @param text the query as typed; blank asks for everything
 * @param series only meetings of that series
 * @param person only sections of meetings that person attended, statements they own; a name or slug
 * @param kind only statements of that kind, sections that hold one
 * @param after from that day on: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, as typed
 * @param before up to and including that year, month or day, as typed
 * @param sort order of the answer; empty for the default of what is asked
 * @param limit how many at most, 1 to 200
 * @param cursor where a former answer left off
 * @param why whether each result is to tell why it is one
 */
public record SearchRequest(
    String text,
    Optional<String> series,
    Optional<String> person,
    Optional<Statement.Kind> kind,
    Optional<String> after,
    Optional<String> before,
    Optional<Sort> sort,
    int limit,
    Optional<String> cursor,
    boolean why) {

  /** The default of {@link #limit}. */
  public static final int LIMIT = 20;

  /** Orders of an answer. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** Without telling why. */
  public SearchRequest(
      String text,
      Optional<String> series,
      Optional<String> person,
      Optional<Statement.Kind> kind,
      Optional<String> after,
      Optional<String> before,
      Optional<Sort> sort,
      int limit,
      Optional<String> cursor) {
    this(text, series, person, kind, after, before, sort, limit, cursor, false);
  }

  /** Just words, everything else by default. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        LIMIT,
        Optional.empty());
  }

  /** The same for at most so many. */
  public SearchRequest limited(int most) {
    return new SearchRequest(text, series, person, kind, after, before, sort, most, cursor, why);
  }
}
