package org.minutebook.search;

import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest.Sort;

/** Requests with one part changed, and snippets as text. */
public final class Requests {
  private Requests() {}

  /** The same request with a filter, by its name. */
  static SearchRequest with(SearchRequest request, String filter, String value) {
    Optional<String> given = Optional.of(value);
    return new SearchRequest(
        request.text(),
        filter.equals("series") ? given : request.series(),
        filter.equals("person") ? given : request.person(),
        filter.equals("kind")
            ? given.map(kind -> Statement.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
            : request.kind(),
        filter.equals("outcome")
            ? given.map(outcome -> Statement.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)))
            : request.outcome(),
        filter.equals("after") ? given : request.after(),
        filter.equals("before") ? given : request.before(),
        request.sort(),
        request.limit(),
        request.cursor(),
        request.explain(),
        request.level(),
        filter.equals("as-of") ? given : request.asOf());
  }

  /** A query for one page in an order. */
  static SearchRequest page(String query, Sort sort, int limit, Optional<String> cursor) {
    return request(query, Optional.of(sort), limit, cursor, false);
  }

  /** A query whose results come with explanations. */
  public static SearchRequest explained(String query) {
    return explained(query, Optional.empty());
  }

  public static SearchRequest explained(String query, Optional<Sort> sort) {
    return request(query, sort, SearchRequest.DEFAULT_LIMIT, Optional.empty(), true);
  }

  private static SearchRequest request(
      String query, Optional<Sort> sort, int limit, Optional<String> cursor, boolean explain) {
    Optional<String> none = Optional.empty();
    return new SearchRequest(
        query,
        none,
        none,
        Optional.empty(),
        Optional.empty(),
        none,
        none,
        sort,
        limit,
        cursor,
        explain,
        Statement.Level.SURE,
        Optional.empty());
  }

  /** The text of a snippet with its marks in brackets. */
  public static String marked(Snippet snippet) {
    StringBuilder text = new StringBuilder(snippet.text());
    for (Snippet.Mark mark : snippet.marks().reversed()) {
      text.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return text.toString();
  }
}
