package org.minutebook.search;

import org.minutebook.minutes.Address;

/**
 * A suggestion for a query that is being typed.
 *
 * @param text as shown; the query that finds it
 * @param kind what is suggested
 * @param target where it leads
 */
public record Suggestion(String text, Kind kind, Target target) {

  /** What a suggestion can be. */
  public enum Kind {
    TOPIC,
    PERSON,
    TERM,
    MEETING,
    DECISION,
    ISSUE
  }

  /** Where a suggestion leads. */
  public sealed interface Target {}

  /** A meeting, or the only section about a topic. */
  public record OfMinutes(Address address) implements Target {}

  /** All discussions of a {@link RecurringTopic}. */
  public record OfTopic(String id) implements Target {}

  /** All discussions of an issue. */
  public record OfIssue(String reference) implements Target {}

  /** A decision, by its number. */
  public record OfDecision(String number) implements Target {}

  /** The answer to the suggestion's text. */
  public record OfQuery() implements Target {}
}
