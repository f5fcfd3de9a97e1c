package org.minutebook.minutes;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Ends work in the current thread that has taken too long or too much memory, or that nobody waits
 * for any more. A search asks it at every document and every term, the reader of minutes at every
 * sentence that may be a decision or an action.
 *
 * <p>Memory is what the thread allocates, whether or not it is still in use: what is in use is
 * never more, and can't be known.
 */
public final class WorkLimit {
  /** Asking whether somebody still waits may cost a system call. */
  private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

  private static final ThreadLocal<WorkLimit> CURRENT = new ThreadLocal<>();

  /** No limit of memory. */
  private static final long ANY = Long.MAX_VALUE;

  private final long end;
  private final LongSupplier allocated;
  private final BooleanSupplier abandoned;
  private long nextPoll = System.nanoTime() + POLL_NANOS;

  /** What the thread has allocated by the end of its budget. */
  private long mostAllocated;

  /** Whether what is made now will be kept for other work. */
  private boolean isKept;

  private WorkLimit(Duration time, long bytes, LongSupplier allocated, BooleanSupplier abandoned) {
    this.end = System.nanoTime() + time.toNanos();
    this.allocated = allocated;
    this.mostAllocated = bytes == ANY ? ANY : allocated.getAsLong() + bytes;
    this.abandoned = abandoned;
  }

  /**
   * Does some work and ends it early if it takes longer than {@code time} or is abandoned.
   *
   * @param abandoned asked in the same thread, every now and then
   * @throws ExceededException if the work was ended
   */
  public static <T> T within(Duration time, BooleanSupplier abandoned, Supplier<T> work) {
    return within(time, ANY, () -> 0, abandoned, work);
  }

  /**
   * As {@link #within(Duration, BooleanSupplier, Supplier)}, and ends it early if it takes more
   * memory than {@code bytes}.
   *
   * @param allocated how many bytes the thread that asks has allocated since it was started
   */
  public static <T> T within(
      Duration time,
      long bytes,
      LongSupplier allocated,
      BooleanSupplier abandoned,
      Supplier<T> work) {
    CURRENT.set(new WorkLimit(time, bytes, allocated, abandoned));
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  /** Makes something. */
  @FunctionalInterface
  public interface Making<T, E extends Exception> {
    /** What is made. */
    T make() throws E;
  }

  /**
   * Makes something that is kept for other work, and whose memory therefore does not count for the
   * work that comes to it first.
   */
  public static <T, E extends Exception> T kept(Making<T, E> making) throws E {
    WorkLimit limit = CURRENT.get();
    if (limit == null || limit.isKept || limit.mostAllocated == ANY) {
      return making.make();
    }
    long before = limit.allocated.getAsLong();
    limit.isKept = true;
    try {
      return making.make();
    } finally {
      limit.isKept = false;
      limit.mostAllocated += limit.allocated.getAsLong() - before;
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
      throw new ExceededException(Reason.TIME);
    }
    if (mostAllocated != ANY && !isKept && allocated.getAsLong() > mostAllocated) {
      throw new ExceededException(Reason.MEMORY);
    }
    if (now - nextPoll >= 0) {
      nextPoll = now + POLL_NANOS;
      if (abandoned.getAsBoolean()) {
        throw new ExceededException(Reason.ABANDONED);
      }
    }
  }

  /** Says that work was ended before it was done. */
  public static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    private ExceededException(Reason reason) {
      super(reason.message);
      this.reason = reason;
    }

    /** Whether nobody waited any more; otherwise it took too long or too much. */
    public boolean isAbandoned() {
      return reason == Reason.ABANDONED;
    }
  }

  private enum Reason {
    TIME("the answer took too long"),
    MEMORY("the answer took too much memory"),
    ABANDONED("nobody waits for the answer");

    private final String message;

    Reason(String message) {
      this.message = message;
    }
  }
}
