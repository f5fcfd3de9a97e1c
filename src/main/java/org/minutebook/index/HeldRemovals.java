package org.minutebook.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Meetings that are missing from the archive but stay in the index for a while, as so many at once
 * are rather a broken checkout or a failed copy than meant.
 *
 * @param missing how many are missing
 * @param of how many there were
 * @param since when they were first missed
 * @param until how long they stay
 */
public record HeldRemovals(int missing, int of, Instant since, Instant until) {
  /** What somebody should know, in sentences. */
  public String message() {
    return "%d of %d meetings are missing from the archive since %s; they are shown until %s, and then removed. If they are meant to be gone, remove them now with: index --accept-removals"
        .formatted(missing, of, toMinute(since), toMinute(until));
  }

  private static Instant toMinute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }
}
