package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minutebook.search.SearchResults;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.AnswerView;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MonthRange;

/** Builds the links that add filters to an answer and remove them. */
final class FilterLinks {
  /** The number of values shown at once, and with those that open on request. */
  private static final int SHOWN = 8;

  private static final int MAX_VALUES = 40;

  /** What a level is called among the filters, by its parameter. */
  private static final Map<String, String> LEVELS =
      Map.of("marked", "only marked", "all", "less certain too");

  private final String path;
  private final RequestParameters parameters;

  FilterLinks(String path, RequestParameters parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  /** A link for each filter in force, which removes it. */
  List<Link> active() {
    List<Link> links = new ArrayList<>();
    MonthRange.of(parameters.request().after(), parameters.request().before())
        .ifPresent(
            months ->
                links.add(
                    Link.to(
                        parameters.without("after", "before", "cursor").address(path),
                        label(months))));
    for (String name : List.of("series", "person", "kind", "outcome", "level", "as-of")) {
      String value = parameters.values().get(name);
      if (value != null) {
        String label =
            switch (name) {
              case "kind" -> plural(value);
              case "level" -> LEVELS.getOrDefault(value.toLowerCase(Locale.ROOT), "certain");
              case "as-of" -> "as of " + value;
              default -> name + ": " + value;
            };
        links.add(Link.to(parameters.addressWith(path, name, null), label));
      }
    }
    return links;
  }

  private String label(MonthRange months) {
    Optional<String> after = parameters.request().after();
    Optional<String> before = parameters.request().before();
    if (after.isEmpty()) {
      return "until " + before.orElseThrow();
    }
    return before.isEmpty() ? "from " + after.get() : months.label();
  }

  /** The values to filter by, as links with counts. */
  List<AnswerView.Facet> facets(Map<String, List<SearchResults.FacetCount>> counts) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("kind", "Contains");
    names.put("outcome", "Outcome");
    names.put("year", "Year");
    names.put("series", "Series");
    names.put("person", "Person");
    List<AnswerView.Facet> facets = new ArrayList<>();
    names.forEach(
        (facet, name) -> {
          List<Link> links =
              counts.getOrDefault(facet, List.of()).stream()
                  .limit(MAX_VALUES)
                  .map(count -> link(facet, count))
                  .toList();
          // A single value that all results share filters nothing out.
          if (links.size() > 1) {
            int shown = Math.min(links.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN, links.size());
            facets.add(
                new AnswerView.Facet(
                    name, links.subList(0, shown), links.subList(shown, links.size())));
          }
        });
    return facets;
  }

  private Link link(String facet, SearchResults.FacetCount count) {
    Map<String, String> changes =
        facet.equals("year")
            ? Map.of("after", count.value(), "before", count.value())
            : Map.of(facet, count.value());
    String label = facet.equals("kind") ? plural(count.value()) : count.label();
    return new Link(parameters.addressWith(path, changes), label, CountText.of(count.count()));
  }

  private static String plural(String kind) {
    return kind.toLowerCase(Locale.ROOT) + "s";
  }
}
