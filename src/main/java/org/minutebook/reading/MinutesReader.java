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
    List<Block> blocks = parsed.blocks();
    String firstLine = source.lines().size() > front.end() ? source.lines().get(front.end()) : "";

    MeetingDateFinder date = MeetingDateFinder.of(file, front, blocks, firstLine);
    problems.addAll(date.problems());
    boolean plainText = file.toLowerCase(Locale.ROOT).endsWith(".txt");
    String title = MeetingTitle.of(file, front, blocks, plainText, words);
    Attendance.Result attendance = Attendance.read(front, blocks, words, this::person);
    List<Attendee> attendees = attendance.attendees();
    Speakers speakers = Speakers.of(attendees, blocks, words);
    List<Section> sections =
        new Outline(words, speakers, attendance.lines()).sections(source, parsed, title);
    List<Statement> found =
        statements.find(new ParsedMinutes(parsed, sections, attendees, speakers, date.date()));
    Optional<String> noMinutes =
        FileFilter.byContent(file, date.date(), title, attendees, sections, found, blocks);
    if (noMinutes.isPresent()) {
      return new Reading.Skipped(file, noMinutes.get(), problems);
    }
    problems.sort(Comparator.comparingInt(Problem::line));
    return new Reading.Minutes(
        Meeting.builder(file, title)
            .date(date.date())
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
