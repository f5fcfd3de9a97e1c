package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * By which addresses a meeting goes.
 *
 * @param id the meeting's id
 * @param sections new ids of those of its sections that go by another one than they were read with
 * @param statements new ids of those statements whose own part is another one
 * @param problems what to tell about it
 */
public record AddressAssignment(
    String id,
    Map<String, String> sections,
    Map<String, String> statements,
    List<Problem> problems) {
  public AddressAssignment {
    sections = Map.copyOf(sections);
    statements = Map.copyOf(statements);
    problems = List.copyOf(problems);
  }

  /** The meeting as read, by the ids it was given. */
  public Meeting apply(Meeting meeting) {
    if (meeting.id().equals(id)
        && sections.isEmpty()
        && statements.isEmpty()
        && problems.isEmpty()) {
      return meeting;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(meeting.problems());
    return meeting.toBuilder()
        .id(id)
        .sections(meeting.sections().stream().map(this::renamed).toList())
        .statements(meeting.statements().stream().map(this::renamed).toList())
        .problems(all)
        .build();
  }

  private Section renamed(Section section) {
    String now = sections.get(section.id());
    return now == null ? section : section.withId(now);
  }

  private Statement renamed(Statement statement) {
    String section = sections.getOrDefault(statement.section(), statement.section());
    String given = statements.get(statement.id());
    if (given == null && section.equals(statement.section())) {
      return statement;
    }
    return statement.withIds(
        given == null ? section + "/" + LedgerEntry.last(statement.id()) : given, section);
  }
}
