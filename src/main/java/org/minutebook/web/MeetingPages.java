package org.minutebook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Snippet;

/** Makes what the pages of a meeting and of its sections show. */
final class MeetingPages {
  private static final int DEEPEST_TITLE = 5;

  private final MarkdownHtml markdown;

  MeetingPages(MarkdownHtml markdown) {
    this.markdown = markdown;
  }

  /** All of a meeting, section by section. */
  MeetingView meeting(Meeting meeting, Settings settings, MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings, search.meetings());
    List<MeetingView.Part> parts = new ArrayList<>();
    int level = 1;
    for (Section section : meeting.sections()) {
      level = Math.min(Math.min(section.level() + 1, level + 1), DEEPEST_TITLE);
      parts.add(part(meeting, section, level, Statement::id, links));
    }
    Neighbours beside = Neighbours.of(meeting, search);
    return view(
        meeting,
        settings,
        1,
        parts,
        meeting.statements(),
        Statement::id,
        beside.previous().map(MeetingPages::link).orElse(null),
        beside.next().map(MeetingPages::link).orElse(null));
  }

  /** One section with its meeting's frame. */
  MeetingView section(Meeting meeting, Section section, Settings settings, MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings, search.meetings());
    List<Section> topics =
        meeting.sections().stream().filter(s -> s.topic() || s.equals(section)).toList();
    int at = topics.indexOf(section);
    return view(
        meeting,
        settings,
        section.line(),
        List.of(part(meeting, section, 1, Addresses::anchor, links)),
        meeting.statementsOf(section),
        Addresses::anchor,
        at > 0 ? link(meeting, topics.get(at - 1)) : null,
        at + 1 < topics.size() ? link(meeting, topics.get(at + 1)) : null);
  }

  private static MeetingView view(
      Meeting meeting,
      Settings settings,
      int line,
      List<MeetingView.Part> parts,
      List<Statement> statements,
      Function<Statement, String> anchor,
      Link previous,
      Link next) {
    Day day = Day.of(meeting.date());
    String source = Addresses.source(settings, meeting.file(), line);
    return new MeetingView(
        meeting.id(),
        meeting.title(),
        Addresses.meeting(meeting.id()),
        day,
        meeting.series().orElse(""),
        meeting.attendees().stream().map(a -> new MeetingView.Person(a.name(), a.chair())).toList(),
        Link.to(source == null ? "" : source, meeting.file() + ":" + line),
        parts,
        statements.stream()
            .map(s -> entry(meeting, s, "#" + Addresses.path(anchor.apply(s)), day))
            .toList(),
        previous,
        next);
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
        rendered.frontMatter().orElse(null),
        Counts.of(meeting.statementsOf(section)));
  }

  private static Entry entry(Meeting meeting, Statement statement, String href, Day day) {
    Optional<Section> section = meeting.section(statement.section());
    return Entry.of(
        statement,
        new Snippet(statement.text(), List.of()),
        href,
        day,
        meeting.id(),
        meeting.title(),
        section.map(Section::title).orElse(statement.section()));
  }

  private static Link link(MeetingRef meeting) {
    return new Link(
        Addresses.meeting(meeting.id()), meeting.title(), Day.of(meeting.date()).words());
  }

  private static Link link(Meeting meeting, Section section) {
    return Link.to(Addresses.section(meeting.id(), section.id()), section.title());
  }
}
