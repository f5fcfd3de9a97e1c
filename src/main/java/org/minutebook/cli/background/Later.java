package org.minutebook.cli.background;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** A job that is done later in a thread of its own; asked for again meanwhile, it is done once. */
public final class Later {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final String name;
  private final AtomicBoolean isWaiting = new AtomicBoolean();

  /** A job with a name for its thread. */
  public Later(String name) {
    this.name = name;
  }

  /** Does the job once it is due. */
  public void when(BooleanSupplier isDue, Runnable job) {
    if (isWaiting.compareAndSet(false, true)) {
      Thread.ofPlatform().name(name).daemon().start(() -> run(isDue, job));
    }
  }

  private void run(BooleanSupplier isDue, Runnable job) {
    try {
      while (!isDue.getAsBoolean()) {
        Thread.sleep(LOOK);
      }
      isWaiting.set(false);
      job.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
