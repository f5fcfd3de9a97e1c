package org.minutebook.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.Readiness;
import org.minutebook.web.WebSettings;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.owners.OwnersView;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.render.RootLinks;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.server.RetiredAddressPage;
import org.minutebook.web.view.AnswerView;
import org.minutebook.web.view.CoverageView;
import org.minutebook.web.view.HomeView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MeetingListView;
import org.minutebook.web.view.NoticeView;
import org.minutebook.web.view.PageFrame;

/** Answers requests for pages: one method for each kind of address. */
public final class Pages {
  private final WebSettings settings;
  private final PageFrames frames;
  private final MeetingPages meetings;
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  public Pages(WebSettings settings, MarkdownHtml markdown) {
    this.settings = settings;
    this.frames = new PageFrames(settings);
    this.meetings = new MeetingPages(markdown, frames);
  }

  /** Answers requests for topics and issues. */
  public ThreadPages threads() {
    return new ThreadPages(this, frames);
  }

  /** Answers requests for people. */
  public PeoplePages people() {
    return new PeoplePages(this, frames, settings);
  }

  /** Answers requests for single decisions. */
  public DecisionPages decisions() {
    return new DecisionPages(this, frames);
  }

  /** Answers requests for the pictures of pages. */
  public CardPages cards() {
    return new CardPages(this, frames);
  }

  public Reply home(MinutesSearch search) {
    HomeView view = HomePage.of(search);
    String description = "Minutes of " + frames.name() + ". " + view.summary();
    return page("home.jte", frames.indexed(frames.name(), "/", description), view);
  }

  public Reply search(RequestParameters parameters, MinutesSearch search) {
    String text = parameters.request().text();
    String title = text.isEmpty() ? "Search" : text;
    PageFrame frame = answer(title, AnswerPage.SEARCH, parameters);
    return page("answer.jte", frame, AnswerPage.search(parameters, search));
  }

  public Reply timeline(RequestParameters parameters, MinutesSearch search) {
    String text = parameters.request().text();
    String title = text.isEmpty() ? "Timeline" : text + ": timeline";
    PageFrame frame = answer(title, AnswerPage.TIMELINE, parameters);
    return page("answer.jte", frame, AnswerPage.timeline(parameters, search));
  }

  private PageFrame answer(String title, String path, RequestParameters parameters) {
    return frames
        .unindexed(title, parameters.request().text())
        .withFeed(Feeds.address(parameters))
        .withAlternates(PageFrames.alternates(parameters.address(path)));
  }

  public Reply decisions(RequestParameters parameters, MinutesSearch search) {
    return list(
        AnswerPage.decisions(parameters, search),
        parameters,
        Statement.Kind.DECISION,
        "What was decided in meetings, with how it went.");
  }

  /** The open actions, by who took them on. */
  public Reply openActions(RequestParameters parameters, MinutesSearch search) {
    OwnersView view = OwnersView.of(parameters, search);
    return page(
        "owners.jte", frames.unindexed("Open actions by owner", "", PageAddresses.ACTIONS), view);
  }

  public Reply actions(RequestParameters parameters, MinutesSearch search) {
    return list(
        AnswerPage.actions(parameters, search),
        parameters,
        Statement.Kind.ACTION,
        "Actions agreed in meetings, with their owners.");
  }

  private Reply list(
      AnswerView view, RequestParameters parameters, Statement.Kind kind, String description) {
    PageFrame frame =
        parameters.values().isEmpty()
            ? frames.indexed(view.heading(), view.path(), description)
            : frames.unindexed(view.heading(), "", view.path());
    RequestParameters ofKind = parameters.with(Map.of("kind", kind.word()));
    return page(
        "answer.jte",
        frame
            .withFeed(Feeds.address(ofKind))
            .withAlternates(PageFrames.alternates(parameters.address(view.path()))),
        view);
  }

  /**
   * The list of meetings, newest first.
   *
   * @param series shows only meetings of this series
   * @param year shows only meetings of this year
   */
  public Reply meetings(Optional<String> series, Optional<String> year, MinutesSearch search) {
    MeetingListView view = MeetingLists.of(search.meetings(), series, year, search.meetingCounts());
    String filters =
        Stream.concat(series.stream(), year.stream().map(MeetingLists::label))
            .collect(Collectors.joining(", "));
    String title = filters.isEmpty() ? "Meetings" : "Meetings: " + filters;
    return page(
        "meetings.jte",
        frames.indexed(title, MeetingLists.address(series, year), view.summary() + ", by year."),
        view);
  }

  public Reply coverage(MinutesSearch search) {
    CoverageView view = CoveragePage.of(search.coverage(), settings.archive().get());
    return page(
        "coverage.jte", frames.indexed("Coverage", CoveragePage.PATH, view.summary()), view);
  }

  /**
   * A meeting, a section, or the list of the meetings in one file, by the address after {@code
   * /meetings/}.
   *
   * @param full whether to show all of a long meeting on one page
   * @param level how sure the decisions and actions shown are at least
   */
  public Reply meeting(
      Optional<String> address, boolean full, Statement.Level level, MinutesSearch search) {
    Optional<Address> found = address.flatMap(search::resolve);
    Optional<Meeting> meeting = found.flatMap(a -> search.meeting(a.meeting()));
    List<MeetingRef> inFile =
        meeting.isPresent() ? List.of() : address.map(search::meetingsInFile).orElse(List.of());
    if (!inFile.isEmpty()) {
      return page(
          "file.jte",
          meetings.frame(address.get(), inFile),
          MeetingPages.file(inFile, settings.archive().get()));
    }
    if (meeting.isEmpty()) {
      return address
          .flatMap(search::resolveRetired)
          .map(this::retired)
          .orElseGet(() -> missing(address.orElse(""), search));
    }
    Settings archive = settings.archive().get();
    Meeting minutes = meeting.get();
    Optional<String> id = found.get().section();
    if (id.isEmpty()) {
      return page(
          "meeting.jte",
          meetings.frame(minutes, search),
          meetings.meeting(minutes, full, level, archive, search));
    }
    Optional<Section> section = minutes.section(id.get());
    if (section.isEmpty()) {
      return missing(address.orElse(""), search);
    }
    return page(
        "section.jte",
        meetings.frame(minutes, section.get(), search),
        meetings.section(minutes, section.get(), level, archive, search));
  }

  Reply retired(AddressResolution resolution) {
    return switch (resolution) {
      case AddressResolution.Moved moved -> RetiredAddressPage.moved(moved);
      case AddressResolution.Gone gone -> {
        List<Link> nearest = RetiredAddressPage.nearest(gone);
        yield notice(
            410,
            "This page no longer exists",
            RetiredAddressPage.message(gone),
            nearest.isEmpty() ? "" : "Closest matches",
            nearest);
      }
    };
  }

  /** 404, with links to similar addresses. */
  public Reply missing(String address, MinutesSearch search) {
    Guesses guesses = Guesses.of(address, search);
    return notice(
        404,
        "Page not found",
        "The address may be misspelt or incomplete. Search for what you are looking for, or browse"
            + " all meetings.",
        guesses.heading(),
        guesses.links());
  }

  /** 404 while there is no index to find similar addresses in. */
  public Reply missing() {
    return notice(404, "Page not found", "The address may be misspelt.", "", List.of());
  }

  /** 503 with the progress of indexing. */
  public Reply indexing(Readiness.Indexing progress) {
    NoticeView view =
        new NoticeView(
            "Indexing the archive",
            "The server has just started and is still reading the minutes. Reload the page in a moment.",
            progress.done(),
            progress.of(),
            "",
            List.of());
    String html = render("notice.jte", frames.unindexed("Indexing the archive", ""), view);
    return new Reply(
        503, Reply.HTML, html, Map.of("Retry-After", "2", "Cache-Control", "no-store"));
  }

  /** The HTML of an error page. */
  public String error(String title, String message) {
    return render(
        "notice.jte",
        frames.unindexed(title, ""),
        new NoticeView(title, message, 0, 0, "", List.of()));
  }

  Reply notice(
      int status, String heading, String message, String guessesHeading, List<Link> guesses) {
    NoticeView view = new NoticeView(heading, message, 0, 0, guessesHeading, guesses);
    return new Reply(
        status, Reply.HTML, render("notice.jte", frames.unindexed(heading, ""), view), Map.of());
  }

  Reply page(String template, PageFrame frame, Object view) {
    return new Reply(200, Reply.HTML, render(template, frame, view), Map.of());
  }

  private String render(String template, PageFrame frame, Object view) {
    StringOutput output = new StringOutput();
    templates.render(template, Map.of("frame", frame, "view", view), output);
    return RootLinks.below(settings.basePath(), output.toString());
  }
}
