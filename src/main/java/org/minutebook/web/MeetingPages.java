package org.minutebook.web;

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
import org.minutebook.search.Address;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Snippet;

/** Makes what the pages of a meeting and of its sections show. */
final class MeetingPages {
  private static final int DEEPEST_TITLE = 5;

  /**
   * Characters of Markdown that make a page of some 80 KB, compressed; longer ones open by section.
   */
  private static final int LONGEST = 120_000;

  private final MarkdownHtml markdown;
  private final Frames frames;

  MeetingPages(MarkdownHtml markdown, Frames frames) {
    this.markdown = markdown;
    this.frames = frames;
  }

  Frame frame(Meeting meeting) {
    long topics = meeting.sections().stream().filter(Section::topic).count();
    String counts = Counts.of(meeting.statements());
    return frames.lasting(
        meeting.title() + dated(meeting),
        Addresses.meeting(meeting.id()),
        "Minutes of %s%s: %s%s."
            .formatted(
                meeting.title(),
                dated(meeting),
                Counts.of(topics, "topic"),
                counts.isEmpty() ? "" : ", " + counts),
        day(meeting),
        LinkedData.of(meeting, frames));
  }

  Frame frame(Meeting meeting, Section section) {
    String counts = Counts.of(meeting.statementsOf(section));
    return frames.lasting(
        section.title() + dated(meeting),
        Addresses.section(meeting.id(), section.id()),
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
        bySection ? s -> Addresses.statement(meeting.id(), s) : s -> "#" + Addresses.path(s.id());
    Neighbours beside = Neighbours.of(meeting, search);
    String href = Addresses.meeting(meeting.id());
    return new MeetingView(
        meeting.title(),
        href,
        Day.of(meeting.date()),
        series(meeting),
        people(meeting),
        source(meeting, 1, settings),
        contents(
            meeting,
            s -> bySection ? Addresses.section(meeting.id(), s.id()) : "#" + Addresses.path(s.id()),
            Optional.empty()),
        parts,
        bySection ? Link.to(href + "?whole", "All of it on one page") : null,
        entries(meeting, meeting.statements(), place),
        Counts.of(meeting.statements()),
        List.of(),
        Citation.of(meeting, frames),
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
    Address address = new Address(meeting.id(), Optional.of(section.id()));
    return new MeetingView(
        meeting.title(),
        Addresses.meeting(meeting.id()),
        Day.of(meeting.date()),
        series(meeting),
        List.of(),
        source(meeting, section.line(), settings),
        contents(meeting, s -> Addresses.section(meeting.id(), s.id()), Optional.of(section)),
        List.of(part(meeting, section, 1, Addresses::anchor, links)),
        null,
        entries(
            meeting, meeting.statementsOf(section), s -> "#" + Addresses.path(Addresses.anchor(s))),
        Counts.of(meeting.statementsOf(section)),
        Discussions.of(meeting, section, search.akin(address)),
        Citation.of(meeting, section, frames),
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
        .map(a -> new MeetingView.Person(a.name(), href(a), a.chair()))
        .toList();
  }

  private static String href(Attendee attendee) {
    String id = Slug.of(attendee.person().orElse(attendee.name()));
    return id.isEmpty() ? "" : Addresses.person(id);
  }

  private static Link source(Meeting meeting, int line, Settings settings) {
    String source = Addresses.source(settings, meeting.file(), line);
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
                    Counts.of(meeting.statementsOf(s)),
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
        Addresses.section(meeting.id(), section.id()),
        heading,
        section.topic(),
        rendered.html(),
        rendered.frontMatter().orElse(null));
  }

  private static List<Entry> entries(
      Meeting meeting, List<Statement> statements, Function<Statement, String> place) {
    MeetingRef ref =
        new MeetingRef(
            meeting.id(), meeting.title(), meeting.date(), meeting.series(), meeting.file());
    return statements.stream()
        .map(
            s ->
                Entry.of(
                        ref,
                        meeting.section(s.section()).map(Section::title).orElse(s.section()),
                        s,
                        new Snippet(s.text(), List.of()))
                    .on(place.apply(s)))
        .toList();
  }

  /** {@code ", 7 August 2014"}; empty where the date is unknown. */
  static String dated(Meeting meeting) {
    return meeting.date().isEmpty() ? "" : ", " + Day.of(meeting.date()).words();
  }

  private static String day(Meeting meeting) {
    return meeting.date().map(d -> d.toString()).orElse("");
  }

  private static Link link(MeetingRef meeting) {
    return new Link(
        Addresses.meeting(meeting.id()), meeting.title(), Day.of(meeting.date()).words());
  }

  private static Link link(Meeting meeting, Section section) {
    return Link.to(Addresses.section(meeting.id(), section.id()), section.title());
  }
}
