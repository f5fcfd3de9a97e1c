package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.json.StatementJson;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Section;
import org.minutebook.search.Correction;
import org.minutebook.search.Explanation;
import org.minutebook.search.QueryDescription;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Snippet;
import org.minutebook.web.render.Html;

/**
 * The answer of {@code /search}.
 *
 * @param next address of the following page
 */
record SearchResponse(
    QueryDescription query,
    long total,
    List<Result> results,
    Facets facets,
    Optional<Correction> correction,
    List<String> warnings,
    Optional<String> next) {

  /**
   * A section that matches the query.
   *
   * @param related whether it matches no term of the query but shares terms with the best results
   * @param explanation why it is a result, if the request asked for it
   */
  record Result(
      String id,
      String url,
      String title,
      List<String> path,
      MeetingRefJson meeting,
      String file,
      int line,
      int end,
      double score,
      boolean related,
      SnippetJson snippet,
      List<StatementJson> statements,
      Optional<Explanation> explanation) {

    private static Result of(SearchResults.Hit hit, List<StatementJson> statements) {
      Section section = hit.section();
      Address address = Address.of(hit.meeting().id(), section.id());
      return new Result(
          address.toString(),
          address.path(),
          section.title(),
          section.path(),
          MeetingRefJson.of(hit.meeting()),
          hit.meeting().file(),
          section.line(),
          section.end(),
          hit.score(),
          hit.related(),
          SnippetJson.of(hit.snippet()),
          statements,
          hit.explanation());
    }
  }

  /** The best sentences of a section: plain, and as HTML with the matches marked. */
  record SnippetJson(String text, String html) {
    static SnippetJson of(Snippet snippet) {
      return new SnippetJson(snippet.text(), Html.of(snippet).toString());
    }
  }

  /** How many of all sections that match have a value in common. */
  record Facets(
      List<SearchResults.FacetCount> year,
      List<SearchResults.FacetCount> series,
      List<SearchResults.FacetCount> person,
      List<SearchResults.FacetCount> kind) {

    private static Facets of(SearchResults found) {
      return new Facets(
          counts(found, "year"),
          counts(found, "series"),
          counts(found, "person"),
          counts(found, "kind"));
    }

    private static List<SearchResults.FacetCount> counts(SearchResults found, String facet) {
      return found.facets().getOrDefault(facet, List.of());
    }
  }

  static SearchResponse of(
      SearchResults found,
      StatementRecords statements,
      List<String> warnings,
      Optional<String> next) {
    return new SearchResponse(
        found.query(),
        found.total(),
        found.results().stream().map(hit -> Result.of(hit, statements.of(hit))).toList(),
        Facets.of(found),
        found.correction(),
        warnings,
        next);
  }
}
