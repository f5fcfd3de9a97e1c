package org.minutebook.minutes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A decision or an action, in the minutes' own words.
 *
 * @param id {@code section/d-first-six-words} or {@code section/a-...}, unique in the meeting
 * @param kind decision or action
 * @param text the source's words with white space folded and marks at line starts dropped
 * @param line first line, 1-based
 * @param end last line, inclusive
 * @param section id of the section it stands in
 * @param explicit whether the author marked it as such
 * @param why name of the rule or feature that found it
 * @param owner who took it on, by their fullest name known in this meeting
 * @param due the day it is to be done by
 * @param outcome how a decision went
 * @param context what the words refer to, where they mean nothing by themselves
 */
public record Statement(
    String id,
    Kind kind,
    String text,
    int line,
    int end,
    String section,
    boolean explicit,
    String why,
    Optional<String> owner,
    Optional<LocalDate> due,
    Optional<Outcome> outcome,
    Optional<String> context) {

  /** The same statement under another id. */
  public Statement withId(String other) {
    return new Statement(
        other, kind, text, line, end, section, explicit, why, owner, due, outcome, context);
  }

  /** What was settled for the group, or what somebody undertook to do. */
  public enum Kind {
    DECISION,
    ACTION;

    /** The word used in JSON, queries and addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a decision went. */
  public enum Outcome {
    ACCEPTED,
    REJECTED,
    DEFERRED;

    /** The word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
