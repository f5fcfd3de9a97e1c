package org.minutebook.web.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;

/**
 * Answers requests for feeds, which take the parameters of the timeline: of any query, a series, a
 * person's actions, or all new decisions.
 */
public final class Feeds {
  /** The path of the Atom feed. */
  public static final String ATOM = "/feed.atom";

  /** The path of the JSON feed. */
  public static final String JSON = "/feed.json";

  /** The content type of the Atom feed. */
  public static final String ATOM_TYPE = "application/atom+xml;charset=utf-8";

  /** The content type of the JSON feed. */
  public static final String JSON_TYPE = "application/feed+json;charset=utf-8";

  private static final int ENTRIES = 50;
  private static final int MAX_TITLE = 140;

  private final WebSettings settings;

  public Feeds(WebSettings settings) {
    this.settings = settings;
  }

  public Reply atom(RequestParameters parameters, MinutesSearch search) {
    String body = AtomWriter.write(feed(parameters, search), address(parameters, ATOM));
    return new Reply(200, ATOM_TYPE, body, Map.of());
  }

  public Reply json(RequestParameters parameters, MinutesSearch search) {
    String body = JsonFeed.write(feed(parameters, search), address(parameters, JSON));
    return new Reply(200, JSON_TYPE, body, Map.of());
  }

  /** The address of the Atom feed of what a page with these parameters shows. */
  public static String address(RequestParameters parameters) {
    return parameters.without("sort", "limit", "cursor", "explain", "as-of").address(ATOM);
  }

  private Feed feed(RequestParameters asked, MinutesSearch search) {
    Map<String, String> changes =
        asked.values().containsKey("limit")
            ? Map.of("sort", "newest", "cursor", "")
            : Map.of("sort", "newest", "cursor", "", "limit", String.valueOf(ENTRIES));
    RequestParameters parameters = asked.with(changes);
    Timeline timeline = search.timeline(parameters.request());
    String name = settings.name();
    List<Feed.Entry> entries = new ArrayList<>();
    for (Timeline.Entry entry : timeline.entries()) {
      // A feed has a day for each entry, and a made-up one would call it new for ever.
      entry.meeting().date().ifPresent(date -> entries.add(entry(name, entry, date)));
    }
    Instant updated =
        entries.stream()
            .map(Feed.Entry::made)
            .max(Instant::compareTo)
            .orElseGet(() -> atStart(LocalDate.EPOCH));
    String of = timeline.query().description();
    String page = asked.without("limit", "cursor", "sort").address("/timeline");
    return new Feed(
        id(name, "feed " + page),
        of.isBlank() ? "Decisions and actions of " + name : of + " in " + name,
        name,
        settings.published(page),
        updated,
        entries);
  }

  private Feed.Entry entry(String archive, Timeline.Entry entry, MeetingDate date) {
    Statement statement = entry.statement();
    String path = PageAddresses.statement(entry.meeting().id(), statement);
    StringBuilder text = new StringBuilder(statement.plain());
    statement.context().ifPresent(context -> text.append("\n\nAbout: ").append(context));
    text.append("\n\n").append(entry.section().title());
    text.append(", ").append(entry.meeting().title());
    text.append(", ").append(date);
    String kind = statement.kind().word();
    return new Feed.Entry(
        id(archive, statement.number().map(n -> "decision " + n).orElse("statement " + path)),
        capitalised(kind) + ": " + shortened(statement.plain()),
        text.toString(),
        settings.published(path),
        atStart(date.first()),
        kind,
        statement.outcome().map(outcome -> outcome.name().toLowerCase(Locale.ROOT)));
  }

  private String address(RequestParameters parameters, String path) {
    return settings.published(parameters.address(path));
  }

  private static Instant atStart(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** An id that no other archive gives, unless it has the same name. */
  private static String id(String archive, String of) {
    byte[] name = (archive + "\n" + of).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String shortened(String text) {
    if (text.length() <= MAX_TITLE) {
      return text;
    }
    int end = text.lastIndexOf(' ', MAX_TITLE);
    int cut = end > 0 ? end : MAX_TITLE;
    return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + "…";
  }
}
