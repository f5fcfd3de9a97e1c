package org.minutebook.cli.background;

import java.time.Duration;
import org.minutebook.index.MinutesIndex;

/**
 * How long a server waits with what it does later.
 *
 * @param removals how long meetings stay of which very many are missing at once
 * @param retries before deleted text is taken out of a large index, and before something that
 *     failed is tried again
 */
public record Delays(Duration removals, Duration retries) {
  /** What a server waits unless somebody says otherwise. */
  public static final Delays USUAL = new Delays(MinutesIndex.HOLD, Duration.ofMinutes(1));
}
