package org.minutebook.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;

/**
 * A decision or an action as JSON, with the meeting and the section it is from.
 *
 * @param id unique in its meeting
 * @param url of its place on the page of its section
 * @param number the speakable number of a decision; null for one that is only possible
 * @param text Markdown as in the minutes
 * @param plain the text without markup
 * @param html the plain text escaped, with the matches of a query in {@code mark} elements
 * @param explicit whether the author marked it
 * @param confidence the estimated probability that it is one, 0 to 1
 * @param level {@code marked}, {@code sure} or {@code possible}
 * @param why name of the rule or feature that found it
 * @param owner the first of the owners
 * @param corrected whether a person has put right what was found
 * @param done whether an action is done, as far as the minutes of its series tell
 * @param doneOn the date of the first meeting that says so
 * @param carriedOver how later meetings repeat it; null if none does, and where one meeting is
 *     looked at by itself
 * @param repeats url of the statement of an earlier meeting that it only repeats
 * @param supersedes urls of the earlier decisions that it undoes, as far as a timeline or the
 *     decision by its number tells
 * @param supersededBy urls of the later decisions that undo it, likewise
 */
public record StatementJson(
    String id,
    String url,
    Optional<String> number,
    Statement.Kind kind,
    String text,
    String plain,
    String html,
    String file,
    int line,
    int end,
    Optional<MeetingDate> date,
    IdAndTitle meeting,
    IdAndTitle section,
    boolean explicit,
    double confidence,
    Statement.Level level,
    String why,
    Optional<String> owner,
    List<Owner> owners,
    Optional<LocalDate> due,
    Optional<Statement.Outcome> outcome,
    Optional<String> context,
    boolean corrected,
    Optional<Boolean> done,
    Optional<MeetingDate> doneOn,
    Optional<CarriedOver> carriedOver,
    Optional<String> repeats,
    List<String> supersedes,
    List<String> supersededBy) {

  /**
   * How later meetings of its series repeat a statement in the same words.
   *
   * @param meetings how many do
   * @param last the date of the last of them
   */
  public record CarriedOver(int meetings, MeetingDate last) {}

  /**
   * Somebody who took an action on.
   *
   * @param person slug of the person behind the name, where that is certain
   */
  public record Owner(String name, Optional<String> person) {}

  /** What statements have in common that are from one meeting. */
  public record Source(
      String id, String title, String file, Optional<MeetingDate> date, List<Attendee> attendees) {

    public static Source of(Meeting meeting) {
      return new Source(
          meeting.id(), meeting.title(), meeting.file(), meeting.date(), meeting.attendees());
    }
  }

  /** A statement that no query marks words in. */
  public static StatementJson of(Statement statement, String sectionTitle, Source source) {
    return of(statement, sectionTitle, source, HtmlEscaper.escape(statement.plain()));
  }

  /** A statement with its words as HTML. */
  public static StatementJson of(
      Statement statement, String sectionTitle, Source source, String html) {
    return new StatementJson(
        statement.id(),
        Address.of(source.id(), statement).path(),
        statement.number(),
        statement.kind(),
        statement.text(),
        statement.plain(),
        html,
        source.file(),
        statement.line(),
        statement.end(),
        source.date(),
        new IdAndTitle(source.id(), source.title()),
        new IdAndTitle(statement.section(), sectionTitle),
        statement.explicit(),
        statement.confidence(),
        statement.level(),
        statement.why(),
        statement.owners().stream().findFirst(),
        statement.owners().stream().map(name -> owner(name, source.attendees())).toList(),
        statement.due(),
        statement.outcome(),
        statement.context(),
        statement.corrected().isPresent(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The same statement with what became of it. */
  public StatementJson with(
      Optional<Boolean> isDone,
      Optional<MeetingDate> since,
      Optional<CarriedOver> carried,
      Optional<String> original) {
    return with(isDone, since, carried, original, supersedes, supersededBy);
  }

  /** The same statement with the decisions that it undoes and those that undo it. */
  public StatementJson with(List<String> earlier, List<String> later) {
    return with(done, doneOn, carriedOver, repeats, earlier, later);
  }

  private StatementJson with(
      Optional<Boolean> isDone,
      Optional<MeetingDate> since,
      Optional<CarriedOver> carried,
      Optional<String> original,
      List<String> earlier,
      List<String> later) {
    return new StatementJson(
        id,
        url,
        number,
        kind,
        text,
        plain,
        html,
        file,
        line,
        end,
        date,
        meeting,
        section,
        explicit,
        confidence,
        level,
        why,
        owner,
        owners,
        due,
        outcome,
        context,
        corrected,
        isDone,
        since,
        carried,
        original,
        earlier,
        later);
  }

  private static Owner owner(String name, List<Attendee> attendees) {
    return new Owner(
        name,
        attendees.stream()
            .filter(attendee -> attendee.name().equals(name))
            .findFirst()
            .flatMap(Attendee::person));
  }
}
