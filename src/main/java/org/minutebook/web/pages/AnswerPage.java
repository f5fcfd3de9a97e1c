package org.minutebook.web.pages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.render.Html;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.AnswerView;
import org.minutebook.web.view.Chart;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MonthRange;
import org.minutebook.web.view.StatementView;

/** Makes what the page that answers a query shows. */
public final class AnswerPage {
  static final String SEARCH = "/search";
  static final String TIMELINE = "/timeline";

  /** As many as stand beside a page of the timeline; each costs a search through its text. */
  private static final int SECTIONS = 10;

  /** What makes more of a query than words. */
  private static final Pattern SIGNS = Pattern.compile("[\":()*|+-]|\\b(?:OR|AND|NOT)\\b");

  private static final List<String> STRETCH = List.of("after", "before");

  private final String path;
  private final RequestParameters asked;

  /** What is asked of every address of the page, and so does not stand in them. */
  private final Map<String, String> always;

  private final MinutesSearch search;
  private final Timeline timeline;
  private final Optional<SearchResults> found;

  private AnswerPage(
      String path,
      RequestParameters asked,
      Map<String, String> always,
      MinutesSearch search,
      Timeline timeline,
      Optional<SearchResults> found) {
    this.path = path;
    this.asked = asked;
    this.always = always;
    this.search = search;
    this.timeline = timeline;
    this.found = found;
  }

  /** The timeline first, the sections beside it. */
  static AnswerView search(RequestParameters asked, MinutesSearch search) {
    // The timeline keeps its own order and always begins at its beginning.
    boolean ranked = asked.request().sort().filter(s -> s == Sort.RELEVANCE).isPresent();
    RequestParameters dated = asked.without("cursor", "limit", ranked ? "sort" : "cursor");
    return new AnswerPage(
            SEARCH,
            asked,
            Map.of(),
            search,
            search.timeline(dated.request()),
            Optional.of(
                search.search(
                    asked.given().containsKey("limit")
                        ? asked.request()
                        : asked.limited(SECTIONS))))
        .view();
  }

  /** The timeline by itself, page by page. */
  static AnswerView timeline(RequestParameters asked, MinutesSearch search) {
    Timeline timeline = search.timeline(asked.request());
    return new AnswerPage(TIMELINE, asked, Map.of(), search, timeline, Optional.empty()).view();
  }

  /** What was taken on, the newest first. */
  static AnswerView actions(RequestParameters typed, MinutesSearch search) {
    RequestParameters asked = typed.without("kind");
    Map<String, String> always =
        asked.request().sort().isEmpty()
            ? Map.of("kind", "action", "sort", "newest")
            : Map.of("kind", "action");
    Timeline timeline = search.timeline(asked.and(always).request());
    return new AnswerPage(PageAddresses.ACTIONS, asked, always, search, timeline, Optional.empty())
        .view();
  }

  private AnswerView view() {
    long sections = found.map(SearchResults::total).orElse(0L);
    boolean nothing = timeline.total() == 0 && sections == 0;
    List<Timeline.Month> over = overTime();
    return new AnswerView(
        path,
        heading(),
        told(sections),
        understood(nothing),
        notices(),
        narrowed(),
        nothing ? List.of() : sorts(),
        corrected(),
        nothing ? new BroaderQueries(asked, search).links() : List.of(),
        Chart.of(
            over,
            path.equals(PageAddresses.ACTIONS) ? Map.of("actions", "action") : Chart.ALL,
            stretch(),
            this::narrowedTo),
        asked.given(),
        span(over),
        timeline.total(),
        entries(),
        StatementView.byYear(timeline.entries()),
        more(),
        sections,
        found.map(f -> f.results().stream().map(AnswerPage::result).toList()).orElse(List.of()),
        moreSections(),
        FacetLinks.of(
            found
                .map(SearchResults::facets)
                .orElseGet(() -> search.timelineFacets(asked.and(always).request())),
            asked,
            path));
  }

  /** The whole time, also where the answer is narrowed to a part of it. */
  private List<Timeline.Month> overTime() {
    return STRETCH.stream().anyMatch(asked.given()::containsKey)
        ? search
            .timeline(asked.and(always).without("after", "before", "cursor").limited(1))
            .histogram()
        : timeline.histogram();
  }

  private Optional<MonthRange> stretch() {
    return MonthRange.of(asked.request().after(), asked.request().before());
  }

  private String narrowedTo(YearMonth first, YearMonth last) {
    MonthRange months = new MonthRange(first, last);
    return asked.with(path, Map.of("after", months.from(), "before", months.to()));
  }

  private String heading() {
    String text = asked.request().text();
    if (path.equals(PageAddresses.ACTIONS)) {
      return text.isEmpty() ? "Actions" : "Actions: " + text;
    }
    return text.isEmpty() ? "Everything" : text;
  }

  private String told(long sections) {
    String entries = entries();
    return found.isEmpty() ? entries : entries + ", " + CountText.of(sections, "section");
  }

  private String entries() {
    if (path.equals(PageAddresses.ACTIONS)) {
      return CountText.of(timeline.total(), "action");
    }
    return timeline.total() == 1
        ? "1 decision or action"
        : CountText.of(timeline.total()) + " decisions and actions";
  }

  private String span(List<Timeline.Month> over) {
    Optional<MonthRange> chosen = stretch();
    List<Timeline.Month> within =
        over.stream().filter(m -> chosen.isEmpty() || chosen.get().contains(m.month())).toList();
    return within.isEmpty()
        ? ""
        : new MonthRange(within.getFirst().month(), within.getLast().month()).words();
  }

  private List<String> notices() {
    return Stream.of(
            asked.warnings(),
            found.map(SearchResults::warnings).orElse(List.of()),
            timeline.warnings())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** How the query was read, where it was written in signs or nothing was found. */
  private String understood(boolean nothing) {
    String told = found.map(SearchResults::query).orElse(timeline.query()).description();
    String text = asked.request().text();
    boolean plain = !SIGNS.matcher(text).find() || told.strip().equalsIgnoreCase(text.strip());
    return plain && !nothing ? "" : told;
  }

  /** What was searched for instead, and the way to what was typed. */
  private AnswerView.Corrected corrected() {
    return found
        .flatMap(SearchResults::correction)
        .or(timeline::correction)
        .map(
            c ->
                new AnswerView.Corrected(
                    c.query(), Link.to(asked.with(path, "q", c.literal()), asked.request().text())))
        .orElse(null);
  }

  private List<Link> narrowed() {
    List<Link> narrowed = new ArrayList<>();
    stretch()
        .ifPresent(
            months ->
                narrowed.add(
                    Link.to(
                        asked.without("after", "before", "cursor").address(path), words(months))));
    Map<String, String> names = new LinkedHashMap<>();
    names.put("series", "series ");
    names.put("person", "with ");
    names.put("kind", "");
    names.forEach(
        (name, words) -> {
          String value = asked.given().get(name);
          if (value != null) {
            String shown = name.equals("kind") ? value + "s" : value;
            narrowed.add(Link.to(asked.with(path, name, null), words + shown));
          }
        });
    return narrowed;
  }

  private String words(MonthRange months) {
    if (asked.request().after().isEmpty()) {
      return "until " + asked.given().get("before");
    }
    return asked.request().before().isEmpty()
        ? "from " + asked.given().get("after")
        : months.words();
  }

  private List<Link> sorts() {
    Optional<Sort> sort = asked.request().sort();
    boolean ranked = found.isPresent() && !asked.request().text().isEmpty();
    Sort usual =
        ranked ? Sort.RELEVANCE : path.equals(PageAddresses.ACTIONS) ? Sort.NEWEST : Sort.OLDEST;
    Map<Sort, String> words = new LinkedHashMap<>();
    if (ranked) {
      words.put(Sort.RELEVANCE, "best first");
    }
    words.put(Sort.OLDEST, "oldest first");
    words.put(Sort.NEWEST, "newest first");
    List<Link> sorts = new ArrayList<>();
    words.forEach(
        (order, name) ->
            sorts.add(
                sort(
                    name,
                    order == usual ? null : order.name().toLowerCase(Locale.ROOT),
                    sort.orElse(usual) == order)));
    return sorts;
  }

  private Link sort(String words, String value, boolean chosen) {
    return new Link(asked.with(path, "sort", value), words, chosen ? "chosen" : "");
  }

  private Link more() {
    if (found.isEmpty()) {
      return timeline
          .next()
          .map(c -> Link.to(asked.with(path, "cursor", c), "More of the timeline"))
          .orElse(null);
    }
    return timeline.total() > timeline.entries().size()
        ? Link.to(
            asked.without("cursor", "limit").address(TIMELINE),
            "All " + CountText.of(timeline.total()) + " decisions and actions")
        : null;
  }

  private Link moreSections() {
    if (path.equals(PageAddresses.ACTIONS)) {
      return null;
    }
    if (found.isEmpty()) {
      return Link.to(asked.without("cursor").address(SEARCH), "The sections that speak of it");
    }
    return found
        .get()
        .next()
        .map(c -> Link.to(asked.with(path, "cursor", c), "More sections"))
        .orElse(null);
  }

  private static AnswerView.Result result(SearchResults.Hit hit) {
    return new AnswerView.Result(
        PageAddresses.section(hit.meeting().id(), hit.section().id()),
        hit.section().title(),
        DateView.of(hit.meeting().date()),
        Link.to(PageAddresses.meeting(hit.meeting().id()), hit.meeting().title()),
        Html.of(hit.snippet()),
        CountText.of(hit.statements()),
        hit.related());
  }
}
