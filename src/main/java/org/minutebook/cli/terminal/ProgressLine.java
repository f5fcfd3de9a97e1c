package org.minutebook.cli.terminal;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.minutebook.index.Progress;

/**
 * A line that counts the files done, updated in place and erased at the end. Shown only if a person
 * is watching and the work takes longer than a second.
 */
public final class ProgressLine implements Progress {
  private static final long DELAY_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long INTERVAL_NANOS = Duration.ofMillis(200).toNanos();

  private final Terminal terminal;
  private final String task;
  private final LongSupplier nanoClock;
  private long nextUpdate;
  private boolean shown;

  /** For work that starts now, such as "Reading minutes". */
  public ProgressLine(Terminal terminal, String task) {
    this(terminal, task, System::nanoTime);
  }

  public ProgressLine(Terminal terminal, String task, LongSupplier nanoClock) {
    this.terminal = terminal;
    this.task = task;
    this.nanoClock = nanoClock;
    this.nextUpdate = nanoClock.getAsLong() + DELAY_NANOS;
  }

  @Override
  public void at(int done, int of) {
    show(done + " of " + of + " files ");
  }

  /** Shows how much of a step is done, such as "Receiving objects". */
  public void at(String step, int percent) {
    show(step + ", " + percent + " % \u001b[K");
  }

  private synchronized void show(String state) {
    if (terminal.watched() && nanoClock.getAsLong() - nextUpdate >= 0) {
      terminal.err().print("\r" + task + ": " + state);
      terminal.err().flush();
      shown = true;
      nextUpdate = nanoClock.getAsLong() + INTERVAL_NANOS;
    }
  }

  /** Erases the line; call it when the work is done or has failed. */
  public synchronized void end() {
    if (shown) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
      shown = false;
    }
  }
}
