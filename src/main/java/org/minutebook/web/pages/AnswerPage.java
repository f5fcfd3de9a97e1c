package org.minutebook.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.minutes.Statement;
import org.minutebook.search.Discussions;
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
import org.minutebook.web.view.DiscussionView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MonthRange;
import org.minutebook.web.view.StandingView;
import org.minutebook.web.view.StatementView;

/** Builds the pages that answer a query: search, timeline, decisions and actions. */
final class AnswerPage {
  static final String SEARCH = "/search";
  static final String TIMELINE = "/timeline";

  /** About as many as fit beside the timeline; each snippet costs a search through the text. */
  private static final int SECTIONS = 10;

  /** So many that on a phone the sections are not far below. */
  private static final int DISCUSSIONS = 10;

  /** Signs and operators that make a query more than a list of words. */
  private static final Pattern QUERY_SYNTAX = Pattern.compile("[\":()*|+-]|\\b(?:OR|AND|NOT)\\b");

  /** Topics that an empty answer offers. */
  private static final int POPULAR = 6;

  private final String path;
  private final RequestParameters parameters;

  /** Parameters that the page's path implies, which its addresses leave out. */
  private final Map<String, String> implied;

  private final MinutesSearch search;
  private final Timeline timeline;

  /** The timeline told by discussion; empty for a list of statements. */
  private final Optional<Discussions> discussions;

  private final Optional<SearchResults> sections;

  private AnswerPage(
      String path,
      RequestParameters parameters,
      Map<String, String> implied,
      MinutesSearch search,
      Timeline timeline,
      Optional<Discussions> discussions,
      Optional<SearchResults> sections) {
    this.path = path;
    this.parameters = parameters;
    this.implied = implied;
    this.search = search;
    this.timeline = timeline;
    this.discussions = discussions;
    this.sections = sections;
  }

  /** The start of the timeline, with the sections that match beside it. */
  static AnswerView search(RequestParameters parameters, MinutesSearch search) {
    // Page, limit and relevance apply to the sections only: a timeline is in order of time.
    boolean byRelevance = parameters.request().sort().equals(Optional.of(Sort.RELEVANCE));
    RequestParameters ofTimeline =
        parameters.without("cursor", "limit", byRelevance ? "sort" : "cursor");
    Discussions discussions =
        search.discussions(newestFirst(ofTimeline).request().withLimit(DISCUSSIONS));
    return new AnswerPage(
            SEARCH,
            parameters,
            Map.of(),
            search,
            discussions.timeline(),
            Optional.of(discussions),
            Optional.of(
                search.search(
                    parameters.values().containsKey("limit")
                        ? parameters.request()
                        : parameters.request().withLimit(SECTIONS))))
        .view();
  }

  /** One page of the timeline. */
  static AnswerView timeline(RequestParameters parameters, MinutesSearch search) {
    Discussions discussions = search.discussions(newestFirst(parameters).request());
    return new AnswerPage(
            TIMELINE,
            parameters,
            Map.of(),
            search,
            discussions.timeline(),
            Optional.of(discussions),
            Optional.empty())
        .view();
  }

  private static RequestParameters newestFirst(RequestParameters parameters) {
    return parameters.request().sort().isEmpty()
        ? parameters.with(Map.of("sort", "newest"))
        : parameters;
  }

  /** One page of the decisions, newest first by default. */
  static AnswerView decisions(RequestParameters parameters, MinutesSearch search) {
    return list(PageAddresses.DECISIONS, Statement.Kind.DECISION, parameters, search);
  }

  /** One page of the actions, newest first by default. */
  static AnswerView actions(RequestParameters parameters, MinutesSearch search) {
    return list(PageAddresses.ACTIONS, Statement.Kind.ACTION, parameters, search);
  }

  private static AnswerView list(
      String path, Statement.Kind kind, RequestParameters requested, MinutesSearch search) {
    RequestParameters parameters = requested.without("kind");
    Map<String, String> implied = parameters.impliedBy(kind);
    Timeline timeline = search.timeline(parameters.with(implied).request());
    return new AnswerPage(
            path, parameters, implied, search, timeline, Optional.empty(), Optional.empty())
        .view();
  }

  private AnswerView view() {
    long sectionCount = sections.map(SearchResults::total).orElse(0L);
    boolean isEmpty = timeline.total() == 0 && sectionCount == 0;
    List<Timeline.Month> months = monthsOfAllTime();
    FilterLinks filters = new FilterLinks(path, parameters);
    FurtherLinks further = new FurtherLinks(path, parameters);
    return new AnswerView(
        path,
        heading(),
        sections.isEmpty()
            ? entrySummary()
            : entrySummary() + ", " + CountText.of(sectionCount, "section"),
        interpretation(isEmpty),
        warnings(),
        filters.active(),
        isEmpty ? List.of() : orders(),
        correction(),
        isEmpty ? new BroaderQueries(parameters, search).links() : List.of(),
        isEmpty ? HomePage.recurringTopics(search, POPULAR) : List.of(),
        Chart.of(
                months,
                lanes(),
                dateRange(),
                within -> parameters.addressWith(path, within.parameters()))
            .leavingOut(timeline.undated(), lanes()),
        parameters.values(),
        span(months),
        timeline.total(),
        entrySummary(),
        discussions
            .map(told -> DiscussionView.byYear(told.discussions()))
            .orElseGet(() -> StatementView.byYear(timeline.entries())),
        further.entries(timeline, discussions, sections.isPresent()),
        further.marked(timeline),
        further.possible(timeline),
        sectionCount,
        sections.map(s -> s.results().stream().map(AnswerPage::result).toList()).orElse(List.of()),
        isList() ? null : further.sections(sections),
        filters.facets(
            sections
                .map(SearchResults::facets)
                .orElseGet(() -> search.timelineFacets(parameters.with(implied).request()))),
        isList() ? null : StandingView.of(timeline, parameters.request()),
        isList() ? null : SubjectCard.of(parameters, search));
  }

  /** Whether the page lists decisions or actions, not what answers a query. */
  private boolean isList() {
    return discussions.isEmpty();
  }

  /** {@code decision} or {@code action}, if the page lists these. */
  private String listed() {
    return implied.getOrDefault("kind", "");
  }

  private Map<String, String> lanes() {
    return isList() ? Map.of(listed() + "s", listed()) : Chart.ALL_LANES;
  }

  /** The months of the answer without its date range, so that the chart stays the same. */
  private List<Timeline.Month> monthsOfAllTime() {
    return parameters.values().containsKey("after") || parameters.values().containsKey("before")
        ? search.months(parameters.with(implied).without("after", "before", "cursor").request())
        : timeline.histogram();
  }

  private Optional<MonthRange> dateRange() {
    return MonthRange.of(parameters.request().after(), parameters.request().before());
  }

  private String heading() {
    String text = parameters.request().text();
    if (isList()) {
      String title = listed().equals("action") ? "Actions" : "Decisions";
      return text.isEmpty() ? title : title + ": " + text;
    }
    if (text.isEmpty()) {
      return sections.isEmpty() ? "All decisions and actions" : "All minutes";
    }
    return text;
  }

  /** {@code 36 decisions and actions}. */
  private String entrySummary() {
    if (isList()) {
      return CountText.of(timeline.total(), listed());
    }
    return timeline.total() == 1
        ? "1 decision or action"
        : CountText.of(timeline.total()) + " decisions and actions";
  }

  private String span(List<Timeline.Month> months) {
    Optional<MonthRange> range = dateRange();
    List<Timeline.Month> within =
        months.stream().filter(m -> range.isEmpty() || range.get().contains(m.month())).toList();
    if (within.isEmpty()) {
      return "";
    }
    return new MonthRange(within.getFirst().month(), within.getLast().month()).label()
        + CountText.undated(timeline.undated(), sections.isPresent());
  }

  private List<String> warnings() {
    return Stream.of(
            parameters.warnings(),
            sections.map(SearchResults::warnings).orElse(List.of()),
            timeline.warnings())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Shown only where the query uses syntax or found nothing. */
  private String interpretation(boolean isEmpty) {
    String description = sections.map(SearchResults::query).orElse(timeline.query()).description();
    String text = parameters.request().text();
    boolean isObvious =
        !QUERY_SYNTAX.matcher(text).find() || description.strip().equalsIgnoreCase(text.strip());
    return isObvious && !isEmpty ? "" : description;
  }

  private AnswerView.Correction correction() {
    return sections
        .flatMap(SearchResults::correction)
        .or(timeline::correction)
        .map(
            c ->
                new AnswerView.Correction(
                    c.query(),
                    Link.to(
                        parameters.addressWith(path, "q", c.literal()),
                        parameters.request().text())))
        .orElse(null);
  }

  private List<Link> orders() {
    List<Link> orders = OrderLinks.of(path, parameters, sections.isPresent(), Sort.NEWEST);
    return path.equals(PageAddresses.ACTIONS)
        ? Stream.concat(orders.stream(), Stream.of(byOwner())).toList()
        : orders;
  }

  /** Where the open actions are listed by owner. */
  private Link byOwner() {
    String here = parameters.addressWith(path, Map.of("sort", "", "limit", ""));
    return Link.to(here + (here.contains("?") ? "&" : "?") + "by=owner", "owner (open ones)");
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
