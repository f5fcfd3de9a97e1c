package org.minutebook.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Person;
import org.minutebook.search.SectionAddress;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PreviousAndNext;
import org.minutebook.web.Readiness;
import org.minutebook.web.WebSettings;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.server.RetiredAddressPage;
import org.minutebook.web.view.AnswerView;
import org.minutebook.web.view.CoverageView;
import org.minutebook.web.view.HomeView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.ListView;
import org.minutebook.web.view.NoticeView;
import org.minutebook.web.view.PageFrame;
import org.minutebook.web.view.PeopleView;
import org.minutebook.web.view.PersonView;

/** The pages, whole: each method gives what is sent for one kind of address. */
public final class Pages {

  private static final int GUESSES = 8;

  private final WebSettings settings;
  private final PageFrames frames;
  private final MeetingPages meetings;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  public Pages(WebSettings settings, MarkdownHtml markdown) {
    this.settings = settings;
    this.frames = new PageFrames(settings);
    this.meetings = new MeetingPages(markdown, frames);
  }

  public Reply home(MinutesSearch search) {
    HomeView view = HomePage.of(search);
    String description = "Minutes of " + frames.name() + ". " + view.summary();
    return page("home.jte", frames.lasting(frames.name(), "/", description), view);
  }

  public Reply search(RequestParameters asked, MinutesSearch search) {
    String text = asked.request().text();
    String title = text.isEmpty() ? "Search" : text;
    return page("answer.jte", frames.passing(title, text), AnswerPage.search(asked, search));
  }

  public Reply timeline(RequestParameters asked, MinutesSearch search) {
    String text = asked.request().text();
    String title = text.isEmpty() ? "Timeline" : text + ": timeline";
    return page("answer.jte", frames.passing(title, text), AnswerPage.timeline(asked, search));
  }

  public Reply actions(RequestParameters asked, MinutesSearch search) {
    AnswerView view = AnswerPage.actions(asked, search);
    PageFrame frame =
        asked.given().isEmpty()
            ? frames.lasting(
                "Actions", PageAddresses.ACTIONS, "What was taken on, by whom and when.")
            : frames.passing(view.heading(), "", PageAddresses.ACTIONS);
    return page("answer.jte", frame, view);
  }

  /**
   * The list of meetings, newest first.
   *
   * @param series only meetings of that series
   * @param year only meetings of that year
   */
  public Reply meetings(Optional<String> series, Optional<String> year, MinutesSearch search) {
    ListView view = MeetingLists.of(search.meetings(), series, year);
    String of =
        series.map(s -> " of " + s).orElse("")
            + year.map(y -> ", " + MeetingLists.label(y)).orElse("");
    return page(
        "meetings.jte",
        frames.lasting(
            "Meetings" + of, MeetingLists.address(series, year), view.summary() + ", by year."),
        view);
  }

  public Reply people(MinutesSearch search) {
    PeopleView view = PeoplePages.all(search.people());
    return page(
        "people.jte",
        frames.lasting(
            "People", PeoplePages.PATH, "Who was at the meetings and what they took on."),
        view);
  }

  public Reply person(Optional<String> id, MinutesSearch search) {
    Optional<Person> person = id.flatMap(search::person);
    if (person.isEmpty()) {
      return notice(
          404,
          "Nobody goes by this name here",
          "The address may be misspelt. Look through everybody the minutes name.",
          "",
          List.of(Link.to(PeoplePages.PATH, "All people")));
    }
    if (!id.get().equals(person.get().id())) {
      Map<String, String> there = Map.of("Location", PageAddresses.person(person.get().id()));
      return new Reply(301, Reply.HTML, "", there);
    }
    PersonView view = PeoplePages.person(person.get(), search, settings.archive().get());
    return page(
        "person.jte",
        frames.lasting(view.name(), PageAddresses.person(person.get().id()), view.summary()),
        view);
  }

  public Reply coverage(MinutesSearch search) {
    CoverageView view = CoveragePage.of(search.coverage(), settings.archive().get());
    return page(
        "coverage.jte", frames.lasting("What was read", CoveragePage.PATH, view.summary()), view);
  }

  /**
   * A meeting or a section, by the address after {@code /meetings/}.
   *
   * @param whole all of a meeting's text, however long it is
   */
  public Reply meeting(Optional<String> address, boolean whole, MinutesSearch search) {
    Optional<SectionAddress> found = address.flatMap(search::resolve);
    Optional<Meeting> meeting = found.flatMap(a -> search.meeting(a.meeting()));
    if (meeting.isEmpty()) {
      return address
          .flatMap(search::resolveRetired)
          .map(this::former)
          .orElseGet(() -> missing(address.orElse(""), search));
    }
    Settings archive = settings.archive().get();
    Meeting minutes = meeting.get();
    Optional<String> id = found.get().section();
    if (id.isEmpty()) {
      return page(
          "meeting.jte",
          meetings.frame(minutes),
          meetings.meeting(minutes, whole, archive, search));
    }
    Optional<Section> section = minutes.section(id.get());
    if (section.isEmpty()) {
      return missing(address.orElse(""), search);
    }
    return page(
        "section.jte",
        meetings.frame(minutes, section.get()),
        meetings.section(minutes, section.get(), archive, search));
  }

  private Reply former(AddressResolution former) {
    return switch (former) {
      case AddressResolution.Moved moved -> RetiredAddressPage.moved(moved);
      case AddressResolution.Gone gone -> {
        List<Link> near = RetiredAddressPage.near(gone);
        yield notice(
            410,
            "This is gone",
            RetiredAddressPage.words(gone),
            near.isEmpty() ? "" : "What comes nearest",
            near);
      }
    };
  }

  /** 404, with what is nearest to the address. */
  public Reply missing(String address, MinutesSearch search) {
    Optional<Meeting> around = around(address, search);
    List<Link> guesses =
        around
            .map(meeting -> sections(meeting, address))
            .orElseGet(
                () ->
                    PreviousAndNext.nearest(address, search.meetings(), MeetingRef::id, GUESSES)
                        .stream()
                        .map(m -> MeetingLists.row(m).meeting())
                        .toList());
    String of =
        around
            .map(m -> "In " + m.title() + MeetingPages.dated(m))
            .orElse("Meetings with a like address");
    return notice(
        404,
        "There is nothing at this address",
        "The address may be misspelt, or cut off. Search for what you had in mind, or look through"
            + " all meetings.",
        guesses.isEmpty() ? "" : of,
        guesses);
  }

  /** 404 while there is nothing to guess from. */
  public Reply missing() {
    return notice(
        404, "There is nothing at this address", "The address may be misspelt.", "", List.of());
  }

  /** 503 until there is an index to answer from. */
  public Reply indexing(Readiness.Indexing progress) {
    NoticeView view =
        new NoticeView(
            "The archive is being read",
            "This takes a moment after a start. Load the page again to see whether it is ready.",
            progress.done(),
            progress.of(),
            "",
            List.of());
    String html = render("notice.jte", frames.passing("Reading the archive", ""), view);
    return new Reply(
        503, Reply.HTML, html, Map.of("Retry-After", "2", "Cache-Control", "no-store"));
  }

  /** A short page for what went wrong, without a cause. */
  public String error(String title, String words) {
    return render(
        "notice.jte", frames.passing(title, ""), new NoticeView(title, words, 0, 0, "", List.of()));
  }

  private Reply notice(int status, String heading, String words, String of, List<Link> guesses) {
    NoticeView view = new NoticeView(heading, words, 0, 0, of, guesses);
    return new Reply(
        status, Reply.HTML, render("notice.jte", frames.passing(heading, ""), view), Map.of());
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
    List<Section> near = PreviousAndNext.nearest(last, topics, Section::id, GUESSES);
    List<Link> links = new ArrayList<>();
    links.add(Link.to(PageAddresses.meeting(meeting.id()), "The whole meeting"));
    for (Section section : near.isEmpty() ? topics : near) {
      links.add(Link.to(PageAddresses.section(meeting.id(), section.id()), section.title()));
    }
    return links;
  }

  private Reply page(String template, PageFrame frame, Object view) {
    return new Reply(200, Reply.HTML, render(template, frame, view), Map.of());
  }

  private String render(String template, PageFrame frame, Object view) {
    StringOutput output = new StringOutput();
    templates.render(template, Map.of("frame", frame, "view", view), output);
    return output.toString();
  }
}
