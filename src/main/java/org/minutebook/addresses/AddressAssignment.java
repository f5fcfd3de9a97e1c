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
    return new Meeting(
        meeting.file(),
        id,
        meeting.date(),
        meeting.title(),
        meeting.series(),
        meeting.attendees(),
        meeting.sections().stream().map(this::renamed).toList(),
        meeting.statements().stream().map(this::renamed).toList(),
        all,
        meeting.links());
  }

  private Section renamed(Section s) {
    String now = sections.get(s.id());
    return now == null
        ? s
        : new Section(
            now,
            s.title(),
            s.rawTitle(),
            s.path(),
            s.line(),
            s.end(),
            s.level(),
            s.topic(),
            s.text());
  }

  private Statement renamed(Statement s) {
    String now = sections.getOrDefault(s.section(), s.section());
    String given = statements.get(s.id());
    if (given == null && now.equals(s.section())) {
      return s;
    }
    return new Statement(
        given == null ? now + "/" + LedgerEntry.last(s.id()) : given,
        s.kind(),
        s.text(),
        s.line(),
        s.end(),
        now,
        s.explicit(),
        s.why(),
        s.owner(),
        s.due(),
        s.outcome(),
        s.context());
  }
}
