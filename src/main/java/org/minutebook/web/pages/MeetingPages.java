package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PreviousAndNext;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.render.MinutesLinks;
import org.minutebook.web.view.Citation;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.FileView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MeetingView;
import org.minutebook.web.view.PageFrame;
import org.minutebook.web.view.TopicThreadView;

/** Builds the pages of a meeting and of its sections. */
final class MeetingPages {
  private static final int MAX_HEADING_LEVEL = 5;

  /**
   * The most characters of Markdown on one page, about 80 KB of compressed HTML; longer minutes are
   * shown section by section.
   */
  private static final int MAX_LENGTH = 120_000;

  private final MarkdownHtml markdown;
  private final PageFrames frames;

  MeetingPages(MarkdownHtml markdown, PageFrames frames) {
    this.markdown = markdown;
    this.frames = frames;
  }

  PageFrame frame(Meeting meeting, MinutesSearch search) {
    long topics = meeting.sections().stream().filter(Section::topic).count();
    String counts = new MeetingStatements(meeting, Statement.Level.SURE, search).counts();
    String address = PageAddresses.meeting(meeting.id());
    PageFrame frame =
        frames.indexed(
            meeting.title() + dated(meeting),
            address,
            "Minutes of %s%s: %s%s."
                .formatted(
                    meeting.title(),
                    dated(meeting),
                    CountText.of(topics, "topic"),
                    counts.isEmpty() ? "" : ", " + counts),
            isoDate(meeting),
            LinkedData.of(meeting, frames));
    return frames.withPicture(frame, address, Cards.meeting(meeting, frames.name()));
  }

  PageFrame frame(Meeting meeting, Section section, MinutesSearch search) {
    String counts = new MeetingStatements(meeting, Statement.Level.SURE, search).counts(section);
    String address = PageAddresses.section(meeting.id(), section.id());
    PageFrame frame =
        frames.indexed(
            section.title() + dated(meeting),
            address,
            "%s, discussed in %s%s%s."
                .formatted(
                    section.title(),
                    meeting.title(),
                    dated(meeting),
                    counts.isEmpty() ? "" : ": " + counts),
            isoDate(meeting),
            LinkedData.of(meeting, section, frames));
    return frames.withPicture(frame, address, Cards.section(meeting, section, frames.name()));
  }

  /** The frame of the page of a file, by the id that the file as a whole would have. */
  PageFrame frame(String id, List<MeetingRef> inFile) {
    String file = inFile.getFirst().file();
    return frames.indexed(
        file,
        PageAddresses.meeting(id),
        "Minutes of %s in %s.".formatted(CountText.of(inFile.size(), "meeting"), file));
  }

  /** The page that lists the meetings of a file which holds several. */
  static FileView file(List<MeetingRef> inFile, Settings settings) {
    String file = inFile.getFirst().file();
    return new FileView(
        file,
        CountText.of(inFile.size(), "meeting"),
        Link.to(PageAddresses.source(settings, file, 1).orElse(""), file),
        MeetingLists.byYear(inFile));
  }

  /**
   * The page of a meeting.
   *
   * @param full whether to show all sections however long they are
   * @param level how sure the decisions and actions shown are at least
   */
  MeetingView meeting(
      Meeting meeting,
      boolean full,
      Statement.Level level,
      Settings settings,
      MinutesSearch search) {
    boolean bySection =
        !full && meeting.sections().stream().mapToInt(s -> s.text().length()).sum() > MAX_LENGTH;
    List<MeetingView.Part> parts = bySection ? List.of() : parts(meeting, level, settings, search);
    Function<Statement, String> address =
        bySection
            ? s -> PageAddresses.statement(meeting.id(), s)
            : s -> "#" + Address.encodePath(s.id());
    MeetingStatements statements = new MeetingStatements(meeting, level, search);
    PreviousAndNext neighbours = PreviousAndNext.of(meeting, search);
    String href = PageAddresses.meeting(meeting.id());
    return new MeetingView(
        meeting.title(),
        href,
        DateView.of(meeting.date()),
        series(meeting),
        people(meeting),
        source(meeting.file(), meeting.line(), settings),
        PageAddresses.edit(settings, meeting.file()).orElse(""),
        contents(
            meeting,
            statements,
            s ->
                bySection
                    ? PageAddresses.section(meeting.id(), s.id())
                    : "#" + Address.encodePath(s.id()),
            Optional.empty()),
        parts,
        bySection ? Link.to(href + "?full", "Show the whole meeting on one page") : null,
        statements.views(address),
        statements.counts(),
        possible(href, statements.newOnes(meeting.possible()), level),
        TopicThreadView.NONE,
        Citation.of(meeting, frames.name(), frames.published(PageAddresses.meeting(meeting.id()))),
        neighbours.previous().map(MeetingPages::link).orElse(null),
        neighbours.next().map(MeetingPages::link).orElse(null));
  }

  /** Where the less certain decisions and actions are shown; null if there are none to add. */
  private static Link possible(String href, List<Statement> possible, Statement.Level level) {
    return possible.isEmpty() || level.includes(Statement.Level.POSSIBLE)
        ? null
        : Link.to(
            href + "?level=all#statements_",
            "Show " + CountText.of(possible.size()) + " less certain");
  }

  private List<MeetingView.Part> parts(
      Meeting meeting, Statement.Level shown, Settings settings, MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings, search.meetings());
    List<MeetingView.Part> parts = new ArrayList<>();
    int level = 1;
    for (Section section : meeting.sections()) {
      level = Math.min(Math.min(section.level() + 1, level + 1), MAX_HEADING_LEVEL);
      parts.add(part(meeting, section, shown, level, Statement::id, links));
    }
    return parts;
  }

  /** The page of a section. */
  MeetingView section(
      Meeting meeting,
      Section section,
      Statement.Level level,
      Settings settings,
      MinutesSearch search) {
    MinutesLinks links = new MinutesLinks(meeting, settings, search.meetings());
    List<Section> topics =
        meeting.sections().stream().filter(s -> s.topic() || s.equals(section)).toList();
    int index = topics.indexOf(section);
    MeetingStatements statements = new MeetingStatements(meeting, level, search);
    return new MeetingView(
        meeting.title(),
        PageAddresses.meeting(meeting.id()),
        DateView.of(meeting.date()),
        series(meeting),
        List.of(),
        source(meeting.file(), section.line(), settings),
        PageAddresses.edit(settings, meeting.file()).orElse(""),
        contents(
            meeting,
            statements,
            s -> PageAddresses.section(meeting.id(), s.id()),
            Optional.of(section)),
        List.of(part(meeting, section, level, 1, Address::anchor, links)),
        null,
        statements.views(section, s -> "#" + Address.encodePath(Address.anchor(s))),
        statements.counts(section),
        possible(
            PageAddresses.section(meeting.id(), section.id()),
            statements.newOnes(meeting.possible()).stream()
                .filter(s -> s.section().equals(section.id()))
                .toList(),
            level),
        ThreadLinks.of(meeting, section, search),
        Citation.of(
            meeting,
            section,
            frames.name(),
            frames.published(PageAddresses.section(meeting.id(), section.id()))),
        index > 0 ? link(meeting, topics.get(index - 1)) : null,
        index + 1 < topics.size() ? link(meeting, topics.get(index + 1)) : null);
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
    String id = attendee.slug();
    return id.isEmpty() ? "" : PageAddresses.person(id);
  }

  private static Link source(String file, int line, Settings settings) {
    return Link.to(PageAddresses.source(settings, file, line).orElse(""), file + ":" + line);
  }

  private static List<MeetingView.Content> contents(
      Meeting meeting,
      MeetingStatements statements,
      Function<Section, String> href,
      Optional<Section> current) {
    return meeting.sections().stream()
        .filter(s -> s.topic() || current.equals(Optional.of(s)))
        .map(
            s ->
                new MeetingView.Content(
                    s.title(), href.apply(s), statements.counts(s), current.equals(Optional.of(s))))
        .toList();
  }

  private MeetingView.Part part(
      Meeting meeting,
      Section section,
      Statement.Level shown,
      int level,
      Function<Statement, String> anchor,
      MinutesLinks links) {
    MarkdownHtml.Rendered rendered =
        markdown.render(meeting, section, shown, level + 1, anchor, links);
    return new MeetingView.Part(
        section.id(),
        section.title(),
        String.join(" \u203a ", section.path()),
        PageAddresses.section(meeting.id(), section.id()),
        level,
        section.topic(),
        rendered.html(),
        rendered.frontMatter().orElse(null));
  }

  /** {@code ", 7 August 2014"}; empty where the date is unknown. */
  static String dated(Meeting meeting) {
    return meeting.date().isEmpty() ? "" : ", " + DateView.of(meeting.date()).text();
  }

  private static String isoDate(Meeting meeting) {
    return meeting.date().map(MeetingDate::toString).orElse("");
  }

  private static Link link(MeetingRef meeting) {
    return new Link(
        PageAddresses.meeting(meeting.id()), meeting.title(), DateView.of(meeting.date()).text());
  }

  private static Link link(Meeting meeting, Section section) {
    return Link.to(PageAddresses.section(meeting.id(), section.id()), section.title());
  }
}
