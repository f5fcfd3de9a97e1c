package org.minutebook.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A meeting, as read from its minutes: a whole file, or the part of one that holds many meetings.
 *
 * @param file path of the minutes in the archive, parts joined by {@code /}
 * @param line the first of its lines in the file, 1-based
 * @param end the last of them
 * @param id address of the meeting, unique in its archive; see {@link MeetingId}
 * @param date the day it was held, or the first of several days, or the month where only that is
 *     known; empty if unknown
 * @param title its own subject, cleaned for display; never blank
 * @param series what kind of meeting it is, from its folder; empty at the top of the archive
 * @param attendees those who were there, in the order of the list, each once
 * @param sections in order; every line of the meeting is in exactly one
 * @param statements decisions and actions in the order of their lines
 * @param possible what may be decisions and actions too, less certainly; their ids are not lasting
 * @param problems what is odd about the file, in the order of lines
 * @param links the targets of the file's link reference definitions by label, as written
 */
public record Meeting(
    String file,
    int line,
    int end,
    String id,
    Optional<MeetingDate> date,
    String title,
    Optional<String> series,
    List<Attendee> attendees,
    List<Section> sections,
    List<Statement> statements,
    List<Statement> possible,
    List<Problem> problems,
    Map<String, String> links) {

  /** So many topics say what a meeting was about. */
  private static final int LEADING_TOPICS = 3;

  public Meeting {
    attendees = List.copyOf(attendees);
    sections = List.copyOf(sections);
    statements = List.copyOf(statements);
    possible = List.copyOf(possible);
    problems = List.copyOf(problems);
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  /** A builder for the meeting of a file, by the id and the series that its path gives. */
  public static Builder builder(String file, String title) {
    return new Builder(file, title);
  }

  /** The section with that id, if there is one. */
  public Optional<Section> section(String sectionId) {
    return sections.stream().filter(s -> s.id().equals(sectionId)).findFirst();
  }

  /**
   * What it was about: the titles of its first topics, at most three, leaving out those within
   * another of them and one that repeats the meeting's title.
   */
  public List<String> leadingTopics() {
    List<String> topics = new ArrayList<>();
    for (Section section : sections) {
      if (topics.size() < LEADING_TOPICS
          && section.topic()
          && !section.title().equalsIgnoreCase(title)
          && !topics.contains(section.title())
          && Collections.disjoint(section.path(), topics)) {
        topics.add(section.title());
      }
    }
    return topics;
  }

  /** The decisions and actions of that section. */
  public List<Statement> statementsOf(Section section) {
    return statementsOf(section, Statement.Level.SURE);
  }

  /** The decisions and actions of a level and all surer ones, in the order of their lines. */
  public List<Statement> statements(Statement.Level level) {
    if (level == Statement.Level.SURE) {
      return statements;
    }
    return Stream.concat(statements.stream(), possible.stream())
        .filter(s -> level.includes(s.level()))
        .sorted(Comparator.comparingInt(Statement::line))
        .toList();
  }

  /** Those of one section. */
  public List<Statement> statementsOf(Section section, Statement.Level level) {
    return statements(level).stream().filter(s -> s.section().equals(section.id())).toList();
  }

  /** A builder that begins with all that this meeting has. */
  public Builder toBuilder() {
    Builder builder = new Builder(file, title);
    builder.line = line;
    builder.end = end;
    builder.id = id;
    builder.date = date;
    builder.series = series;
    builder.attendees = attendees;
    builder.sections = sections;
    builder.statements = statements;
    builder.possible = possible;
    builder.problems = problems;
    builder.links = links;
    return builder;
  }

  /** Builds a meeting; what is not set is unknown or empty. */
  public static final class Builder {
    private final String file;
    private final String title;
    private int line = 1;
    private int end;
    private String id;
    private Optional<MeetingDate> date = Optional.empty();
    private Optional<String> series;
    private List<Attendee> attendees = List.of();
    private List<Section> sections = List.of();
    private List<Statement> statements = List.of();
    private List<Statement> possible = List.of();
    private List<Problem> problems = List.of();
    private Map<String, String> links = Map.of();

    private Builder(String file, String title) {
      this.file = file;
      this.title = title;
      this.id = MeetingId.of(file);
      this.series = MeetingId.series(file);
    }

    /** Its first and last line in the file; those of its sections if not set. */
    public Builder lines(int first, int last) {
      line = first;
      end = last;
      return this;
    }

    public Builder id(String value) {
      id = value;
      return this;
    }

    public Builder date(Optional<MeetingDate> value) {
      date = value;
      return this;
    }

    public Builder attendees(List<Attendee> value) {
      attendees = value;
      return this;
    }

    public Builder sections(List<Section> value) {
      sections = value;
      return this;
    }

    public Builder statements(List<Statement> value) {
      statements = value;
      return this;
    }

    public Builder possible(List<Statement> value) {
      possible = value;
      return this;
    }

    public Builder problems(List<Problem> value) {
      problems = value;
      return this;
    }

    public Builder links(Map<String, String> value) {
      links = value;
      return this;
    }

    public Meeting build() {
      int last = end > 0 ? end : sections.isEmpty() ? line : sections.getLast().end();
      return new Meeting(
          file,
          line,
          last,
          id,
          date,
          title,
          series,
          attendees,
          sections,
          statements,
          possible,
          problems,
          links);
    }
  }
}
