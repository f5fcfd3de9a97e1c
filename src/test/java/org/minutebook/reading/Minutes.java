package org.minutebook.reading;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.statements.StatementExtractor;

/** A text block read as minutes, and short ways to what was read. */
public record Minutes(Meeting meeting) {
  /** A name that gives the date, so that a test of something else need not. */
  static final String FILE = "2020-05-04.md";

  private static final MinutesReader READER = StatementExtractor.reader(Settings.NONE);

  public static Minutes of(String text) {
    return in(FILE, text);
  }

  public static Minutes in(String file, String text) {
    return in(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static Minutes in(String file, byte[] bytes) {
    return switch (READER.read(file, bytes)) {
      case Reading.Minutes minutes -> new Minutes(minutes.first());
      case Reading.Skipped over ->
          throw new AssertionError(file + " was skipped: " + over.reason());
    };
  }

  /** Why a file is no minutes; {@code "minutes"} if it is. */
  static String reasonToPassOver(String file, String text) {
    return switch (READER.read(file, text.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Minutes minutes -> "minutes";
      case Reading.Skipped over -> over.reason();
    };
  }

  /** The day, or {@code null}. */
  LocalDate date() {
    return meeting.date().flatMap(MeetingDate::day).orElse(null);
  }

  String title() {
    return meeting.title();
  }

  List<String> attendees() {
    return meeting.attendees().stream().map(Attendee::name).toList();
  }

  List<String> chairs() {
    return meeting.attendees().stream().filter(Attendee::isChair).map(Attendee::name).toList();
  }

  public List<String> topics() {
    return meeting.sections().stream().filter(Section::topic).map(Section::title).toList();
  }

  /** Titles of the sections that only hold the page together. */
  List<String> frame() {
    return meeting.sections().stream().filter(s -> !s.topic()).map(Section::title).toList();
  }

  List<String> ids() {
    return meeting.sections().stream().map(Section::id).toList();
  }

  /** The first section of that title. */
  Section section(String title) {
    return meeting.sections().stream()
        .filter(s -> s.title().equals(title))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no section " + title + " among " + meeting.sections()));
  }

  /** First and last line of a section: {@code "3-7"}. */
  public String linesOf(String title) {
    return lines(section(title));
  }

  static String lines(Section section) {
    return section.line() + "-" + section.end();
  }

  public List<Statement> statements() {
    return meeting.statements();
  }

  public List<String> decisions() {
    return texts(Statement.Kind.DECISION);
  }

  public List<String> actions() {
    return texts(Statement.Kind.ACTION);
  }

  private List<String> texts(Statement.Kind kind) {
    return meeting.statements().stream()
        .filter(s -> s.kind() == kind)
        .map(Statement::text)
        .toList();
  }

  List<String> problems() {
    return meeting.problems().stream().map(Problem::message).toList();
  }
}
