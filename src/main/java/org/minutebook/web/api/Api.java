package org.minutebook.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.json.Json;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PreviousAndNext;
import org.minutebook.web.Readiness;
import org.minutebook.web.WebSettings;
import org.minutebook.web.contract.Answers;
import org.minutebook.web.contract.OpenApi;
import org.minutebook.web.lists.MeetingList;
import org.minutebook.web.render.Html;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.render.MinutesLinks;
import org.minutebook.web.server.ProblemDetails;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;

/** The JSON API's answers. */
public final class Api {

  private final WebSettings settings;
  private final MarkdownHtml markdown;
  private final Answers answers;

  public Api(WebSettings settings, MarkdownHtml markdown) {
    this.settings = settings;
    this.markdown = markdown;
    this.answers = new Answers(settings);
  }

  /** Answers requests for lists of what is there. */
  public DirectoryApi directory() {
    return new DirectoryApi(settings, this, answers);
  }

  /** Answers requests for topics and issues. */
  public ThreadApi threads() {
    return new ThreadApi(this, answers);
  }

  public Reply search(RequestParameters parameters, MinutesSearch search) {
    SearchResults found = search.search(parameters.request());
    Optional<String> next = next("/search", parameters, found.next());
    return answers.page(
        SearchResponse.of(
            found,
            new StatementRecords(search),
            both(parameters.warnings(), found.warnings()),
            next),
        parameters,
        next);
  }

  public Reply timeline(RequestParameters parameters, MinutesSearch search) {
    Timeline timeline = search.timeline(parameters.request());
    Optional<String> next = next("/timeline", parameters, timeline.next());
    return answers.page(
        TimelineResponse.of(
            timeline,
            new StatementRecords(search),
            both(parameters.warnings(), timeline.warnings()),
            next),
        parameters,
        next);
  }

  /** All meetings at once, unless {@code limit} asks for pages of them. */
  public Reply meetings(RequestParameters parameters, MinutesSearch search) {
    MeetingList list =
        MeetingList.of(
            search.meetings(),
            parameters.request(),
            Optional.ofNullable(parameters.values().get("year")),
            parameters.values().containsKey("limit"));
    Optional<String> next = next("/meetings", parameters, list.cursor());
    return answers.page(
        MeetingsResponse.of(list, both(parameters.warnings(), list.warnings()), next),
        parameters,
        next);
  }

  static Optional<String> next(String path, RequestParameters parameters, Optional<String> cursor) {
    return cursor.map(c -> parameters.addressWith(PageAddresses.API + path, "cursor", c));
  }

  /** A meeting, a section, or the meetings of a file, by the address after {@code /meetings/}. */
  public Reply meeting(Optional<String> text, RequestParameters parameters, MinutesSearch search) {
    Optional<Address> address = text.flatMap(search::resolve);
    Optional<Meeting> meeting = address.flatMap(a -> search.meeting(a.meeting()));
    List<MeetingRef> inFile =
        meeting.isPresent() ? List.of() : text.map(search::meetingsInFile).orElse(List.of());
    if (!inFile.isEmpty()) {
      return answers.of(
          FileMeetingsResponse.of(inFile, settings.archive().get(), parameters.warnings()),
          parameters);
    }
    if (meeting.isEmpty()) {
      return text.flatMap(search::resolveRetired)
          .map(this::retired)
          .orElseGet(() -> missing("No meeting or section has this address."));
    }
    Optional<String> section = address.get().section();
    if (section.isEmpty()) {
      return answers.of(
          MeetingResponse.of(
              meeting.get(),
              parameters.request().level(),
              search.histories(meeting.get().id(), parameters.request().level()),
              settings.archive().get(),
              PreviousAndNext.of(meeting.get(), search),
              parameters.warnings()),
          parameters);
    }
    return meeting
        .get()
        .section(section.get())
        .map(s -> section(meeting.get(), s, parameters, search))
        .orElseGet(() -> missing("That meeting has no such section."));
  }

  /** A decision by its number. */
  public Reply decision(
      Optional<String> number, RequestParameters parameters, MinutesSearch search) {
    return number
        .flatMap(search::decision)
        .map(
            entry ->
                answers.of(
                    new DecisionResponse(
                        new StatementRecords(search).of(entry), parameters.warnings()),
                    parameters))
        .or(() -> number.flatMap(search::goneDecision).map(this::retired))
        .orElseGet(() -> missing("No decision has this number."));
  }

  Reply retired(AddressResolution resolution) {
    return switch (resolution) {
      case AddressResolution.Moved moved -> moved(moved.to().path());
      case AddressResolution.Gone gone ->
          answers.other(410, ProblemDetails.MEDIA_TYPE, GoneProblem.of(gone), Map.of());
    };
  }

  Reply moved(String path) {
    String url = PageAddresses.API + path;
    return answers.other(301, Reply.JSON, new MovedResponse(url), Map.of("Location", url));
  }

  private Reply section(
      Meeting meeting, Section section, RequestParameters parameters, MinutesSearch search) {
    Statement.Level level = parameters.request().level();
    MinutesLinks links = new MinutesLinks(meeting, settings.archive().get(), search.meetings());
    Html html = markdown.render(meeting, section, level, 2, Address::anchor, links).html();
    return answers.of(
        SectionResponse.of(
            meeting,
            section,
            level,
            search.histories(meeting.id(), level),
            html,
            settings.archive().get(),
            search.related(Address.of(meeting.id(), section.id())),
            parameters.warnings()),
        parameters);
  }

  public Reply suggest(RequestParameters parameters, MinutesSearch search) {
    return answers.of(
        SuggestResponse.of(search.suggest(parameters.request().text()), parameters.warnings()),
        parameters);
  }

  /** The description of all this, in OpenAPI. */
  public Reply description() {
    String here = settings.basePath() + PageAddresses.API;
    List<String> servers =
        Stream.of(here, settings.published(PageAddresses.API)).distinct().toList();
    return new Reply(200, Reply.JSON, OpenApi.description(servers), Map.of());
  }

  public Reply status(RequestParameters parameters, MinutesSearch search) {
    return answers.of(
        StatusResponse.of(search.status(), settings.version(), parameters.warnings()), parameters);
  }

  /** 503 with the progress of the first reading. */
  public static Reply indexing(String path, Readiness.Indexing progress) {
    Map<String, String> headers = Map.of("Retry-After", "2");
    IndexingResponse response = IndexingResponse.of(progress);
    if (path.equals(PageAddresses.API + "/status")) {
      return new Reply(503, Reply.JSON, Json.print(response), headers);
    }
    ProblemDetails details =
        ProblemDetails.of(
            503, "Service Unavailable", "The archive is being read; try again shortly.");
    return problem(503, new IndexingProblem(details, response), headers);
  }

  /** 404 for an address that the API never has. */
  public static Reply noSuchRoute() {
    return missing("The API has no such address; /api/v1/openapi.json lists them.");
  }

  public static Reply missing(String detail) {
    return problem(404, "Not Found", detail);
  }

  public static Reply problem(int status, String title, String detail) {
    return problem(status, ProblemDetails.of(status, title, detail), Map.of());
  }

  private static Reply problem(int status, Record problem, Map<String, String> headers) {
    return new Reply(status, ProblemDetails.MEDIA_TYPE, Json.print(problem), headers);
  }

  static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
