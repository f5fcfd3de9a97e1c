package org.minutebook.cli;

import com.google.gson.JsonObject;
import java.util.List;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * How much is in some meetings.
 *
 * @param dated meetings whose date is known
 * @param topicLines lines that belong to topics
 */
record MeetingCounts(
    int meetings,
    long dated,
    long sections,
    long topics,
    long decisions,
    long actions,
    long lines,
    long topicLines) {

  static MeetingCounts of(List<Meeting> meetings) {
    List<Section> sections = meetings.stream().flatMap(m -> m.sections().stream()).toList();
    List<Section> topics = sections.stream().filter(Section::topic).toList();
    return new MeetingCounts(
        meetings.size(),
        meetings.stream().filter(m -> m.date().isPresent()).count(),
        sections.size(),
        topics.size(),
        count(meetings, Statement.Kind.DECISION),
        count(meetings, Statement.Kind.ACTION),
        lines(sections),
        lines(topics));
  }

  private static long count(List<Meeting> meetings, Statement.Kind kind) {
    return meetings.stream()
        .flatMap(m -> m.statements().stream())
        .filter(s -> s.kind() == kind)
        .count();
  }

  private static long lines(List<Section> sections) {
    return sections.stream().mapToLong(s -> s.end() - s.line() + 1L).sum();
  }

  void print(Terminal terminal) {
    terminal
        .out()
        .println(
            TextOutput.count(meetings, "meeting")
                + " read, "
                + dated
                + " dated; "
                + TextOutput.count(sections, "section")
                + ", "
                + TextOutput.count(topics, "topic")
                + " with "
                + (lines == 0 ? 0 : topicLines * 100 / lines)
                + " % of the lines; "
                + TextOutput.count(decisions, "decision")
                + ", "
                + TextOutput.count(actions, "action"));
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("meetings", meetings);
    json.addProperty("dated", dated);
    json.addProperty("sections", sections);
    json.addProperty("topics", topics);
    json.addProperty("decisions", decisions);
    json.addProperty("actions", actions);
    json.addProperty("lines", lines);
    json.addProperty("topicLines", topicLines);
    return json;
  }
}
