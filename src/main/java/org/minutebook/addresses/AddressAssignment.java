package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * The addresses assigned to a meeting and to everything in it.
 *
 * @param id the meeting's id
 * @param sections new ids of the sections whose id is not the one they were read with, by that one
 * @param statements the same of statements whose last part changes
 * @param numbers of the meeting's statements in their order, blank for what is no decision; none if
 *     there are no decisions
 * @param problems why a file does not get its own address
 */
public record AddressAssignment(
    String id,
    Map<String, String> sections,
    Map<String, String> statements,
    List<String> numbers,
    List<Problem> problems) {
  public AddressAssignment {
    sections = Map.copyOf(sections);
    statements = Map.copyOf(statements);
    numbers = List.copyOf(numbers);
    problems = List.copyOf(problems);
  }

  /** The meeting with the assigned ids instead of those it was read with. */
  public Meeting apply(Meeting meeting) {
    if (meeting.id().equals(id)
        && sections.isEmpty()
        && statements.isEmpty()
        && numbers.isEmpty()
        && problems.isEmpty()) {
      return meeting;
    }
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(meeting.problems());
    return meeting.toBuilder()
        .id(id)
        .sections(meeting.sections().stream().map(this::withNewId).toList())
        .statements(withNumbers(meeting.statements()))
        .possible(meeting.possible().stream().map(this::withNewId).toList())
        .problems(all)
        .build();
  }

  private Section withNewId(Section section) {
    String newId = sections.get(section.id());
    return newId == null ? section : section.withId(newId);
  }

  private List<Statement> withNumbers(List<Statement> all) {
    List<Statement> numbered = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Statement statement = withNewId(all.get(i));
      boolean hasNumber = i < numbers.size() && !numbers.get(i).isEmpty();
      numbered.add(hasNumber ? statement.withNumber(numbers.get(i)) : statement);
    }
    return numbered;
  }

  private Statement withNewId(Statement statement) {
    String section = sections.getOrDefault(statement.section(), statement.section());
    String newId = statements.get(statement.id());
    if (newId == null && section.equals(statement.section())) {
      return statement;
    }
    return statement.withIds(
        newId == null ? section + "/" + LedgerEntry.lastPart(statement.id()) : newId, section);
  }
}
