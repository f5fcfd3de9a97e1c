package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** A request as it was understood. */
final class Asked {
  private final SearchRequest request;
  private final Snapshot snapshot;
  private final QuerySyntax.Parsed parsed;
  private final Optional<Clause> clause;
  private final Optional<Correction> correction;
  private final Filters filters;
  private final List<String> warnings = new ArrayList<>();
  private boolean partial;

  Asked(SearchRequest request, Snapshot snapshot) throws IOException {
    this.request = request;
    this.snapshot = snapshot;
    this.parsed = QuerySyntax.parse(request.text());
    Corrections corrections =
        new Corrections(
            new Ranking(snapshot.topics(), snapshot.vocabulary()), snapshot.vocabulary());
    this.clause =
        parsed.clause().isPresent()
            ? Optional.of(corrections.of(parsed.clause().get()))
            : Optional.empty();
    this.correction = corrections.told(request.text());
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

  Optional<Correction> correction() {
    return correction;
  }

  Snippets snippets() {
    return new Snippets(clause);
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
   * The documents that answer: those that have all that is wanted; where few do, those that have
   * much of it after them, and a warning.
   */
  Query query(Pool pool) throws IOException {
    if (clause.isEmpty()) {
      boolean asksForAll = request.text().isBlank() || request.text().strip().equals("*");
      return asksForAll ? filters.within(pool, snapshot.searcher()) : nothing();
    }
    if (!hasWords()) {
      return nothing();
    }
    FixedBitSet accepted = filters.accepted(pool, snapshot.searcher());
    Ranking.Ranked ranked = new Ranking(pool, snapshot.vocabulary()).rank(clause.get(), accepted);
    if (ranked.isPartial()) {
      partial = true;
      warnings.add(
          "Nothing has all of these words; the best have %d of %d."
              .formatted(ranked.most(), ranked.wanted()));
    }
    return new ScoredQuery(ranked.scores());
  }

  private static Query nothing() {
    return MatchNoDocsQuery.INSTANCE;
  }
}
