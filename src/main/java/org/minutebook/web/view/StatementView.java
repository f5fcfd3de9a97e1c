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
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.render.Html;

/**
 * A decision or an action as pages list it.
 *
 * @param kind {@code decision} or {@code action}
 * @param words its text, what was searched for marked
 * @param context what the words refer to, where they mean nothing by themselves; or blank
 * @param owner who took it on, or blank
 * @param ownerHref the owner's page, or blank
 * @param due the day it is to be done by, or blank
 * @param outcome how a decision went, or blank
 * @param origin whether the author marked it or it was found in prose
 * @param why what told it, in a sentence
 * @param href where its words lead on this page
 * @param address its own, to be copied
 * @param topic title of its section
 * @param topicHref its section
 * @param meeting its meeting
 */
public record StatementView(
    String kind,
    DateView day,
    Html words,
    String context,
    String owner,
    String ownerHref,
    String due,
    String outcome,
    String origin,
    String why,
    String href,
    String address,
    String topic,
    String topicHref,
    Link meeting) {

  public static StatementView of(Timeline.Entry entry) {
    return of(entry.meeting(), entry.section().title(), entry.statement(), entry.snippet());
  }

  /** An entry that leads to its own address. */
  public static StatementView of(
      MeetingRef meeting, String topic, Statement statement, Snippet words) {
    String address = PageAddresses.statement(meeting.id(), statement);
    return new StatementView(
        statement.kind().word(),
        DateView.of(meeting.date()),
        Html.of(PlainWords.of(words)),
        statement.context().map(c -> PlainWords.of(new Snippet(c, List.of())).text()).orElse(""),
        statement.owner().orElse(""),
        statement
            .owner()
            .map(Slug::of)
            .filter(s -> !s.isEmpty())
            .map(PageAddresses::person)
            .orElse(""),
        statement.due().map(LocalDate::toString).orElse(""),
        statement.outcome().map(Statement.Outcome::word).orElse(""),
        statement.explicit() ? "marked by the author" : "found in prose",
        ReasonText.words(statement),
        address,
        address,
        topic,
        PageAddresses.section(meeting.id(), statement.section()),
        Link.to(PageAddresses.meeting(meeting.id()), meeting.title()));
  }

  /** The same, leading to where it stands on the page at hand. */
  public StatementView on(String place) {
    return new StatementView(
        kind, day, words, context, owner, ownerHref, due, outcome, origin, why, place, address,
        topic, topicHref, meeting);
  }

  /** Entries in their order, gathered by year. */
  public static List<AnswerView.Year> byYear(List<Timeline.Entry> entries) {
    Map<String, List<StatementView>> years = new LinkedHashMap<>();
    for (Timeline.Entry entry : entries) {
      String year =
          entry.meeting().date().map(d -> Integer.toString(d.getYear())).orElse("Without a date");
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(of(entry));
    }
    return years.entrySet().stream()
        .map(y -> new AnswerView.Year(y.getKey(), y.getValue()))
        .toList();
  }

  /** Whether it is a decision; an action otherwise. */
  public boolean isDecision() {
    return kind.equals(Statement.Kind.DECISION.word());
  }
}
