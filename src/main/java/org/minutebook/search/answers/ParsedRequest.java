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
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.Correction;
import org.minutebook.search.DateRange;
import org.minutebook.search.QueryDescription;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.Filter;
import org.minutebook.search.query.MinutesQueryParser;
import org.minutebook.search.query.QueryDescriber;
import org.minutebook.search.ranking.RankedDocuments;
import org.minutebook.search.ranking.Ranking;
import org.minutebook.search.ranking.SearchScope;
import org.minutebook.search.ranking.SpellingCorrector;
import org.minutebook.search.snippet.SnippetMaker;

/** A request with its query parsed, its spelling corrected and its filters checked. */
public final class ParsedRequest {
  private final SearchRequest request;
  private final Snapshot snapshot;
  private final Ranking topicRanking;
  private final MinutesQueryParser.Parsed parsed;
  private final Optional<Clause> clause;
  private final Optional<Correction> correction;
  private final RequestFilters filters;
  private final List<String> warnings = new ArrayList<>();
  private boolean partial;

  public ParsedRequest(SearchRequest request, Snapshot snapshot, LocalDate today)
      throws IOException {
    this.request = request;
    this.snapshot = snapshot;
    String text = request.text().strip();
    this.parsed =
        MinutesQueryParser.parse(
            DecisionLookup.isNumber(snapshot, text) ? "number:" + text : request.text(), today);
    this.topicRanking = snapshot.ranking(snapshot.topics());
    SpellingCorrector corrector = new SpellingCorrector(topicRanking, snapshot.vocabulary());
    this.clause =
        parsed.clause().isPresent()
            ? Optional.of(corrector.correct(parsed.clause().get()))
            : Optional.empty();
    this.correction = corrector.correction(request.text());
    this.filters = RequestFilters.of(request, today);
    warnings.addAll(parsed.warnings());
    warnings.addAll(filters.warnings());
  }

  SearchRequest request() {
    return request;
  }

  /** What could not be understood and how it was read; ranking adds to it. */
  List<String> warnings() {
    return warnings;
  }

  QueryDescription description() {
    Map<String, String> typed = new LinkedHashMap<>(parsed.filters());
    typed.putAll(filters.asTyped());
    return new QueryDescription(
        request.text(), parsed.words(), typed, QueryDescriber.describe(clause, filters.filters()));
  }

  Optional<Correction> correction() {
    return correction;
  }

  /** The number of the last day that counts. */
  long lastDate() {
    return request
        .asOf()
        .flatMap(typed -> DateRange.parse(typed, snapshot.today()))
        .map(days -> MeetingDate.of(days.last()).number())
        .orElse(Long.MAX_VALUE);
  }

  /** Makes snippets in which the query's matches are marked. */
  public SnippetMaker snippets() throws IOException {
    return new SnippetMaker(clause.isPresent() ? topicRanking.variants(clause.get()) : List.of());
  }

  /** Whether the query has terms, not only filters. */
  boolean hasWords() {
    return !parsed.words().isEmpty();
  }

  /** Whether {@link #rank} found only documents that lack some of the terms. */
  boolean isPartial() {
    return partial;
  }

  /** The documents of a scope that match, as a query. */
  Query query(SearchScope scope) throws IOException {
    return query(rank(scope));
  }

  /**
   * Ranks the documents of a scope: those that match all terms; after them, where they are few,
   * those that match a part, with a warning. Empty if there is nothing to search for.
   */
  Optional<RankedDocuments> rank(SearchScope scope) throws IOException {
    boolean matchesAll =
        clause.isEmpty() && (request.text().isBlank() || request.text().strip().equals("*"));
    if (!matchesAll && !hasWords() && parsed.filters().isEmpty()) {
      return Optional.empty();
    }
    RankedDocuments ranked =
        rankingOf(scope).rank(clause.orElse(new Clause.All(List.of())), filtersOf(scope));
    boolean sections = isTopics(scope);
    if (!ranked.complete()) {
      warnings.add(
          "More than %d %s match; these are the %d that fit best."
              .formatted(
                  scope.mostRanked(),
                  sections ? "sections" : "decisions and actions",
                  scope.bestRanked()));
    }
    if (ranked.hasOnlyPartialMatches()) {
      partial = true;
      warnings.add(
          "No %s has all of these words; the best have %d of %d."
              .formatted(
                  sections ? "section" : "decision or action",
                  ranked.bestCoverage(),
                  ranked.clauseCount()));
    } else if (ranked.partialMatches() > 0) {
      boolean one = ranked.fullMatches() == 1;
      warnings.add(
          "%d %s %s all of these words; the others have some of them."
              .formatted(
                  ranked.fullMatches(),
                  sections
                      ? (one ? "section" : "sections")
                      : (one ? "decision or action" : "decisions and actions"),
                  one ? "has" : "have"));
    }
    return Optional.of(ranked);
  }

  /** A question that asks for decisions is still about all sections on its subject. */
  private List<Filter> filtersOf(SearchScope scope) {
    if (isTopics(scope) || parsed.askedFor().isEmpty() || request.kind().isPresent()) {
      return filters.filters();
    }
    List<Filter> all = new ArrayList<>(filters.filters());
    all.add(new Filter.Kind(parsed.askedFor().get()));
    return all;
  }

  private Ranking rankingOf(SearchScope scope) {
    return isTopics(scope) ? topicRanking : snapshot.ranking(scope);
  }

  /** A snapshot has one object for each scope. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isTopics(SearchScope scope) {
    return scope == snapshot.topics();
  }

  /** All documents of a scope that pass the filters, whether they match the terms or not. */
  Query filtered(SearchScope scope) {
    List<Filter> all = new ArrayList<>(filtersOf(scope));
    all.addAll(parsed.globalFilters());
    return snapshot.filters().accepted(all, scope);
  }

  /** The ranked documents as a query. */
  static Query query(Optional<RankedDocuments> ranked) {
    return ranked.map(RankedDocuments::query).orElse(MatchNoDocsQuery.INSTANCE);
  }
}
