package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.SectionAddress;
import org.minutebook.search.Snippet;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PreviousAndNext;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.render.MinutesLinks;
import org.minutebook.web.view.Citation;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MeetingView;
import org.minutebook.web.view.PageFrame;
import org.minutebook.web.view.StatementView;

/** Makes what the pages of a meeting and of its sections show. */
final class MeetingPages {
  private static final int DEEPEST_TITLE = 5;

  /**
   * Characters of Markdown that make a page of some 80 KB, compressed; longer ones open by section.
   */
  private static final int LONGEST = 120_000;

  private final MarkdownHtml markdown;
  private final PageFrames frames;

  MeetingPages(MarkdownHtml markdown, PageFrames frames) {
    this.markdown = markdown;
    this.frames = frames;
  }

  PageFrame frame(Meeting meeting) {
    long topics = meeting.sections().stream().filter(Section::topic).count();
    String counts = CountText.of(meeting.statements());
    return frames.lasting(
        meeting.title() + dated(meeting),
        PageAddresses.meeting(meeting.id()),
        "Minutes of %s%s: %s%s."
            .formatted(
                meeting.title(),
                dated(meeting),
                CountText.of(topics, "topic"),
                counts.isEmpty() ? "" : ", " + counts),
        day(meeting),
        LinkedData.of(meeting, frames));
  }

  PageFrame frame(Meeting meeting, Section section) {
    String counts = CountText.of(meeting.statementsOf(section));
    return frames.lasting(
        section.title() + dated(meeting),
        PageAddresses.section(meeting.id(), section.id()),
        "%s, discussed in %s%s%s."
            .formatted(
                section.title(),
                meeting.title(),
                dated(meeting),
                counts.isEmpty() ? "" : ": " + counts),
        day(meeting),
        LinkedData.of(meeting, section, frames));
  }

  /**
   * All of a meeting, section by section.
   *
   * @param whole on one page however long it is
   */
  MeetingView meeting(Meeting meeting, boolean whole, Settings settings, MinutesSearch search) {
    boolean bySection =
        !whole && meeting.sections().stream().mapToInt(s -> s.text().length()).sum() > LONGEST;
    List<MeetingView.Part> parts = bySection ? List.of() : parts(meeting, settings, search);
    Function<Statement, String> place =
        bySection
            ? s -> PageAddresses.statement(meeting.id(), s)
            : s -> "#" + PageAddresses.path(s.id());
    PreviousAndNext beside = PreviousAndNext.of(meeting, search);
    String href = PageAddresses.meeting(meeting.id());
    return new MeetingView(
        meeting.title(),
        href,
        DateView.of(meeting.date()),
        series(meeting),
        people(meeting),
        source(meeting, 1, settings),
        contents(
            meeting,
            s ->
                bySection
                    ? PageAddresses.section(meeting.id(), s.id())
                    : "#" + PageAddresses.path(s.id()),
            Optional.empty()),
        parts,
        bySection ? Link.to(href + "?whole", "All of it on one page") : null,
        entries(meeting, meeting.statements(), place),
        CountText.of(meeting.statements()),
        List.of(),
        Citation.of(meeting, frames.name(), frames.published(PageAddresses.meeting(meeting.id()))),
        beside.previous().map(MeetingPages::link).orElse(null),
        beside.next().map(MeetingPages::link).orElse(null));
  }

  private List<MeetingView.Part> parts(Meeting meeting, Settings settings, MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings, search.meetings());
    List<MeetingView.Part> parts = new ArrayList<>();
    int level = 1;
    for (Section section : meeting.sections()) {
      level = Math.min(Math.min(section.level() + 1, level + 1), DEEPEST_TITLE);
      parts.add(part(meeting, section, level, Statement::id, links));
    }
    return parts;
  }

  /** One section with its meeting's frame. */
  MeetingView section(Meeting meeting, Section section, Settings settings, MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings, search.meetings());
    List<Section> topics =
        meeting.sections().stream().filter(s -> s.topic() || s.equals(section)).toList();
    int at = topics.indexOf(section);
    SectionAddress address = new SectionAddress(meeting.id(), Optional.of(section.id()));
    return new MeetingView(
        meeting.title(),
        PageAddresses.meeting(meeting.id()),
        DateView.of(meeting.date()),
        series(meeting),
        List.of(),
        source(meeting, section.line(), settings),
        contents(meeting, s -> PageAddresses.section(meeting.id(), s.id()), Optional.of(section)),
        List.of(part(meeting, section, 1, PageAddresses::anchor, links)),
        null,
        entries(
            meeting,
            meeting.statementsOf(section),
            s -> "#" + PageAddresses.path(PageAddresses.anchor(s))),
        CountText.of(meeting.statementsOf(section)),
        TopicThreadView.of(meeting, section, search.related(address)),
        Citation.of(
            meeting,
            section,
            frames.name(),
            frames.published(PageAddresses.section(meeting.id(), section.id()))),
        at > 0 ? link(meeting, topics.get(at - 1)) : null,
        at + 1 < topics.size() ? link(meeting, topics.get(at + 1)) : null);
  }

  private static Link series(Meeting meeting) {
    return meeting
        .series()
        .map(s -> Link.to(MeetingLists.address(Optional.of(s), Optional.empty()), s))
        .orElse(Link.to("", ""));
  }

  private static List<MeetingView.Person> people(Meeting meeting) {
    return meeting.attendees().stream()
        .map(a -> new MeetingView.Person(a.name(), href(a), a.isChair()))
        .toList();
  }

  private static String href(Attendee attendee) {
    String id = Slug.of(attendee.person().orElse(attendee.name()));
    return id.isEmpty() ? "" : PageAddresses.person(id);
  }

  private static Link source(Meeting meeting, int line, Settings settings) {
    String source = PageAddresses.source(settings, meeting.file(), line);
    return Link.to(source == null ? "" : source, meeting.file() + ":" + line);
  }

  private static List<MeetingView.Content> contents(
      Meeting meeting, Function<Section, String> href, Optional<Section> here) {
    return meeting.sections().stream()
        .filter(s -> s.topic() || here.equals(Optional.of(s)))
        .map(
            s ->
                new MeetingView.Content(
                    s.title(),
                    href.apply(s),
                    CountText.of(meeting.statementsOf(s)),
                    here.equals(Optional.of(s))))
        .toList();
  }

  private MeetingView.Part part(
      Meeting meeting,
      Section section,
      int heading,
      Function<Statement, String> anchor,
      MinutesLinks links) {
    MarkdownHtml.Rendered rendered = markdown.render(meeting, section, heading + 1, anchor, links);
    return new MeetingView.Part(
        section.id(),
        section.title(),
        String.join(" \u203a ", section.path()),
        PageAddresses.section(meeting.id(), section.id()),
        heading,
        section.topic(),
        rendered.html(),
        rendered.frontMatter().orElse(null));
  }

  private static List<StatementView> entries(
      Meeting meeting, List<Statement> statements, Function<Statement, String> place) {
    MeetingRef ref =
        new MeetingRef(
            meeting.id(), meeting.title(), meeting.date(), meeting.series(), meeting.file());
    return statements.stream()
        .map(
            s ->
                StatementView.of(
                        ref,
                        meeting.section(s.section()).map(Section::title).orElse(s.section()),
                        s,
                        new Snippet(s.text(), List.of()))
                    .on(place.apply(s)))
        .toList();
  }

  /** {@code ", 7 August 2014"}; empty where the date is unknown. */
  static String dated(Meeting meeting) {
    return meeting.date().isEmpty() ? "" : ", " + DateView.of(meeting.date()).words();
  }

  private static String day(Meeting meeting) {
    return meeting.date().map(d -> d.toString()).orElse("");
  }

  private static Link link(MeetingRef meeting) {
    return new Link(
        PageAddresses.meeting(meeting.id()), meeting.title(), DateView.of(meeting.date()).words());
  }

  private static Link link(Meeting meeting, Section section) {
    return Link.to(PageAddresses.section(meeting.id(), section.id()), section.title());
  }
}
