package org.minutebook.web.pages;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.search.Timeline;
import org.minutebook.web.cards.Card;
import org.minutebook.web.view.DateView;

/** Says what the picture of each kind of page shows. */
final class Cards {
  private static final String DOT = " \u00B7 ";

  /** A label that a card has above its words anyway. */
  private static final Pattern LABEL =
      Pattern.compile("(?i)^(?:decisions?|decided|agreed|resolutions?|resolved)\\s?+:\\s++(?=\\S)");

  private Cards() {}

  /** That of pages that have none of their own. */
  static Card archive(String name) {
    return new Card(Card.Kind.MINUTES, "Minutes", name, "Decisions, actions and topics", "");
  }

  static Card decision(String number, Timeline.Entry entry, String archive) {
    Statement statement = entry.statement();
    return new Card(
        Card.Kind.DECISION,
        "Decision " + number + standing(entry),
        LABEL.matcher(statement.plain()).replaceFirst(""),
        joined(date(entry.meeting().date()), entry.meeting().title()),
        archive);
  }

  /** Nobody should take for decided what was not, or is no more. */
  private static String standing(Timeline.Entry entry) {
    if (entry.supersession().by().isPresent()) {
      return DOT + "superseded";
    }
    return entry
        .statement()
        .outcome()
        .filter(outcome -> outcome != Statement.Outcome.ACCEPTED)
        .map(outcome -> DOT + outcome.word())
        .orElse("");
  }

  /** That of a topic or an issue. */
  static Card thread(ThreadDiscussions thread, String heading, String archive) {
    return new Card(
        Card.Kind.TOPIC,
        thread.topic().isPresent() && heading.equals(thread.topic().get().title())
            ? "Topic"
            : "Issue",
        heading,
        ThreadViews.counts(thread, false),
        archive);
  }

  static Card meeting(Meeting meeting, String archive) {
    return new Card(Card.Kind.MINUTES, "Minutes", meeting.title(), date(meeting.date()), archive);
  }

  static Card section(Meeting meeting, Section section, String archive) {
    return new Card(
        Card.Kind.MINUTES,
        section.topic() ? "Discussion" : "Minutes",
        section.title(),
        joined(date(meeting.date()), meeting.title()),
        archive);
  }

  private static String date(Optional<MeetingDate> date) {
    return date.isEmpty() ? "" : DateView.of(date).text();
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(DOT));
  }
}
