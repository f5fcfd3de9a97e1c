package org.minutebook.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * A meeting as {@code parse} prints it and the API answers with it: without the text of its
 * sections.
 *
 * @param line the first of its lines in the file
 * @param end the last
 */
public record MeetingJson(
    String file,
    int line,
    int end,
    String id,
    Optional<MeetingDate> date,
    String title,
    Optional<String> series,
    List<Attendee> attendees,
    List<SectionJson> sections,
    List<StatementJson> statements,
    List<Problem> problems) {

  /** A meeting with its statements of a level and all surer ones. */
  public static MeetingJson of(Meeting meeting, Statement.Level level) {
    Map<String, String> titles =
        meeting.sections().stream().collect(Collectors.toMap(Section::id, Section::title));
    StatementJson.Source source = StatementJson.Source.of(meeting);
    return new MeetingJson(
        meeting.file(),
        meeting.line(),
        meeting.end(),
        meeting.id(),
        meeting.date(),
        meeting.title(),
        meeting.series(),
        meeting.attendees(),
        meeting.sections().stream().map(SectionJson::of).toList(),
        meeting.statements(level).stream()
            .map(s -> StatementJson.of(s, titles.get(s.section()), source))
            .toList(),
        meeting.problems());
  }

  /** The same meeting with something more said of each statement. */
  public MeetingJson with(UnaryOperator<StatementJson> change) {
    return new MeetingJson(
        file,
        line,
        end,
        id,
        date,
        title,
        series,
        attendees,
        sections,
        statements.stream().map(change).toList(),
        problems);
  }
}
