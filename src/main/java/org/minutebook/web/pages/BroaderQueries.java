package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;

/** Finds queries that return something where a similar one found nothing. */
final class BroaderQueries {
  private static final int MAX_WORDS = 6;
  private static final List<String> FILTERS =
      List.of("series", "person", "kind", "outcome", "after", "before", "as-of");

  private final RequestParameters parameters;
  private final MinutesSearch search;

  BroaderQueries(RequestParameters parameters, MinutesSearch search) {
    this.parameters = parameters;
    this.search = search;
  }

  /** The query without its filters, and each of its words by itself. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    if (FILTERS.stream().anyMatch(parameters.values()::containsKey)) {
      RequestParameters unfiltered =
          parameters.without(
              Stream.concat(FILTERS.stream(), Stream.of("cursor")).toArray(String[]::new));
      boolean hasText = !unfiltered.request().text().isEmpty();
      addIfFound(links, unfiltered, hasText ? "the same search without filters" : "all minutes");
    }
    Set<String> words =
        new LinkedHashSet<>(
            search.search(parameters.request().withLimit(1)).query().words().stream()
                .limit(MAX_WORDS)
                .toList());
    if (words.size() > 1) {
      for (String word : words) {
        addIfFound(links, parameters.without("cursor").with(Map.of("q", word)), word);
      }
    }
    return links;
  }

  private void addIfFound(List<Link> links, RequestParameters broader, String label) {
    long sections = search.search(broader.request().withLimit(1)).total();
    if (sections > 0) {
      links.add(
          new Link(broader.address(AnswerPage.SEARCH), label, CountText.of(sections, "section")));
    }
  }
}
