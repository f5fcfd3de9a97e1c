package org.minutebook.web;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.index.MeetingJson;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.Address;
import org.minutebook.search.FormerAddress;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Timeline;

/** The JSON API's answers. */
final class Api {
  static final String TYPE = "application/json;charset=utf-8";
  static final String BASE = "/api/v1";

  private final WebSettings settings;
  private final MarkdownHtml markdown;

  Api(WebSettings settings, MarkdownHtml markdown) {
    this.settings = settings;
    this.markdown = markdown;
  }

  Reply search(Asked asked, MinutesSearch search) {
    SearchResults found = search.search(asked.request());
    return json(
        ApiJson.search(
            found,
            both(asked.warnings(), found.warnings()),
            asked.next(BASE + "/search", found.next())));
  }

  Reply timeline(Asked asked, MinutesSearch search) {
    Timeline timeline = search.timeline(asked.request());
    return json(
        ApiJson.timeline(
            timeline,
            both(asked.warnings(), timeline.warnings()),
            asked.next(BASE + "/timeline", timeline.next())));
  }

  /** All meetings at once, unless {@code limit} asks for pages of them. */
  Reply meetings(Asked asked, MinutesSearch search) {
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
            all.size(), all.subList(start, end), asked.next(BASE + "/meetings", cursor)));
  }

  /** A meeting or a section, by the address after {@code /meetings/}. */
  Reply meeting(Optional<String> address, MinutesSearch search) {
    Optional<Address> found = address.flatMap(search::resolve);
    Optional<Meeting> meeting = found.flatMap(a -> search.meeting(a.meeting()));
    if (meeting.isEmpty()) {
      return address
          .flatMap(search::former)
          .map(Api::former)
          .orElseGet(() -> missing("No meeting or section has this address."));
    }
    Optional<String> sectionId = found.get().section();
    if (sectionId.isEmpty()) {
      Neighbours beside = Neighbours.of(meeting.get(), search);
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

  private static Reply former(FormerAddress former) {
    return switch (former) {
      case FormerAddress.Moved moved -> FormerLinks.movedInApi(moved);
      case FormerAddress.Gone gone -> FormerLinks.goneInApi(gone);
    };
  }

  private Reply section(Meeting meeting, Section section, MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings.archive().get(), search.meetings());
    Html html = markdown.render(meeting, section, 2, Addresses::anchor, links).html();
    return json(
        ApiJson.section(
            meeting,
            section,
            settings.archive().get(),
            html,
            search.akin(new Address(meeting.id(), Optional.of(section.id())))));
  }

  Reply suggest(Asked asked, MinutesSearch search) {
    return json(ApiJson.suggestions(search.suggest(asked.request().text())));
  }

  /** The description of all this, in OpenAPI. */
  static Reply description() {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      return new Reply(200, TYPE, new String(in.readAllBytes(), StandardCharsets.UTF_8), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json is part of the program", e);
    }
  }

  Reply status(MinutesSearch search) {
    return json(ApiJson.ready(search.status(), settings.version()));
  }

  /** 503, with how far reading has come; {@code of} is 0 while that is not known. */
  static Reply indexing(String path, Readiness.Indexing progress) {
    Map<String, String> headers = Map.of("Retry-After", "2");
    JsonObject state = ApiJson.indexing(progress);
    if (path.equals(BASE + "/status")) {
      return new Reply(503, TYPE, MeetingJson.print(state), headers);
    }
    JsonObject problem =
        Problems.of(503, "Service Unavailable", "The archive is being read; try again shortly.");
    state.entrySet().forEach(e -> problem.add(e.getKey(), e.getValue()));
    return new Reply(503, Problems.TYPE, MeetingJson.print(problem), headers);
  }

  static Reply missing(String detail) {
    return problem(404, "Not Found", detail);
  }

  static Reply problem(int status, String title, String detail) {
    return new Reply(status, Problems.TYPE, Problems.json(status, title, detail), Map.of());
  }

  private static Reply json(JsonObject json) {
    return new Reply(200, TYPE, MeetingJson.print(json), Map.of());
  }

  private static List<String> both(List<String> some, List<String> others) {
    List<String> both = new ArrayList<>(some);
    both.addAll(others);
    return both;
  }
}
