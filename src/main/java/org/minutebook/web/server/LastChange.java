package org.minutebook.web.server;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * When what all answers are made of last changed, as far as this server has seen it: for clients
 * that ask by time, and not by entity tag.
 */
public final class LastChange {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Clock clock;
  private String last = "";
  private Instant changed = Instant.EPOCH;

  /** Nothing was seen yet. */
  public LastChange(Clock clock) {
    this.clock = clock;
  }

  /**
   * The second from which on it is as it is now. Each change has another one, so a client that has
   * an answer of the same second is not told that nothing changed.
   *
   * @param made what all answers are made of now
   */
  public synchronized Instant of(String made) {
    if (!made.equals(last)) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      changed = now.isAfter(changed) ? now : changed.plusSeconds(1);
      last = made;
    }
    return changed;
  }

  /** A time as a header has it. */
  public static String header(Instant time) {
    return WRITTEN.format(time);
  }

  /**
   * Whether a header {@code If-Modified-Since} has the time of what there is now, which only comes
   * with an answer. Any other time may be one at which the client was told that there is nothing.
   */
  public static boolean isKnown(String ifModifiedSince, Instant changed) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(ifModifiedSince.strip()))
          .equals(changed);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
