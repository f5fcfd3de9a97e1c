package org.minutebook.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.Address;
import org.minutebook.search.FormerAddress;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Status;
import org.minutebook.search.Timeline;

/** The pages, whole: each method gives what is sent for one kind of address. */
final class Pages {
  static final String TYPE = "text/html;charset=utf-8";

  private static final int RECENT = 8;
  private static final int GUESSES = 8;

  private final WebSettings settings;
  private final MeetingPages meetings;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  Pages(WebSettings settings, MarkdownHtml markdown) {
    this.settings = settings;
    this.meetings = new MeetingPages(markdown);
  }

  Reply home(MinutesSearch search) {
    List<MeetingRef> all = search.meetings();
    SearchRequest newest = Asked.from(p -> p.equals("sort") ? "newest" : null).limited(RECENT);
    List<Entry> recent = search.timeline(newest).entries().stream().map(Entry::of).toList();
    List<ListView.Row> latest =
        all.stream().filter(m -> m.date().isPresent()).toList().reversed().stream()
            .limit(RECENT)
            .map(Pages::row)
            .toList();
    return page(
        "home.jte", frame(name(), "", true), new HomeView(summary(search, all), recent, latest));
  }

  Reply search(Asked asked, MinutesSearch search) {
    SearchRequest request = asked.request();
    // The timeline keeps its own order and always begins at its beginning.
    Timeline timeline =
        search.timeline(
            new SearchRequest(
                request.text(),
                request.series(),
                request.person(),
                request.kind(),
                request.after(),
                request.before(),
                request.sort().filter(s -> s != SearchRequest.Sort.RELEVANCE),
                SearchRequest.LIMIT,
                Optional.empty()));
    SearchResults found = search.search(request);
    String title = request.text().isEmpty() ? "Search" : request.text();
    return page(
        "answer.jte", frame(title, request.text(), false), AnswerView.of(asked, timeline, found));
  }

  Reply timeline(Asked asked, MinutesSearch search) {
    String text = asked.request().text();
    String title = text.isEmpty() ? "Timeline" : text + ": timeline";
    return page(
        "answer.jte",
        frame(title, text, false),
        AnswerView.of(asked, search.timeline(asked.request())));
  }

  Reply meetings(MinutesSearch search) {
    List<MeetingRef> all = search.meetings();
    Map<String, List<ListView.Row>> years = new LinkedHashMap<>();
    for (MeetingRef meeting : newestFirst(all)) {
      String year = meeting.date().map(d -> Integer.toString(d.getYear())).orElse("Without a date");
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(row(meeting));
    }
    List<ListView.Year> view =
        years.entrySet().stream()
            .map(
                y ->
                    new ListView.Year(
                        y.getKey(), "y_" + y.getKey().replace(" ", "_"), y.getValue()))
            .toList();
    return page(
        "meetings.jte",
        frame("Meetings", "", true),
        new ListView(Counts.of(all.size(), "meeting"), view));
  }

  /** A meeting or a section, by the address after {@code /meetings/}. */
  Reply meeting(Optional<String> address, MinutesSearch search) {
    Optional<Address> found = address.flatMap(search::resolve);
    Optional<Meeting> meeting = found.flatMap(a -> search.meeting(a.meeting()));
    if (meeting.isEmpty()) {
      return address
          .flatMap(search::former)
          .map(this::former)
          .orElseGet(() -> missing(address.orElse(""), search));
    }
    Settings archive = settings.archive().get();
    Meeting minutes = meeting.get();
    Optional<String> id = found.get().section();
    if (id.isEmpty()) {
      return page(
          "meeting.jte",
          frame(minutes.title() + dated(minutes), "", true),
          meetings.meeting(minutes, archive, search));
    }
    Optional<Section> section = minutes.section(id.get());
    if (section.isEmpty()) {
      return missing(address.orElse(""), search);
    }
    return page(
        "section.jte",
        frame(section.get().title() + dated(minutes), "", true),
        meetings.section(minutes, section.get(), archive, search));
  }

  private Reply former(FormerAddress former) {
    return switch (former) {
      case FormerAddress.Moved moved -> FormerLinks.moved(moved);
      case FormerAddress.Gone gone -> {
        List<Link> near = FormerLinks.near(gone);
        yield notice(
            410,
            "This is gone",
            FormerLinks.words(gone),
            near.isEmpty() ? "" : "What comes nearest",
            near);
      }
    };
  }

  /** 404, with what is nearest to the address. */
  Reply missing(String address, MinutesSearch search) {
    Optional<Meeting> around = around(address, search);
    List<Link> guesses =
        around
            .map(meeting -> sections(meeting, address))
            .orElseGet(
                () ->
                    Neighbours.nearest(address, search.meetings(), MeetingRef::id, GUESSES).stream()
                        .map(m -> row(m).meeting())
                        .toList());
    String of =
        around.map(m -> "In " + m.title() + dated(m)).orElse("Meetings with a like address");
    return notice(
        404,
        "There is nothing at this address",
        "The address may be misspelt, or cut off. Search for what you had in mind, or look through"
            + " all meetings.",
        guesses.isEmpty() ? "" : of,
        guesses);
  }

  /** 404 while there is nothing to guess from. */
  Reply missing() {
    return notice(
        404, "There is nothing at this address", "The address may be misspelt.", "", List.of());
  }

  /** 503 until there is an index to answer from. */
  Reply indexing(Readiness.Indexing progress) {
    NoticeView view =
        new NoticeView(
            "The archive is being read",
            "This takes a moment after a start. Load the page again to see whether it is ready.",
            progress.done(),
            progress.of(),
            "",
            List.of());
    String html = render("notice.jte", frame("Reading the archive", "", false), view);
    return new Reply(503, TYPE, html, Map.of("Retry-After", "2", "Cache-Control", "no-store"));
  }

  /** A short page for what went wrong, without a cause. */
  String error(String title, String words) {
    return render(
        "notice.jte", frame(title, "", false), new NoticeView(title, words, 0, 0, "", List.of()));
  }

  private Reply notice(int status, String heading, String words, String of, List<Link> guesses) {
    NoticeView view = new NoticeView(heading, words, 0, 0, of, guesses);
    return new Reply(status, TYPE, render("notice.jte", frame(heading, "", false), view), Map.of());
  }

  /** The meeting an address lies in, where the address as a whole leads nowhere. */
  private static Optional<Meeting> around(String address, MinutesSearch search) {
    for (int cut = address.lastIndexOf('/'); cut > 0; cut = address.lastIndexOf('/', cut - 1)) {
      Optional<Meeting> meeting = search.meeting(address.substring(0, cut));
      if (meeting.isPresent()) {
        return meeting;
      }
    }
    return Optional.empty();
  }

  private static List<Link> sections(Meeting meeting, String address) {
    String last = address.substring(meeting.id().length());
    List<Section> topics = meeting.sections().stream().filter(Section::topic).toList();
    List<Section> near = Neighbours.nearest(last, topics, Section::id, GUESSES);
    List<Link> links = new ArrayList<>();
    links.add(Link.to(Addresses.meeting(meeting.id()), "The whole meeting"));
    for (Section section : near.isEmpty() ? topics : near) {
      links.add(Link.to(Addresses.section(meeting.id(), section.id()), section.title()));
    }
    return links;
  }

  private static String summary(MinutesSearch search, List<MeetingRef> all) {
    Status status = search.status();
    List<LocalDate> dates = all.stream().flatMap(m -> m.date().stream()).sorted().toList();
    String span =
        dates.isEmpty()
            ? ""
            : " from %d to %d".formatted(dates.getFirst().getYear(), dates.getLast().getYear());
    return "%s%s: %s, %s, %s."
        .formatted(
            Counts.of(status.meetings(), "meeting"),
            span,
            Counts.of(status.sections(), "section"),
            Counts.of(status.decisions(), "decision"),
            Counts.of(status.actions(), "action"));
  }

  private static List<MeetingRef> newestFirst(List<MeetingRef> all) {
    List<MeetingRef> ordered =
        new ArrayList<>(all.stream().filter(m -> m.date().isPresent()).toList().reversed());
    all.stream().filter(m -> m.date().isEmpty()).forEach(ordered::add);
    return ordered;
  }

  private static ListView.Row row(MeetingRef meeting) {
    Day day = Day.of(meeting.date());
    return new ListView.Row(
        day,
        meeting.series().orElse(""),
        new Link(Addresses.meeting(meeting.id()), meeting.title(), day.words()));
  }

  private static String dated(Meeting meeting) {
    return meeting.date().map(d -> ", " + Day.of(Optional.of(d)).words()).orElse("");
  }

  private String name() {
    return settings.archive().get().name().orElse("Minutebook");
  }

  private Frame frame(String title, String query, boolean robots) {
    return new Frame(title, name(), query, robots);
  }

  private Reply page(String template, Frame frame, Object view) {
    return new Reply(200, TYPE, render(template, frame, view), Map.of());
  }

  private String render(String template, Frame frame, Object view) {
    StringOutput output = new StringOutput();
    templates.render(template, Map.of("frame", frame, "view", view), output);
    return output.toString();
  }
}
