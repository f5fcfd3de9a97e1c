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
    return new Understood(request.text(), parsed.words(), filters.asTyped());
  }

  Snippets snippets() {
    return new Snippets(parsed);
  }

  /** Whether there are words to look for. */
  boolean hasWords() {
    return !parsed.words().isEmpty();
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
      for (int atLeast = words - 1; atLeast > 0; atLeast--) {
        Query some = filters.within(documents, ranking.some(wanted, atLeast, snapshot.reader()));
        if (snapshot.searcher().count(some) > 0) {
          warnings.add(
              "Nothing has all of these words; these have %d of %d.".formatted(atLeast, words));
          return some;
        }
      }
    }
    return all;
  }

  private static Query nothing() {
    return MatchNoDocsQuery.INSTANCE;
  }
}
