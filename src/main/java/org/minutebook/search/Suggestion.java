package org.minutebook.search;

import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.Address;

/**
 * Something that somebody who types may mean.
 *
 * @param text how it reads
 * @param kind what it is
 * @param query what to search for to find it
 * @param address of a meeting, or of a topic that only one section is about; else empty
 * @param person of a person, their slug; else empty
 */
public record Suggestion(
    String text, Kind kind, String query, Optional<Address> address, Optional<String> person) {

  /** What is suggested. */
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
