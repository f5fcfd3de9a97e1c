package org.minutebook.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes addresses unique over an archive, which one file alone can't. */
public final class MeetingIds {
  private MeetingIds() {}

  /**
   * The meetings of an archive with unique addresses. Of two with one id the second gets {@code
   * -2}; a section whose address would be a meeting's gets {@code -2} as well. Either is told in
   * the meeting's problems.
   *
   * @param meetings all of the archive, in path order
   */
  public static List<Meeting> unique(List<Meeting> meetings) {
    Slug.Unique ids = new Slug.Unique();
    Map<String, String> holders = new HashMap<>();
    List<Meeting> renamed = new ArrayList<>(meetings.size());
    for (Meeting meeting : meetings) {
      String id = ids.take(meeting.id());
      renamed.add(
          id.equals(meeting.id()) ? meeting : renamed(meeting, id, holders.get(meeting.id())));
      holders.put(id, meeting.file());
    }
    Set<String> taken = renamed.stream().map(Meeting::id).collect(Collectors.toSet());
    return renamed.stream().map(meeting -> apartFrom(taken, meeting)).toList();
  }

  private static Meeting renamed(Meeting meeting, String id, String holder) {
    return with(
        meeting,
        id,
        meeting.sections(),
        meeting.statements(),
        new Problem(
            1, "its address is \"" + id + "\", since " + holder + " has \"" + meeting.id() + "\""));
  }

  private static Meeting apartFrom(Set<String> meetings, Meeting meeting) {
    Set<String> sections = new HashSet<>();
    meeting.sections().forEach(section -> sections.add(section.id()));
    Meeting apart = meeting;
    for (Section section : meeting.sections()) {
      if (meetings.contains(meeting.id() + "/" + section.id())) {
        int n = 2;
        String id = section.id() + "-" + n;
        while (sections.contains(id) || meetings.contains(meeting.id() + "/" + id)) {
          n++;
          id = section.id() + "-" + n;
        }
        sections.add(id);
        apart = renamedSection(apart, section, id);
      }
    }
    return apart;
  }

  private static Meeting renamedSection(Meeting meeting, Section section, String id) {
    List<Section> sections =
        meeting.sections().stream()
            .map(s -> s.id().equals(section.id()) ? named(s, id) : s)
            .toList();
    List<Statement> statements =
        meeting.statements().stream()
            .map(s -> s.section().equals(section.id()) ? moved(s, id) : s)
            .toList();
    String message =
        "the address of this section is \""
            + id
            + "\", since a meeting has \""
            + meeting.id()
            + "/"
            + section.id()
            + "\"";
    return with(meeting, meeting.id(), sections, statements, new Problem(section.line(), message));
  }

  private static Meeting with(
      Meeting meeting,
      String id,
      List<Section> sections,
      List<Statement> statements,
      Problem problem) {
    List<Problem> problems = new ArrayList<>(meeting.problems());
    problems.add(problem);
    problems.sort((a, b) -> Integer.compare(a.line(), b.line()));
    return new Meeting(
        meeting.file(),
        id,
        meeting.date(),
        meeting.title(),
        meeting.series(),
        meeting.attendees(),
        sections,
        statements,
        problems,
        meeting.links());
  }

  private static Section named(Section s, String id) {
    return new Section(
        id, s.title(), s.rawTitle(), s.path(), s.line(), s.end(), s.level(), s.topic(), s.text());
  }

  private static Statement moved(Statement s, String section) {
    String id = section + s.id().substring(s.section().length());
    return new Statement(
        id,
        s.kind(),
        s.text(),
        s.line(),
        s.end(),
        section,
        s.explicit(),
        s.why(),
        s.owner(),
        s.due(),
        s.outcome(),
        s.context());
  }
}
