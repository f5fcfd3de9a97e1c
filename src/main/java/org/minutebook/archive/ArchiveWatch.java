package org.minutebook.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Watches an archive and reports when a file or the settings changed. It polls the sizes and times
 * of all files, as the file system's own events don't come for network folders; a poll takes about
 * 10 ms for 1,500 files.
 *
 * <p>A change is reported once it has settled, that is when two polls in a row give the same, so
 * that a {@code git pull} is one change. A change that never settles is reported every {@value
 * #MAX_UNSETTLED_POLLS} polls.
 */
public final class ArchiveWatch implements AutoCloseable {
  private static final int MAX_UNSETTLED_POLLS = 10;

  /** A pause is at least this many times as long as the poll before it: 5 % of the time at most. */
  private static final int PAUSE_PER_POLL = 19;

  private final ArchivePlace place;
  private final Duration pause;
  private final Consumer<Optional<Listing>> onChange;
  private final Thread thread;
  private Optional<Listing> reported;
  private Optional<Listing> last;
  private int unsettledPolls;
  private boolean closed;

  private ArchiveWatch(ArchivePlace place, Duration pause, Consumer<Optional<Listing>> onChange) {
    this.place = place;
    this.pause = pause;
    this.onChange = onChange;
    this.reported = poll();
    this.last = reported;
    this.thread = Thread.ofPlatform().name("archive-watch").daemon().unstarted(this::watch);
  }

  /**
   * Starts to watch. Changes after this call are reported, so call it before reading the files.
   *
   * @param pause between two polls
   * @param onChange gets what is there now, empty if that can't be listed; called in the watch's
   *     own thread, one call at a time; must not throw
   */
  public static ArchiveWatch start(
      ArchivePlace place, Duration pause, Consumer<Optional<Listing>> onChange) {
    ArchiveWatch watch = new ArchiveWatch(place, pause, onChange);
    watch.thread.start();
    return watch;
  }

  /** Stops watching; waits up to a second for a running {@code onChange}. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      // Interrupting would close the files that a running "onChange" is writing.
      notifyAll();
    }
    try {
      thread.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    long rest = pause.toMillis();
    while (isOpenAfter(rest)) {
      long start = System.nanoTime();
      boolean settled = changeHasSettled();
      long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
      rest = Math.max(pause.toMillis(), took * PAUSE_PER_POLL);
      if (settled) {
        onChange.accept(reported);
      }
    }
  }

  private synchronized boolean isOpenAfter(long millis) {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    try {
      for (long left = millis; !closed && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } catch (InterruptedException e) {
      closed = true;
    }
    return !closed;
  }

  private boolean changeHasSettled() {
    Optional<Listing> now = poll();
    boolean settled = isSame(now, last);
    // One listing is kept, not two, while nothing changes.
    last = settled ? last : now;
    if (isSame(last, reported)) {
      last = reported;
      unsettledPolls = 0;
      return false;
    }
    if (!settled && ++unsettledPolls < MAX_UNSETTLED_POLLS) {
      return false;
    }
    unsettledPolls = 0;
    reported = last;
    return true;
  }

  private static boolean isSame(Optional<Listing> now, Optional<Listing> before) {
    return now.map(Listing::stamps).equals(before.map(Listing::stamps));
  }

  /** Empty if the folder can't be listed: that it goes or comes back is a change as well. */
  private Optional<Listing> poll() {
    try {
      return Optional.of(Listing.of(place));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
