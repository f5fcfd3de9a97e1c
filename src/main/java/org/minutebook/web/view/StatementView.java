package org.minutebook.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.Snippet;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.Supersession;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.render.Html;

/**
 * A decision or an action as pages list it.
 *
 * @param kind {@code decision} or {@code action}
 * @param number a decision's number, or blank
 * @param text its text, with the query's words highlighted
 * @param context what the text refers to, where it means nothing by itself; or blank
 * @param owner who took the action on, or blank
 * @param ownerHref the owner's page, or blank
 * @param due the due date, or blank
 * @param outcome a decision's outcome, or blank
 * @param history what became of it in later meetings, or since when it stands, in words; or blank
 * @param original where the statement is that it only repeats, or blank
 * @param basis that the minutes mark it, a person corrected it or it is uncertain; else the
 *     question for its reason
 * @param reason why it counts as a decision or an action, in a sentence
 * @param href where a click on the text leads
 * @param address its permanent address
 * @param topic the title of its section
 * @param topicHref the page of its section
 * @param superseded the later decision that undoes it, with its date and the reason as the note;
 *     null if none does
 */
public record StatementView(
    String kind,
    String number,
    DateView date,
    Html text,
    String context,
    String owner,
    String ownerHref,
    String due,
    String outcome,
    String history,
    String original,
    String basis,
    String reason,
    String href,
    String address,
    String topic,
    String topicHref,
    Link meeting,
    Link superseded) {
  private static final String MEETINGS = "/meetings/";
  private static final int LONGEST_LINK = 80;

  /** An entry of a timeline, whose text leads to its own address. */
  public static StatementView of(Timeline.Entry entry) {
    return of(
        entry.meeting(),
        entry.section().title(),
        entry.statement(),
        entry.snippet(),
        PageAddresses.statement(entry.meeting().id(), entry.statement()),
        entry.history(),
        entry.supersession().by().map(StatementView::linked).orElse(null));
  }

  /** Entries of a timeline, in their order. */
  static List<StatementView> all(List<Timeline.Entry> entries) {
    return entries.stream().map(StatementView::of).toList();
  }

  /** A statement whose text leads to {@code href}. */
  public static StatementView of(
      MeetingRef meeting,
      String topic,
      Statement statement,
      Snippet text,
      String href,
      StatementHistory history) {
    return of(meeting, topic, statement, text, href, history, null);
  }

  private static StatementView of(
      MeetingRef meeting,
      String topic,
      Statement statement,
      Snippet text,
      String href,
      StatementHistory history,
      Link superseded) {
    return new StatementView(
        statement.kind().word(),
        number(statement),
        DateView.of(meeting.date()),
        Html.of(text),
        statement.context().orElse(""),
        String.join(", ", statement.owners()),
        statement.owners().stream()
            .findFirst()
            .filter(owner -> !owner.equals(Statement.EVERYBODY))
            .map(Slug::of)
            .filter(s -> !s.isEmpty())
            .map(PageAddresses::person)
            .orElse(""),
        statement.due().map(LocalDate::toString).orElse(""),
        statement.outcome().map(Statement.Outcome::word).orElse(""),
        HistoryText.of(history, meeting.date()),
        history.repeats().map(original -> original.address().path()).orElse(""),
        basis(statement),
        ReasonText.of(statement),
        href,
        PageAddresses.statement(meeting.id(), statement),
        topic,
        PageAddresses.section(meeting.id(), statement.section()),
        Link.to(PageAddresses.meeting(meeting.id()), meeting.title()),
        superseded);
  }

  private static String number(Statement statement) {
    return statement
        .number()
        .filter(number -> statement.kind() == Statement.Kind.DECISION)
        .orElse("");
  }

  /** The page that offers its correction. */
  public String correctionHref() {
    return PageAddresses.CORRECTIONS + address.substring(MEETINGS.length()).replace('#', '/');
  }

  /** The page of a numbered decision. */
  public String numberHref() {
    return PageAddresses.decision(number);
  }

  /** A decision that undoes another or is undone, with its date and the reason as the note. */
  static Link linked(Supersession.Other other) {
    String number = number(other.statement());
    return new Link(
        number.isEmpty()
            ? PageAddresses.statement(other.meeting().id(), other.statement())
            : PageAddresses.decision(number),
        beginning(other.statement().plain()),
        DateView.of(other.meeting().date()).text() + ": " + other.reason());
  }

  private static String beginning(String text) {
    int end = text.length() <= LONGEST_LINK ? text.length() : text.lastIndexOf(' ', LONGEST_LINK);
    return end == text.length() ? text : text.substring(0, end < 0 ? LONGEST_LINK : end) + "…";
  }

  private static String basis(Statement statement) {
    if (statement.corrected().isPresent()) {
      return "corrected";
    }
    return switch (statement.level()) {
      case MARKED -> "marked";
      case SURE -> "why";
      case POSSIBLE -> "less certain";
    };
  }

  /** Groups entries by year, keeping their order. */
  public static List<AnswerView.Year> byYear(List<Timeline.Entry> entries) {
    Map<String, List<StatementView>> years = new LinkedHashMap<>();
    for (Timeline.Entry entry : entries) {
      years
          .computeIfAbsent(DateView.year(entry.meeting().date()), y -> new ArrayList<>())
          .add(of(entry));
    }
    return years.entrySet().stream()
        .map(y -> new AnswerView.Year(y.getKey(), List.of(), y.getValue()))
        .toList();
  }

  /** Whether it is a decision; an action otherwise. */
  public boolean isDecision() {
    return kind.equals(Statement.Kind.DECISION.word());
  }
}
