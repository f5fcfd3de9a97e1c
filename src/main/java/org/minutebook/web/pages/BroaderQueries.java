package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchRequest;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;

/** Queries near to one that found nothing, of which each finds something. */
final class BroaderQueries {
  private static final int MOST_WORDS = 6;
  private static final List<String> FILTERS =
      List.of("series", "person", "kind", "after", "before");

  private final RequestParameters asked;
  private final MinutesSearch search;

  BroaderQueries(RequestParameters asked, MinutesSearch search) {
    this.asked = asked;
    this.search = search;
  }

  /** Without what narrows it; with some of its words. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    if (FILTERS.stream().anyMatch(asked.given()::containsKey)) {
      RequestParameters whole =
          asked.without("series", "person", "kind", "after", "before", "cursor");
      add(links, whole, whole.request().text().isEmpty() ? "everything" : "the same, not narrowed");
    }
    Set<String> words =
        new LinkedHashSet<>(
            search.search(asked.limited(1)).query().words().stream().limit(MOST_WORDS).toList());
    if (words.size() > 1) {
      for (String word : words) {
        add(links, asked.without("cursor").and(Map.of("q", word)), word);
      }
    }
    return links;
  }

  private void add(List<Link> links, RequestParameters broader, String words) {
    SearchRequest request = broader.limited(1);
    long sections = search.search(request).total();
    if (sections > 0) {
      links.add(
          new Link(broader.address(AnswerPage.SEARCH), words, CountText.of(sections, "section")));
    }
  }
}
