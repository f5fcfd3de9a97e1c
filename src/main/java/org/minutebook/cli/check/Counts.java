package org.minutebook.cli.check;

import java.util.List;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * What some meetings hold, in numbers.
 *
 * @param dated meetings whose date is known
 * @param topicLines lines in sections that are topics
 */
record Counts(
    int meetings,
    long dated,
    long sections,
    long topics,
    long decisions,
    long actions,
    long lines,
    long topicLines) {

  static Counts of(List<Meeting> meetings) {
    List<Section> sections = meetings.stream().flatMap(m -> m.sections().stream()).toList();
    List<Section> topics = sections.stream().filter(Section::topic).toList();
    return new Counts(
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

  String toText() {
    return "%s read, %d dated; %s, %s (%d%% of the lines); %s, %s"
        .formatted(
            TextOutput.count(meetings, "meeting"),
            dated,
            TextOutput.count(sections, "section"),
            TextOutput.count(topics, "topic"),
            lines == 0 ? 0 : topicLines * 100 / lines,
            TextOutput.count(decisions, "decision"),
            TextOutput.count(actions, "action"));
  }
}
