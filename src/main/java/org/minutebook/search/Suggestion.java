package org.minutebook.search;

import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Address;

/**
 * A suggestion for a query that is being typed.
 *
 * @param text as shown
 * @param kind what is suggested
 * @param query the query that finds it
 * @param address of a meeting, or of a topic that only one section is about; else empty
 * @param person the slug of a person; else empty
 */
public record Suggestion(
    String text, Kind kind, String query, Optional<Address> address, Optional<String> person) {

  /** What a suggestion can be. */
  public enum Kind {
    TOPIC,
    PERSON,
    TERM,
    MEETING;

    /** The word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
