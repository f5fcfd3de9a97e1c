package org.minutebook.web;

import java.time.LocalDate;
import java.util.Optional;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.Snippet;
import org.minutebook.search.Timeline;

/**
 * A decision or an action as pages list it.
 *
 * @param kind {@code decision} or {@code action}
 * @param words its text, what was searched for marked
 * @param owner who took it on, or blank
 * @param due the day it is to be done by, or blank
 * @param origin whether the author marked it or it was found in prose
 * @param href its sentence
 * @param topic title of its section
 * @param meeting its meeting
 */
public record Entry(
    String kind,
    Day day,
    Html words,
    String owner,
    String due,
    String outcome,
    String origin,
    String href,
    String topic,
    Link meeting) {

  static Entry of(Timeline.Entry entry) {
    MeetingRef meeting = entry.meeting();
    return of(
        entry.statement(),
        entry.words(),
        Addresses.statement(meeting.id(), entry.statement()),
        Day.of(meeting.date()),
        meeting.id(),
        meeting.title(),
        entry.section().title());
  }

  /** An entry that leads to {@code href}. */
  static Entry of(
      Statement statement,
      Snippet words,
      String href,
      Day day,
      String meeting,
      String meetingTitle,
      String topic) {
    return new Entry(
        statement.kind().word(),
        day,
        Html.of(PlainWords.of(words)),
        statement.owner().orElse(""),
        statement.due().map(LocalDate::toString).orElse(""),
        statement.outcome().map(Statement.Outcome::word).orElse(""),
        statement.explicit() ? "marked by the author" : "found in prose",
        href,
        topic,
        Link.to(Addresses.meeting(meeting), meetingTitle));
  }

  /** Whether it is a decision; an action otherwise. */
  public boolean isDecision() {
    return kind.equals(Statement.Kind.DECISION.word());
  }

  /** The year it belongs to, for gathering. */
  Optional<String> year() {
    return day.iso().isEmpty() ? Optional.empty() : Optional.of(day.iso().substring(0, 4));
  }
}
