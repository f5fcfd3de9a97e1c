package org.minutebook.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Timeline;

/**
 * The page that answers a query.
 *
 * @param heading what was asked, in words
 * @param notices what was odd about the question
 * @param narrowed filters in force; each link takes its filter away
 * @param suggestion a better query; null for none
 * @param entries how many decisions and actions there are
 * @param years the entries of this page
 * @param more where the other entries are, or null
 * @param sections how many sections there are
 * @param results those of this page
 * @param moreResults where the following are, or null
 * @param facets what the answer can be narrowed by
 */
public record AnswerView(
    String heading,
    List<String> notices,
    List<Link> narrowed,
    Link suggestion,
    Chart chart,
    long entries,
    List<Year> years,
    Link more,
    long sections,
    List<Result> results,
    Link moreResults,
    List<Facet> facets) {

  /** {@code "7 decisions and actions"}. */
  public String entryCount() {
    return "%,d decisions and actions".formatted(entries);
  }

  /** {@code "36 sections"}. */
  public String sectionCount() {
    return Counts.of(sections, "section");
  }

  /** The entries of one year, in order. */
  public record Year(String label, List<Entry> entries) {}

  /** A section that was found. */
  public record Result(
      String href, String topic, String path, Day day, Link meeting, Html snippet, String counts) {}

  /** One way to narrow the answer. */
  public record Facet(String name, List<Link> links) {}

  private static final List<String> FILTERS =
      List.of("series", "person", "kind", "after", "before");
  private static final int MOST_FACETS = 12;

  /** The answer page: the timeline first, the sections beside it. */
  static AnswerView of(Asked asked, Timeline timeline, SearchResults found) {
    String path = "/search";
    List<String> notices =
        Stream.of(asked.warnings(), found.warnings(), timeline.warnings())
            .flatMap(List::stream)
            .distinct()
            .toList();
    return new AnswerView(
        heading(asked),
        notices,
        narrowed(asked, path),
        found.suggestion().map(s -> Link.to(asked.with(path, "q", s), s)).orElse(null),
        chart(asked, path, timeline),
        timeline.total(),
        years(timeline),
        timeline.total() > timeline.entries().size()
            ? Link.to(
                asked.with("/timeline", "sort", null),
                "All %d decisions and actions".formatted(timeline.total()))
            : null,
        found.total(),
        found.results().stream().map(AnswerView::result).toList(),
        further(asked, path, found.next(), "More sections"),
        facets(asked, path, found));
  }

  /** The timeline by itself, page by page. */
  static AnswerView of(Asked asked, Timeline timeline) {
    String path = "/timeline";
    return new AnswerView(
        heading(asked),
        Stream.concat(asked.warnings().stream(), timeline.warnings().stream()).toList(),
        narrowed(asked, path),
        null,
        chart(asked, path, timeline),
        timeline.total(),
        years(timeline),
        further(asked, path, timeline.next(), "More of the timeline"),
        0,
        List.of(),
        Link.to(asked.with("/search", "sort", null), "The sections that speak of it"),
        List.of());
  }

  private static String heading(Asked asked) {
    return asked.request().text().isEmpty() ? "Everything" : asked.request().text();
  }

  private static Link further(Asked asked, String path, Optional<String> cursor, String words) {
    return cursor.isEmpty() ? null : Link.to(asked.next(path, cursor), words);
  }

  private static Chart chart(Asked asked, String path, Timeline timeline) {
    return Chart.of(timeline.histogram(), year -> year(asked, path, Integer.toString(year)));
  }

  private static String year(Asked asked, String path, String year) {
    Map<String, String> given = new LinkedHashMap<>(asked.given());
    given.put("after", year);
    return new Asked(asked.request(), List.of(), given).with(path, "before", year);
  }

  private static List<Link> narrowed(Asked asked, String path) {
    return FILTERS.stream()
        .filter(asked.given()::containsKey)
        .map(f -> new Link(asked.with(path, f, null), f + " " + asked.given().get(f), f))
        .toList();
  }

  private static List<Year> years(Timeline timeline) {
    Map<String, List<Entry>> years = new LinkedHashMap<>();
    timeline.entries().stream()
        .map(Entry::of)
        .forEach(
            e ->
                years
                    .computeIfAbsent(e.year().orElse("Without a date"), y -> new ArrayList<>())
                    .add(e));
    return years.entrySet().stream().map(y -> new Year(y.getKey(), y.getValue())).toList();
  }

  private static Result result(SearchResults.Hit hit) {
    return new Result(
        Addresses.section(hit.meeting().id(), hit.section().id()),
        hit.section().title(),
        String.join(" \u203a ", hit.section().path()),
        Day.of(hit.meeting().date()),
        Link.to(Addresses.meeting(hit.meeting().id()), hit.meeting().title()),
        Html.of(hit.snippet()),
        Counts.of(hit.statements()));
  }

  private static List<Facet> facets(Asked asked, String path, SearchResults found) {
    List<Facet> facets = new ArrayList<>();
    for (String name : List.of("year", "series", "person", "kind")) {
      List<SearchResults.FacetCount> counts = found.facets().getOrDefault(name, List.of());
      List<Link> links =
          counts.stream()
              .limit(MOST_FACETS)
              .map(
                  c ->
                      new Link(
                          name.equals("year")
                              ? year(asked, path, c.value())
                              : asked.with(path, name, c.value()),
                          c.value(),
                          Long.toString(c.count())))
              .toList();
      if (!links.isEmpty() && (links.size() > 1 || name.equals("person"))) {
        facets.add(new Facet(name, links));
      }
    }
    return facets;
  }
}
