package org.minutebook.cli.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.archive.GitCheckout;
import org.minutebook.cli.terminal.Terminal;

/** Keeps one clone up to date while a server runs. */
final class CloneUpdates implements AutoCloseable {
  /** However often somebody asks, the other side is not asked more often. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Between two attempts to clone. */
  private static final Duration UNTIL_CLONED = Duration.ofMinutes(1);

  private final GitCheckout checkout;
  private final Duration age;
  private final Terminal terminal;
  private final Semaphore asked = new Semaphore(0);
  private final AtomicReference<Optional<String>> failure = new AtomicReference<>(Optional.empty());
  private final Thread thread;
  private volatile boolean closed;

  /** Updates of a clone; none is made before {@link #start}. */
  CloneUpdates(RemoteArchive archive, Terminal terminal) {
    this.checkout = archive.checkout();
    this.age = archive.age();
    this.terminal = terminal;
    this.thread = Thread.ofPlatform().daemon().name("pulls").unstarted(this::run);
  }

  /** Pulls from now on. */
  void start() {
    thread.start();
  }

  /** Has it pull soon, and returns at once. */
  void soon() {
    asked.release();
  }

  /** Why the archive may be out of date, if the last pull failed. */
  Optional<String> failure() {
    return failure.get();
  }

  private void run() {
    try {
      while (!closed) {
        if (asked.tryAcquire(untilNext().toMillis(), TimeUnit.MILLISECONDS)) {
          asked.drainPermits();
        }
        pull();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What could not be cloned at the start is tried again soon. */
  private Duration untilNext() {
    Duration usual = age.isZero() ? Duration.ofDays(10_000) : age;
    return checkout.exists() || usual.compareTo(UNTIL_CLONED) < 0 ? usual : UNTIL_CLONED;
  }

  private void pull() {
    try {
      if (checkout.update(GitCheckout.Progress.NONE)) {
        terminal.log(
            "pulled %s%s"
                .formatted(
                    checkout.address(), checkout.commit().map(c -> ", now at " + c).orElse("")));
      }
      failure
          .getAndSet(Optional.empty())
          .ifPresent(was -> terminal.log(checkout.address() + " can be pulled again"));
    } catch (ArchiveException | RuntimeException e) {
      if (closed) {
        return;
      }
      String message =
          "%s; showing %s"
              .formatted(
                  ErrorMessage.of(e),
                  checkout.commit().map(c -> "the archive as of " + c).orElse("what there is"));
      if (!failure.getAndSet(Optional.of(message)).equals(Optional.of(message))) {
        terminal.log(message);
      }
    }
  }

  /** Ends a pull that is under way; the clone stays as it was. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
