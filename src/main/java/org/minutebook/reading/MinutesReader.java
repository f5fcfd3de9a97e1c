package org.minutebook.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.BlockParser;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.SourceText;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.attendance.Attendance;
import org.minutebook.reading.attendance.AttendanceLabels;
import org.minutebook.reading.outline.Outline;

/**
 * Reads files as minutes. Immutable; one reader may serve many threads.
 *
 * <pre>{@code
 * Reading reading = StatementExtractor.reader(Settings.NONE).read("2014-08-07.md", bytes);
 * }</pre>
 */
public final class MinutesReader {
  private final Settings settings;
  private final IgnoredFiles ignored;
  private final LabelWords words;
  private final AttendanceLabels labels;
  private final StatementFinder statements;

  /**
   * A reader for an archive with these settings.
   *
   * @param words the label words, those of the settings included
   * @param statements finds the decisions and actions
   */
  public MinutesReader(Settings settings, LabelWords words, StatementFinder statements) {
    this.settings = settings;
    this.ignored = IgnoredFiles.of(settings.ignore());
    this.words = words;
    this.labels = new AttendanceLabels(words);
    this.statements = statements;
  }

  /**
   * Reads a file. Whatever is odd about it is reported in the meeting's problems; no input makes
   * this throw.
   *
   * @param file its path in the archive, parts joined by {@code /}
   * @param bytes its content
   */
  public Reading read(String file, byte[] bytes) {
    Optional<String> misnamed = FileFilter.byName(file, ignored);
    if (misnamed.isPresent()) {
      return new Reading.Skipped(file, misnamed.get(), List.of());
    }
    Optional<SourceText> decoded = SourceText.decode(bytes);
    if (decoded.isEmpty()) {
      return new Reading.Skipped(file, "not text", List.of());
    }
    SourceText text = decoded.get();
    FrontMatter front = FrontMatter.read(text.lines());
    SourceText markdown = text.inMarkdown(file, front.end());
    SourceText source = markdown.original().isEmpty() ? ChatLog.read(markdown) : markdown;
    List<Problem> problems = new ArrayList<>(source.problems());
    problems.addAll(front.problems());
    BlockParser.Parsed parsed = BlockParser.parse(source, front.end(), labels::isAttendance);
    List<MeetingPart> parts =
        MeetingSplitter.split(file, front, parsed.blocks(), source.lines().size(), labels);
    return parts.isEmpty()
        ? whole(file, source, front, parsed, problems)
        : parts(file, source, front, parsed, parts, problems);
  }

  /** Reads a file as the minutes of one meeting. */
  private Reading whole(
      String file,
      SourceText source,
      FrontMatter front,
      BlockParser.Parsed parsed,
      List<Problem> problems) {
    List<Block> blocks = parsed.blocks();
    String firstLine = source.lines().size() > front.end() ? source.lines().get(front.end()) : "";
    MeetingDateFinder date = MeetingDateFinder.of(file, front, blocks, firstLine);
    problems.addAll(date.problems());
    boolean plainText = file.toLowerCase(Locale.ROOT).endsWith(".txt");
    String title = MeetingTitle.of(file, front, blocks, plainText, words);
    Meeting.Builder meeting =
        Meeting.builder(file, title)
            .lines(1, Math.max(1, source.lines().size()))
            .date(date.date())
            .problems(problems);
    return meeting(meeting.build(), source, front, parsed);
  }

  /** Reads a file of many meetings; parts that are no minutes belong to none of them. */
  private Reading parts(
      String file,
      SourceText source,
      FrontMatter front,
      BlockParser.Parsed parsed,
      List<MeetingPart> parts,
      List<Problem> problems) {
    List<Meeting> meetings = new ArrayList<>();
    Slug.Unique ids = new Slug.Unique();
    for (MeetingPart part : parts) {
      // What is odd above the first meeting, say in the front matter, is told with it.
      int from = meetings.isEmpty() ? 1 : part.line();
      Meeting meeting =
          Meeting.builder(file, MeetingTitle.of(part, front, parsed.blocks()))
              .lines(part.line(), part.end())
              .date(Optional.of(part.heading().day()))
              .problems(within(from, part.end(), problems))
              .build();
      Reading reading =
          meeting(
              meeting,
              source,
              FrontMatter.NONE,
              new BlockParser.Parsed(part.blocks(), parsed.links()));
      if (reading instanceof Reading.Minutes minutes) {
        meetings.add(minutes.first().toBuilder().id(part.id(file, ids)).build());
      }
    }
    return meetings.isEmpty()
        ? whole(file, source, front, parsed, problems)
        : new Reading.Minutes(meetings);
  }

  private static List<Problem> within(int line, int end, List<Problem> problems) {
    return problems.stream().filter(p -> p.line() >= line && p.line() <= end).toList();
  }

  /** Reads what was said at a meeting whose lines, date and title are known. */
  private Reading meeting(
      Meeting meeting, SourceText source, FrontMatter front, BlockParser.Parsed parsed) {
    Attendance.Result attendance = Attendance.read(front, parsed.blocks(), words, this::person);
    List<Attendee> attendees = attendance.attendees();
    Speakers speakers = Speakers.of(attendees, parsed.blocks(), words);
    List<Section> sections =
        new Outline(words, speakers, attendance.lines())
            .sections(source, meeting.line(), meeting.end(), parsed, meeting.title());
    List<Statement> found =
        statements.find(new ParsedMinutes(parsed, sections, attendees, speakers, meeting.date()));
    Optional<String> noMinutes =
        FileFilter.byContent(
            meeting.file(),
            meeting.date(),
            meeting.title(),
            attendees,
            sections,
            found,
            parsed.blocks());
    if (noMinutes.isPresent()) {
      return new Reading.Skipped(meeting.file(), noMinutes.get(), meeting.problems());
    }
    List<Problem> problems = new ArrayList<>(meeting.problems());
    problems.sort(Comparator.comparingInt(Problem::line));
    return new Reading.Minutes(
        meeting.toBuilder()
            .attendees(attendees)
            .sections(sections)
            .statements(found)
            .problems(problems)
            .links(parsed.links())
            .build());
  }

  private Optional<String> person(String name) {
    for (var person : settings.people().entrySet()) {
      if (person.getKey().equalsIgnoreCase(name)
          || person.getValue().stream().anyMatch(name::equalsIgnoreCase)) {
        return Optional.of(Slug.of(person.getKey(), "person"));
      }
    }
    return name.indexOf(' ') > 0 ? Optional.of(Slug.of(name, "person")) : Optional.empty();
  }
}
