package org.minutebook.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchResults;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PreviousAndNext;
import org.minutebook.web.Readiness;
import org.minutebook.web.TopicList;
import org.minutebook.web.WebSettings;
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

  public Api(WebSettings settings, MarkdownHtml markdown) {
    this.settings = settings;
    this.markdown = markdown;
  }

  /** Answers requests for lists of what is there. */
  public DirectoryApi directory() {
    return new DirectoryApi(settings);
  }

  public Reply search(RequestParameters parameters, MinutesSearch search) {
    SearchResults found = search.search(parameters.request());
    Optional<String> next = next("/search", parameters, found.next());
    return page(
        SearchResponse.of(
            found,
            new StatementRecords(search),
            both(parameters.warnings(), found.warnings()),
            next),
        next);
  }

  public Reply timeline(RequestParameters parameters, MinutesSearch search) {
    Timeline timeline = search.timeline(parameters.request());
    Optional<String> next = next("/timeline", parameters, timeline.next());
    return page(
        TimelineResponse.of(
            timeline,
            new StatementRecords(search),
            both(parameters.warnings(), timeline.warnings()),
            next),
        next);
  }

  /** All meetings at once, unless {@code limit} asks for pages of them. */
  public Reply meetings(RequestParameters parameters, MinutesSearch search) {
    List<MeetingRef> all = search.meetings();
    if (!parameters.values().containsKey("limit")) {
      return json(MeetingsResponse.of(all.size(), all, Optional.empty()));
    }
    SearchRequest request = parameters.request();
    int from = request.cursor().filter(c -> c.matches("\\d{1,9}")).map(Integer::valueOf).orElse(0);
    int start = Math.min(from, all.size());
    int end = Math.min(start + request.limit(), all.size());
    Optional<String> cursor =
        end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty();
    Optional<String> next = next("/meetings", parameters, cursor);
    return page(MeetingsResponse.of(all.size(), all.subList(start, end), next), next);
  }

  /** The topics that come back: those of most meetings first, unless {@code sort} says so. */
  public Reply topics(RequestParameters parameters, MinutesSearch search) {
    TopicList list = TopicList.of(search, parameters.request());
    Optional<String> next = next(PageAddresses.TOPICS, parameters, list.cursor());
    return page(TopicsResponse.of(list, next), next);
  }

  /** All discussions of a topic; an earlier address of it leads to the one of today. */
  public Reply topic(Optional<String> id, RequestParameters parameters, MinutesSearch search) {
    Optional<ThreadDiscussions> thread = id.flatMap(i -> search.topic(i, parameters.request()));
    if (thread.isEmpty()) {
      return id.flatMap(search::formerTopic)
          .flatMap(now -> former(now, parameters, search))
          .orElseGet(() -> missing("No topic of several meetings has this address."));
    }
    String path = PageAddresses.topic(thread.get().topic().orElseThrow().id());
    return path.equals(PageAddresses.topic(id.get()))
        ? discussions(thread.get(), path, parameters, search)
        : moved(parameters.address(path));
  }

  private static Optional<Reply> former(
      AddressResolution resolution, RequestParameters parameters, MinutesSearch search) {
    return switch (resolution) {
      case AddressResolution.Gone gone -> Optional.of(retired(gone));
      case AddressResolution.Moved moved ->
          search
              .topicOf(moved.to())
              .map(topic -> moved(parameters.address(PageAddresses.topic(topic.id()))));
    };
  }

  /** All discussions that name an issue. */
  public Reply issue(
      Optional<String> reference, RequestParameters parameters, MinutesSearch search) {
    return reference
        .flatMap(r -> search.issue(r, parameters.request()))
        .map(
            thread -> discussions(thread, PageAddresses.issue(reference.get()), parameters, search))
        .orElseGet(() -> missing("The minutes name no such issue."));
  }

  private static Reply discussions(
      ThreadDiscussions thread, String path, RequestParameters parameters, MinutesSearch search) {
    Optional<String> next = next(path, parameters, thread.discussions().next());
    return page(
        DiscussionsResponse.of(
            thread,
            new StatementRecords(search),
            both(parameters.warnings(), thread.discussions().timeline().warnings()),
            next),
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
      return json(FileMeetingsResponse.of(inFile, settings.archive().get()));
    }
    if (meeting.isEmpty()) {
      return text.flatMap(search::resolveRetired)
          .map(Api::retired)
          .orElseGet(() -> missing("No meeting or section has this address."));
    }
    Optional<String> section = address.get().section();
    if (section.isEmpty()) {
      return json(
          MeetingResponse.of(
              meeting.get(),
              parameters.request().level(),
              search.histories(meeting.get().id(), parameters.request().level()),
              settings.archive().get(),
              PreviousAndNext.of(meeting.get(), search)));
    }
    return meeting
        .get()
        .section(section.get())
        .map(s -> section(meeting.get(), s, parameters.request().level(), search))
        .orElseGet(() -> missing("That meeting has no such section."));
  }

  /** A decision by its number. */
  public Reply decision(Optional<String> number, MinutesSearch search) {
    return number
        .flatMap(search::decision)
        .map(entry -> json(new StatementRecords(search).of(entry)))
        .or(() -> number.flatMap(search::goneDecision).map(Api::retired))
        .orElseGet(() -> missing("No decision has this number."));
  }

  private static Reply retired(AddressResolution resolution) {
    return switch (resolution) {
      case AddressResolution.Moved moved -> moved(moved.to().path());
      case AddressResolution.Gone gone -> problem(410, GoneProblem.of(gone), Map.of());
    };
  }

  static Reply moved(String path) {
    String url = PageAddresses.API + path;
    return new Reply(301, Reply.JSON, Json.print(new MovedResponse(url)), Map.of("Location", url));
  }

  private Reply section(
      Meeting meeting, Section section, Statement.Level level, MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings.archive().get(), search.meetings());
    Html html = markdown.render(meeting, section, level, 2, Address::anchor, links).html();
    return json(
        SectionResponse.of(
            meeting,
            section,
            level,
            search.histories(meeting.id(), level),
            html,
            settings.archive().get(),
            search.related(Address.of(meeting.id(), section.id()))));
  }

  public Reply suggest(RequestParameters parameters, MinutesSearch search) {
    return json(SuggestResponse.of(search.suggest(parameters.request().text())));
  }

  /** The description of all this, in OpenAPI. */
  public static Reply description() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      return new Reply(
          200, Reply.JSON, new String(in.readAllBytes(), StandardCharsets.UTF_8), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json is part of the program", e);
    }
  }

  public Reply status(MinutesSearch search) {
    return json(StatusResponse.of(search.status(), settings.version()));
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

  static Reply json(Record response) {
    return new Reply(200, Reply.JSON, Json.print(response), Map.of());
  }

  /** An answer that may have another page. */
  static Reply page(Record response, Optional<String> next) {
    Reply reply = json(response);
    return next.map(url -> reply.with("Link", "<" + url + ">; rel=\"next\"")).orElse(reply);
  }

  static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
