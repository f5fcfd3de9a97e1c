package org.minutebook.web.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.json.Json;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchResults;
import org.minutebook.search.SectionAddress;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PreviousAndNext;
import org.minutebook.web.Readiness;
import org.minutebook.web.WebSettings;
import org.minutebook.web.render.Html;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.render.MinutesLinks;
import org.minutebook.web.server.ApiProblems;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.server.RetiredAddressPage;

/** The JSON API's answers. */
public final class Api {

  private final WebSettings settings;
  private final MarkdownHtml markdown;

  public Api(WebSettings settings, MarkdownHtml markdown) {
    this.settings = settings;
    this.markdown = markdown;
  }

  public Reply search(RequestParameters asked, MinutesSearch search) {
    SearchResults found = search.search(asked.request());
    return json(
        ApiJson.search(
            found,
            both(asked.warnings(), found.warnings()),
            asked.next(PageAddresses.API + "/search", found.next())));
  }

  public Reply timeline(RequestParameters asked, MinutesSearch search) {
    Timeline timeline = search.timeline(asked.request());
    return json(
        ApiJson.timeline(
            timeline,
            both(asked.warnings(), timeline.warnings()),
            asked.next(PageAddresses.API + "/timeline", timeline.next())));
  }

  /** All meetings at once, unless {@code limit} asks for pages of them. */
  public Reply meetings(RequestParameters asked, MinutesSearch search) {
    List<MeetingRef> all = search.meetings();
    if (!asked.given().containsKey("limit")) {
      return json(ApiJson.meetings(all.size(), all, null));
    }
    int from =
        asked.request().cursor().filter(c -> c.matches("\\d{1,9}")).map(Integer::valueOf).orElse(0);
    int start = Math.min(from, all.size());
    int end = Math.min(start + asked.request().limit(), all.size());
    Optional<String> cursor =
        end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty();
    return json(
        ApiJson.meetings(
            all.size(),
            all.subList(start, end),
            asked.next(PageAddresses.API + "/meetings", cursor)));
  }

  /** A meeting or a section, by the address after {@code /meetings/}. */
  public Reply meeting(Optional<String> address, MinutesSearch search) {
    Optional<SectionAddress> found = address.flatMap(search::resolve);
    Optional<Meeting> meeting = found.flatMap(a -> search.meeting(a.meeting()));
    if (meeting.isEmpty()) {
      return address
          .flatMap(search::resolveRetired)
          .map(Api::former)
          .orElseGet(() -> missing("No meeting or section has this address."));
    }
    Optional<String> sectionId = found.get().section();
    if (sectionId.isEmpty()) {
      PreviousAndNext beside = PreviousAndNext.of(meeting.get(), search);
      return json(
          ApiJson.meeting(
              meeting.get(),
              settings.archive().get(),
              beside.previous().orElse(null),
              beside.next().orElse(null)));
    }
    return meeting
        .get()
        .section(sectionId.get())
        .map(section -> section(meeting.get(), section, search))
        .orElseGet(() -> missing("That meeting has no such section."));
  }

  private static Reply former(AddressResolution former) {
    return switch (former) {
      case AddressResolution.Moved moved -> RetiredAddressPage.movedInApi(moved);
      case AddressResolution.Gone gone -> RetiredAddressPage.goneInApi(gone);
    };
  }

  private Reply section(Meeting meeting, Section section, MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings.archive().get(), search.meetings());
    Html html = markdown.render(meeting, section, 2, PageAddresses::anchor, links).html();
    return json(
        ApiJson.section(
            meeting,
            section,
            settings.archive().get(),
            html,
            search.related(new SectionAddress(meeting.id(), Optional.of(section.id())))));
  }

  public Reply suggest(RequestParameters asked, MinutesSearch search) {
    return json(ApiJson.suggestions(search.suggest(asked.request().text())));
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
    return json(ApiJson.ready(search.status(), settings.version()));
  }

  /** 503, with how far reading has come; {@code of} is 0 while that is not known. */
  public static Reply indexing(String path, Readiness.Indexing progress) {
    Map<String, String> headers = Map.of("Retry-After", "2");
    JsonObject state = ApiJson.indexing(progress);
    if (path.equals(PageAddresses.API + "/status")) {
      return new Reply(503, Reply.JSON, Json.print(state), headers);
    }
    JsonObject problem =
        ApiProblems.of(503, "Service Unavailable", "The archive is being read; try again shortly.");
    state.entrySet().forEach(e -> problem.add(e.getKey(), e.getValue()));
    return new Reply(503, ApiProblems.TYPE, Json.print(problem), headers);
  }

  public static Reply missing(String detail) {
    return problem(404, "Not Found", detail);
  }

  public static Reply problem(int status, String title, String detail) {
    return new Reply(status, ApiProblems.TYPE, ApiProblems.json(status, title, detail), Map.of());
  }

  private static Reply json(JsonObject json) {
    return new Reply(200, Reply.JSON, Json.print(json), Map.of());
  }

  private static List<String> both(List<String> some, List<String> others) {
    List<String> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }
}
