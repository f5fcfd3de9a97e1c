package org.minutebook.cli.background;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** A job that is done after a pause, and again after another one until it succeeds. */
public final class Retried {
  private final Later later;
  private final Duration pause;
  private final BooleanSupplier job;

  /**
   * A job with a name for its thread.
   *
   * @param job says whether it succeeded
   */
  public Retried(String name, Duration pause, BooleanSupplier job) {
    this.later = new Later(name);
    this.pause = pause;
    this.job = job;
  }

  /** Does the job after the pause; asked for again meanwhile, it is done once. */
  public void start() {
    Instant due = Instant.now().plus(pause);
    later.when(
        () -> Instant.now().isAfter(due),
        () -> {
          if (!job.getAsBoolean()) {
            start();
          }
        });
  }
}
