package org.minutebook.minutes;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Ends work in the current thread that has taken too long, or that nobody waits for any more. A
 * search asks it at every document and every term, the reader of minutes at every sentence that may
 * be a decision or an action.
 */
public final class WorkLimit {
  /** Asking whether somebody still waits may cost a system call. */
  private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

  private static final ThreadLocal<WorkLimit> CURRENT = new ThreadLocal<>();

  private final long end;
  private final BooleanSupplier abandoned;
  private long nextPoll = System.nanoTime() + POLL_NANOS;

  private WorkLimit(Duration time, BooleanSupplier abandoned) {
    this.end = System.nanoTime() + time.toNanos();
    this.abandoned = abandoned;
  }

  /**
   * Does some work and ends it early if it takes longer than {@code time} or is abandoned.
   *
   * @param abandoned asked in the same thread, every now and then
   * @throws ExceededException if the work was ended
   */
  public static <T> T within(Duration time, BooleanSupplier abandoned, Supplier<T> work) {
    CURRENT.set(new WorkLimit(time, abandoned));
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  /** Throws {@link ExceededException} if the work of this thread is to end. */
  public static void check() {
    WorkLimit limit = CURRENT.get();
    if (limit != null) {
      limit.checkNow();
    }
  }

  private void checkNow() {
    long now = System.nanoTime();
    if (now - end >= 0) {
      throw new ExceededException(false);
    }
    if (now - nextPoll >= 0) {
      nextPoll = now + POLL_NANOS;
      if (abandoned.getAsBoolean()) {
        throw new ExceededException(true);
      }
    }
  }

  /** Says that work was ended before it was done. */
  public static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean abandoned;

    private ExceededException(boolean abandoned) {
      super(abandoned ? "nobody waits for the answer" : "the answer took too long");
      this.abandoned = abandoned;
    }

    /** Whether nobody waited any more; otherwise it took too long. */
    public boolean isAbandoned() {
      return abandoned;
    }
  }
}
