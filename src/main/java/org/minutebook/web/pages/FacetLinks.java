package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.search.SearchResults;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.AnswerView;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;

/** The ways an answer can be narrowed, as links with counts. */
final class FacetLinks {
  private static final int SHOWN = 8;
  private static final int MOST = 40;

  private FacetLinks() {}

  static List<AnswerView.Facet> of(
      Map<String, List<SearchResults.FacetCount>> found, RequestParameters asked, String path) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("kind", "With");
    names.put("year", "Year");
    names.put("series", "Series");
    names.put("person", "Person");
    List<AnswerView.Facet> facets = new ArrayList<>();
    names.forEach(
        (facet, name) -> {
          List<Link> links =
              found.getOrDefault(facet, List.of()).stream()
                  .limit(MOST)
                  .map(count -> link(facet, count, asked, path))
                  .toList();
          // One value that all share narrows nothing.
          if (links.size() > 1) {
            int shown = Math.min(links.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN, links.size());
            facets.add(
                new AnswerView.Facet(
                    name, links.subList(0, shown), links.subList(shown, links.size())));
          }
        });
    return facets;
  }

  private static Link link(
      String facet, SearchResults.FacetCount count, RequestParameters asked, String path) {
    Map<String, String> changed =
        facet.equals("year")
            ? Map.of("after", count.value(), "before", count.value())
            : Map.of(facet, count.value());
    String words = facet.equals("kind") ? count.value() + "s" : count.label();
    return new Link(asked.with(path, changed), words, CountText.of(count.count()));
  }
}
