package org.minutebook.web.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Person;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.WebSettings;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.server.RetiredAddressPage;

/**
 * Answers requests for feeds, which take the parameters of the timeline: of any query, a series, a
 * person's actions, or all new decisions.
 */
public final class Feeds {
  private static final int ENTRIES = 50;

  /** A topic may have more statements than discussions. */
  private static final int MOST = 200;

  private static final int MAX_TITLE = 140;

  private final WebSettings settings;

  public Feeds(WebSettings settings) {
    this.settings = settings;
  }

  /**
   * The feed of a query.
   *
   * @param path that of the feed
   */
  public Reply query(
      String path, FeedFormat format, RequestParameters parameters, MinutesSearch search) {
    String self = settings.published(parameters.address(path));
    return reply(format, feed(parameters, search), self);
  }

  /** The feed of the statements of one kind. */
  public Reply kind(
      Statement.Kind kind,
      String path,
      FeedFormat format,
      RequestParameters parameters,
      MinutesSearch search) {
    Feed feed = feed(parameters.with(Map.of("kind", kind.word())), search);
    return reply(format, feed, settings.published(parameters.address(path)));
  }

  /** The feed of the actions of a person. */
  public Reply person(
      Optional<String> id, FeedFormat format, RequestParameters parameters, MinutesSearch search) {
    Optional<Person> person = id.flatMap(search::person);
    if (person.isEmpty()) {
      return missing(404, "The minutes name nobody with this address.");
    }
    String path = PageAddresses.person(person.get().id()) + format.suffix();
    RequestParameters actions =
        parameters.with(Map.of("person", person.get().id(), "kind", "action"));
    return reply(format, feed(actions, search), settings.published(parameters.address(path)));
  }

  /** The feed of a topic that comes back; an earlier address of it leads to the one of today. */
  public Reply topic(
      Optional<String> id, FeedFormat format, RequestParameters parameters, MinutesSearch search) {
    Optional<ThreadDiscussions> found = id.flatMap(i -> search.topic(i, newest(parameters)));
    if (found.isEmpty()) {
      return id.flatMap(search::formerTopic)
          .flatMap(now -> former(now, format, search))
          .orElseGet(() -> missing(404, "No topic of several meetings has this address."));
    }
    RecurringTopic topic = found.get().topic().orElseThrow();
    return topic.id().equals(id.get())
        ? thread(found.get(), topic.title(), PageAddresses.topic(topic.id()), format)
        : moved(PageAddresses.topic(topic.id()), format);
  }

  private static Optional<Reply> former(
      AddressResolution resolution, FeedFormat format, MinutesSearch search) {
    return switch (resolution) {
      case AddressResolution.Gone gone ->
          Optional.of(missing(410, RetiredAddressPage.message(gone)));
      case AddressResolution.Moved to ->
          search.topicOf(to.to()).map(topic -> moved(PageAddresses.topic(topic.id()), format));
    };
  }

  /** The feed of what is decided and to be done about an issue. */
  public Reply issue(
      Optional<String> reference,
      FeedFormat format,
      RequestParameters parameters,
      MinutesSearch search) {
    return reference
        .flatMap(r -> search.issue(r, newest(parameters)))
        .map(found -> thread(found, reference.get(), PageAddresses.issue(reference.get()), format))
        .orElseGet(() -> missing(404, "The minutes name no such issue."));
  }

  private static SearchRequest newest(RequestParameters parameters) {
    return newestFirst(parameters).request();
  }

  private Reply thread(ThreadDiscussions thread, String title, String path, FeedFormat format) {
    String name = settings.name();
    List<Timeline.Entry> statements =
        thread.discussions().discussions().stream().flatMap(d -> d.statements().stream()).toList();
    Feed feed =
        feed(title + " in " + name, path, statements.subList(0, Math.min(MOST, statements.size())));
    return reply(format, feed, settings.published(path + format.suffix()));
  }

  private static Reply reply(FeedFormat format, Feed feed, String self) {
    return new Reply(200, format.contentType(), format.write(feed, self), Map.of());
  }

  private static Reply moved(String page, FeedFormat format) {
    return new Reply(301, format.contentType(), "", Map.of("Location", page + format.suffix()));
  }

  private static Reply missing(int status, String message) {
    return new Reply(status, "text/plain;charset=utf-8", message + "\n", Map.of());
  }

  /** The address of the Atom feed of what a page with these parameters shows. */
  public static String address(RequestParameters parameters) {
    return parameters
        .without("sort", "limit", "cursor", "explain", "as-of")
        .address(FeedFormat.ATOM.path());
  }

  /**
   * A request without a cursor for what is newest, for so many entries as it says or a feed has.
   */
  private static RequestParameters newestFirst(RequestParameters asked) {
    return asked.values().containsKey("limit")
        ? asked.with(Map.of("sort", "newest", "cursor", ""))
        : asked.with(Map.of("sort", "newest", "cursor", "", "limit", String.valueOf(ENTRIES)));
  }

  private Feed feed(RequestParameters asked, MinutesSearch search) {
    Timeline timeline = search.timeline(newestFirst(asked).request());
    String name = settings.name();
    String of = timeline.query().description();
    String page = asked.without("limit", "cursor", "sort").address("/timeline");
    return feed(
        of.isBlank() ? "Decisions and actions of " + name : of + " in " + name,
        page,
        timeline.entries());
  }

  private Feed feed(String title, String page, List<Timeline.Entry> statements) {
    String name = settings.name();
    List<Feed.Entry> entries = new ArrayList<>();
    for (Timeline.Entry entry : statements) {
      // A feed has a day for each entry, and a made-up one would call it new for ever.
      entry.meeting().date().ifPresent(date -> entries.add(entry(name, entry, date)));
    }
    Instant updated =
        entries.stream()
            .map(Feed.Entry::made)
            .max(Instant::compareTo)
            .orElseGet(() -> atStart(LocalDate.EPOCH));
    return new Feed(
        id(name, "feed " + page), title, name, settings.published(page), updated, entries);
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
