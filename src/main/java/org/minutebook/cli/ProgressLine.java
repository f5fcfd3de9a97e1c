package org.minutebook.cli;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.minutebook.index.Progress;

/**
 * How far the work has come, on one line that is written over and wiped in the end. Shown only to a
 * person who is watching, and only for work that takes longer than a second.
 */
final class ProgressLine implements Progress {
  private static final long FIRST = Duration.ofSeconds(1).toNanos();
  private static final long NEXT = Duration.ofMillis(200).toNanos();

  private final Terminal terminal;
  private final String what;
  private final LongSupplier clock;
  private long due;
  private boolean shown;

  /**
   * Work that starts now.
   *
   * @param what is being done: "Reading the archive"
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  ProgressLine(Terminal terminal, String what, LongSupplier clock) {
    this.terminal = terminal;
    this.what = what;
    this.clock = clock;
    this.due = clock.getAsLong() + FIRST;
  }

  @Override
  public synchronized void at(int done, int of) {
    if (terminal.watched() && clock.getAsLong() - due >= 0) {
      terminal.err().print("\r" + what + ": " + done + " of " + of + " files ");
      terminal.err().flush();
      shown = true;
      due = clock.getAsLong() + NEXT;
    }
  }

  /** The work is done or given up: wipes the line. */
  synchronized void end() {
    if (shown) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
      shown = false;
    }
  }
}
