package org.minutebook.search;

import java.util.Optional;
import org.minutebook.minutes.Address;

/**
 * A suggestion for a query that is being typed.
 *
 * @param text as shown; the query that finds it
 * @param kind what is suggested
 * @param address of a meeting, or of a topic that only one section is about; else empty
 */
public record Suggestion(String text, Kind kind, Optional<Address> address) {

  /** What a suggestion can be. */
  public enum Kind {
    TOPIC,
    PERSON,
    TERM,
    MEETING,
    DECISION
  }
}
