package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** A request as it was understood. */
final class Asked {
  private final SearchRequest request;
  private final QuerySyntax.Parsed parsed;
  private final Filters filters;
  private final List<String> warnings = new ArrayList<>();
  private boolean partial;

  Asked(SearchRequest request) {
    this.request = request;
    this.parsed = QuerySyntax.parse(request.text());
    this.filters = Filters.of(request);
    warnings.addAll(parsed.warnings());
    warnings.addAll(filters.warnings());
  }

  SearchRequest request() {
    return request;
  }

  Filters filters() {
    return filters;
  }

  /** Grows while the request is answered. */
  List<String> warnings() {
    return warnings;
  }

  Understood understood() {
    return new Understood(request.text(), parsed.words(), filters.asTyped(), request.text());
  }

  Snippets snippets() {
    return new Snippets(parsed);
  }

  /** Whether there are words to look for. */
  boolean hasWords() {
    return !parsed.words().isEmpty();
  }

  /** Whether the query that was made asks for less than what is wanted. */
  boolean isPartial() {
    return partial;
  }

  /**
   * The documents that answer: those that have all that is wanted; if there are none, those that
   * have most of it, and a warning.
   */
  Query query(Snapshot snapshot, Query documents, Ranking ranking) throws IOException {
    if (parsed.clause().isEmpty()) {
      boolean asksForAll = request.text().isBlank() || request.text().strip().equals("*");
      return asksForAll ? filters.within(documents, MatchAllDocsQuery.INSTANCE) : nothing();
    }
    if (!hasWords()) {
      return nothing();
    }
    Clause clause = parsed.clause().get();
    Query all = filters.within(documents, ranking.all(clause, snapshot.reader()));
    if (clause instanceof Clause.All wanted && snapshot.searcher().count(all) == 0) {
      int words = (int) wanted.clauses().stream().filter(c -> !(c instanceof Clause.Not)).count();
      int most = most(wanted, words, snapshot, documents, ranking);
      if (most > 0) {
        partial = true;
        warnings.add(
            "Nothing has all of these words; the best have %d of %d.".formatted(most, words));
        // Those that have fewer follow, down to half: the best may be one passing mention.
        return some(wanted, Math.min(most, (words + 1) / 2), snapshot, documents, ranking);
      }
    }
    return all;
  }

  /** How many of the things wanted a document has at most. */
  private int most(
      Clause.All wanted, int words, Snapshot snapshot, Query documents, Ranking ranking)
      throws IOException {
    int most = words - 1;
    while (most > 0
        && snapshot.searcher().count(some(wanted, most, snapshot, documents, ranking)) == 0) {
      most--;
    }
    return most;
  }

  private Query some(
      Clause.All wanted, int atLeast, Snapshot snapshot, Query documents, Ranking ranking) {
    return filters.within(documents, ranking.some(wanted, atLeast, snapshot.reader()));
  }

  private static Query nothing() {
    return MatchNoDocsQuery.INSTANCE;
  }
}
