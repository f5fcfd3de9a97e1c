package org.minutebook.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.archive.FileCorrections;
import org.minutebook.archive.Settings;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.BlockParser;
import org.minutebook.markdown.FrontMatter;
import org.minutebook.markdown.FrontTables;
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
import org.minutebook.reading.redaction.RedactedText;
import org.minutebook.reading.series.FileInSeries;

/**
 * Reads files as minutes. Immutable; one reader may serve many threads.
 *
 * <pre>{@code
 * Reading reading = StatementExtractor.reader(Settings.NONE).read("2014-08-07.md", bytes);
 * }</pre>
 */
public final class MinutesReader {
  /**
   * Sections that a file may have, and statements that a meeting may have. Of the corpora none has
   * 700; four times as many do not fit in 256 MB of memory.
   */
  private static final int MOST = 5000;

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
   * Reads a file by itself. Whatever is odd about it is reported in the meeting's problems; no
   * input makes this throw.
   *
   * @param file its path in the archive, parts joined by {@code /}
   * @param bytes its content
   */
  public Reading read(String file, byte[] bytes) {
    return switch (prepare(file, bytes)) {
      case Prepared.Skipped skipped -> skipped.reading();
      case Prepared.Text text -> read(text, FileInSeries.ALONE);
    };
  }

  /** Reads of a file what needs nothing but the file. */
  Prepared prepare(String file, byte[] bytes) {
    Optional<String> misnamed = FileFilter.byName(file, ignored);
    if (misnamed.isPresent()) {
      return new Prepared.Skipped(file, misnamed.get());
    }
    Optional<SourceText> decoded = SourceText.decode(bytes);
    if (decoded.isEmpty()) {
      return new Prepared.Skipped(file, "not text");
    }
    return prepare(
        file,
        RedactedText.of(
            file,
            decoded.get(),
            settings.redactions(),
            raw ->
                read(prepare(file, raw), FileInSeries.ALONE) instanceof Reading.Minutes minutes
                    ? minutes.meetings()
                    : List.of()));
  }

  private Prepared.Text prepare(String file, SourceText text) {
    FrontMatter front = FrontMatter.read(text.lines());
    SourceText markdown = text.inMarkdown(file, front.end());
    SourceText source = markdown.original().isEmpty() ? ChatLog.read(markdown) : markdown;
    BlockParser.Parsed parsed = BlockParser.parse(source, front.end(), labels::isAttendance);
    boolean plainText = file.toLowerCase(Locale.ROOT).endsWith(".txt");
    String title = MeetingTitle.of(file, front, parsed.blocks(), plainText, words);
    Attendance.Result attendance = Attendance.read(front, parsed.blocks(), words, this::person);
    Speakers speakers = Speakers.of(attendance.attendees(), parsed.blocks(), words);
    return new Prepared.Text(file, source, front, parsed, title, attendance, speakers);
  }

  /** Reads the rest of a file, in the light of its series. */
  Reading read(Prepared.Text text, FileInSeries series) {
    List<Problem> problems = new ArrayList<>(text.source().problems());
    problems.addAll(text.front().problems());
    List<MeetingPart> parts =
        MeetingSplitter.split(
            text.file(),
            text.front(),
            text.parsed().blocks(),
            text.source().lines().size(),
            labels);
    FileCorrections corrections = settings.corrections().of(text.file());
    Reading reading =
        parts.isEmpty()
            ? whole(text, series, corrections, problems)
            : parts(text, series, corrections, parts, problems);
    return with(corrections.problems(), reading);
  }

  /** What was read, with problems of the whole file. */
  private static Reading with(List<Problem> problems, Reading reading) {
    if (problems.isEmpty()) {
      return reading;
    }
    List<Problem> all = new ArrayList<>(problems);
    return switch (reading) {
      case Reading.Skipped skipped -> {
        all.addAll(skipped.problems());
        yield new Reading.Skipped(skipped.file(), skipped.reason(), all);
      }
      case Reading.Minutes minutes -> {
        all.addAll(minutes.first().problems());
        List<Meeting> meetings = new ArrayList<>(minutes.meetings());
        meetings.set(0, minutes.first().toBuilder().problems(all).build());
        yield new Reading.Minutes(meetings);
      }
    };
  }

  /** Reads a file as the minutes of one meeting. */
  private Reading whole(
      Prepared.Text text,
      FileInSeries series,
      FileCorrections corrections,
      List<Problem> problems) {
    List<String> lines = text.source().lines();
    FrontMatter front = text.front();
    String firstLine = lines.size() > front.end() ? lines.get(front.end()) : "";
    MeetingDateFinder date =
        MeetingDateFinder.of(text.file(), front, text.parsed().blocks(), firstLine);
    problems.addAll(date.problems());
    Meeting meeting =
        Meeting.builder(text.file(), text.title())
            .lines(1, Math.max(1, lines.size()))
            .date(date.date())
            .problems(problems)
            .build();
    return meeting(meeting, text, series, corrections);
  }

  /** Reads a file of many meetings; parts that are no minutes belong to none of them. */
  private Reading parts(
      Prepared.Text text,
      FileInSeries series,
      FileCorrections corrections,
      List<MeetingPart> parts,
      List<Problem> problems) {
    int sections = 0;
    List<Meeting> meetings = new ArrayList<>();
    Slug.Unique ids = new Slug.Unique();
    for (MeetingPart part : parts) {
      // What is odd above the first meeting, say in the front matter, is told with it.
      int from = meetings.isEmpty() ? 1 : part.line();
      String title = MeetingTitle.of(part, text.front(), text.parsed().blocks());
      Meeting meeting =
          Meeting.builder(text.file(), title)
              .lines(part.line(), part.end())
              .date(Optional.of(part.heading().date()))
              .problems(within(from, part.end(), problems))
              .build();
      BlockParser.Parsed parsed = new BlockParser.Parsed(part.blocks(), text.parsed().links());
      Attendance.Result attendance =
          Attendance.read(FrontMatter.NONE, part.blocks(), words, this::person);
      Speakers speakers = Speakers.of(attendance.attendees(), part.blocks(), words);
      Prepared.Text own =
          new Prepared.Text(
              text.file(), text.source(), text.front(), parsed, title, attendance, speakers);
      if (meeting(meeting, own, series, corrections) instanceof Reading.Minutes minutes) {
        meetings.add(minutes.first().toBuilder().id(part.id(text.file(), ids)).build());
        sections += minutes.first().sections().size();
        if (sections > MOST) {
          return tooMany(meeting, "sections");
        }
      }
    }
    return meetings.isEmpty()
        ? whole(text, series, corrections, problems)
        : new Reading.Minutes(meetings);
  }

  private static List<Problem> within(int line, int end, List<Problem> problems) {
    return problems.stream().filter(p -> p.line() >= line && p.line() <= end).toList();
  }

  /** Reads what was said at a meeting whose lines, date and title are known. */
  private Reading meeting(
      Meeting meeting, Prepared.Text text, FileInSeries series, FileCorrections corrections) {
    BlockParser.Parsed parsed = text.parsed();
    List<Attendee> attendees = text.attendance().attendees();
    Speakers speakers = text.speakers();
    List<Section> sections =
        new Outline(words, speakers.with(series.people()), text.attendance().lines(), series)
            .sections(text.source(), meeting.line(), meeting.end(), parsed, meeting.title());
    if (sections.size() > MOST) {
      return tooMany(meeting, "sections");
    }
    List<Statement> found =
        statements
            .find(
                new ParsedMinutes(
                    withFront(text, meeting),
                    sections,
                    attendees,
                    speakers,
                    corrections,
                    meeting.date()))
            .stream()
            .filter(s -> s.corrected().isPresent() || !series.isTemplate(s))
            .toList();
    if (found.size() > MOST) {
      return tooMany(meeting, "decisions and actions");
    }
    List<Statement> sure = found.stream().filter(MinutesReader::isSure).toList();
    Optional<String> noMinutes =
        FileFilter.byContent(
            meeting.file(),
            meeting.date(),
            meeting.title(),
            attendees,
            sections,
            sure,
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
            .statements(sure)
            .possible(found.stream().filter(s -> !isSure(s)).toList())
            .problems(problems)
            .links(parsed.links())
            .build());
  }

  private static Reading tooMany(Meeting meeting, String what) {
    return new Reading.Skipped(
        meeting.file(),
        String.format(Locale.ROOT, "has more than %,d %s", MOST, what),
        meeting.problems());
  }

  /** The blocks of a meeting, before them the decisions and actions of the front matter. */
  private BlockParser.Parsed withFront(Prepared.Text text, Meeting meeting) {
    BlockParser.Parsed parsed = text.parsed();
    if (text.front().end() == 0 || meeting.line() > 1) {
      return parsed;
    }
    List<Block> blocks =
        new ArrayList<>(
            FrontTables.read(text.source().lines(), text.front().end(), words::columnOfStatements));
    blocks.addAll(parsed.blocks());
    return new BlockParser.Parsed(blocks, parsed.links());
  }

  private static boolean isSure(Statement statement) {
    return Statement.Level.SURE.includes(statement.level());
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
