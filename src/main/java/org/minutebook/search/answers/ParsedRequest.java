package org.minutebook.search.answers;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.search.Correction;
import org.minutebook.search.QueryDescription;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.Filter;
import org.minutebook.search.query.MinutesQueryParser;
import org.minutebook.search.query.QueryDescriber;
import org.minutebook.search.ranking.DocNumbers;
import org.minutebook.search.ranking.DocScoresQuery;
import org.minutebook.search.ranking.Ranking;
import org.minutebook.search.ranking.SearchScope;
import org.minutebook.search.ranking.SpellingCorrector;
import org.minutebook.search.snippet.SnippetMaker;

/** A request as it was understood. */
public final class ParsedRequest {
  private final SearchRequest request;
  private final Snapshot snapshot;
  private final Ranking ofTopics;
  private final MinutesQueryParser.Parsed parsed;
  private final Optional<Clause> clause;
  private final Optional<Correction> correction;
  private final Filters filters;
  private final List<String> warnings = new ArrayList<>();
  private boolean partial;

  public ParsedRequest(SearchRequest request, Snapshot snapshot, LocalDate today)
      throws IOException {
    this.request = request;
    this.snapshot = snapshot;
    this.parsed = MinutesQueryParser.parse(request.text(), today);
    this.ofTopics = snapshot.ranking(snapshot.topics());
    SpellingCorrector corrections = new SpellingCorrector(ofTopics, snapshot.vocabulary());
    this.clause =
        parsed.clause().isPresent()
            ? Optional.of(corrections.of(parsed.clause().get()))
            : Optional.empty();
    this.correction = corrections.told(request.text());
    this.filters = Filters.of(request, today);
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

  QueryDescription understood() {
    Map<String, String> typed = new LinkedHashMap<>(parsed.filters());
    typed.putAll(filters.asTyped());
    return new QueryDescription(
        request.text(), parsed.words(), typed, QueryDescriber.of(clause, filters.all()));
  }

  Optional<Correction> correction() {
    return correction;
  }

  /** Marks what was found. */
  public SnippetMaker snippets() throws IOException {
    return new SnippetMaker(clause.isPresent() ? ofTopics.forms(clause.get()) : List.of());
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
  Query query(SearchScope pool) throws IOException {
    return query(ranked(pool));
  }

  /** The same with what the scores are made of; empty if nothing is asked for. */
  Optional<Ranking.Ranked> ranked(SearchScope pool) throws IOException {
    boolean asksForAll =
        clause.isEmpty() && (request.text().isBlank() || request.text().strip().equals("*"));
    if (!asksForAll && !hasWords() && parsed.filters().isEmpty()) {
      return Optional.empty();
    }
    FixedBitSet accepted = snapshot.narrowing().accepted(filters.all(), pool);
    Ranking.Ranked ranked =
        rankingOf(pool).rank(clause.orElse(new Clause.All(List.of())), accepted);
    if (ranked.isPartial()) {
      partial = true;
      warnings.add(
          "Nothing has all of these words; the best have %d of %d."
              .formatted(ranked.most(), ranked.wanted()));
    } else if (ranked.some() > 0) {
      warnings.add(
          "%d %s all of these words; what follows has some of them."
              .formatted(ranked.all(), ranked.all() == 1 ? "result has" : "results have"));
    }
    return Optional.of(ranked);
  }

  /** A pool's members are one object of its snapshot; comparing their bits would take longer. */
  @SuppressWarnings("ReferenceEquality")
  private Ranking rankingOf(SearchScope pool) {
    return pool.members() == snapshot.topics().members() ? ofTopics : snapshot.ranking(pool);
  }

  /** Everything of a pool that passes the filters, whatever its words. */
  Query passing(SearchScope pool) throws IOException {
    List<Filter> all = new ArrayList<>(filters.all());
    all.addAll(parsed.narrowing());
    FixedBitSet accepted = snapshot.narrowing().accepted(all, pool);
    float[] scores = new float[pool.size()];
    for (int doc = 0; doc < scores.length; doc++) {
      scores[doc] = accepted.get(doc) ? 1 : 0;
    }
    return new DocScoresQuery(new DocNumbers(scores));
  }

  /** The documents that were found, as a query. */
  static Query query(Optional<Ranking.Ranked> ranked) {
    return ranked.<Query>map(r -> new DocScoresQuery(r.scores())).orElse(nothing());
  }

  private static Query nothing() {
    return MatchNoDocsQuery.INSTANCE;
  }
}
