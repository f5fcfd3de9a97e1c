package org.minutebook.web.server;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.minutebook.web.ServerLimits;

/**
 * Answers a few requests at once and lets some more wait for a moment; the others are refused. So a
 * flood of requests takes no more memory than a few of them, and files, which do not pass through
 * here, are served all the same. A client that is slow to receive its answer holds nobody up.
 */
public final class LoadLimit {
  /** When a client that was refused should come back. */
  public static final int RETRY_SECONDS = 2;

  private final ServerLimits limits;
  private final Semaphore running;
  private final Semaphore waiting;

  public LoadLimit(ServerLimits limits) {
    this.limits = limits;
    this.running = new Semaphore(limits.atOnce(), true);
    this.waiting = new Semaphore(limits.queued());
  }

  /** Works on an answer when there is room; empty if there is none in time. */
  public <T> Optional<T> run(Supplier<T> answer) {
    if (!admitted()) {
      return Optional.empty();
    }
    try {
      return Optional.of(answer.get());
    } finally {
      running.release();
    }
  }

  /** How many requests wait for room. */
  public int queued() {
    return limits.queued() - waiting.availablePermits();
  }

  /** How many requests are worked on. */
  public int running() {
    return limits.atOnce() - running.availablePermits();
  }

  private boolean admitted() {
    if (running.tryAcquire()) {
      return true;
    }
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return running.tryAcquire(limits.queue().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.release();
    }
  }
}
