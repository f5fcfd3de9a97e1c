package org.minutebook.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tells that something in an archive changed: a file written, added, removed, or the settings. It
 * lists sizes and times of change again and again, which finds every change on every file system
 * (network folders too, where the system's own notices don't come) and costs about 10 ms for 1,500
 * files.
 *
 * <p>A change is told once it has settled, that is when two listings in a row are equal, so that a
 * {@code git pull} is told once; one that never settles is told every {@value #PATIENCE} looks.
 */
public final class ArchiveWatch implements AutoCloseable {
  private static final int PATIENCE = 10;

  /** Looking takes at most this share of the time: one part in twenty. */
  private static final int REST = 19;

  private final Path folder;
  private final Duration pause;
  private final Runnable changed;
  private final Thread thread;
  private Optional<Map<String, Listing.Stamp>> told;
  private Optional<Map<String, Listing.Stamp>> last;
  private int restless;
  private boolean closed;

  private ArchiveWatch(Path folder, Duration pause, Runnable changed) {
    this.folder = folder;
    this.pause = pause;
    this.changed = changed;
    this.told = look();
    this.last = told;
    this.thread = Thread.ofPlatform().name("archive-watch").daemon().unstarted(this::watch);
  }

  /**
   * Starts to watch. What changes after this call is told, so call it before reading the files.
   *
   * @param pause between two looks
   * @param changed run in the watch's own thread, never twice at once; must not throw
   */
  public static ArchiveWatch start(Path folder, Duration pause, Runnable changed) {
    ArchiveWatch watch = new ArchiveWatch(folder, pause, changed);
    watch.thread.start();
    return watch;
  }

  /** Stops watching; waits up to a second for a {@code changed} that is under way. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      // Not by interrupting: that would close the files a "changed" is writing.
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
      boolean tell = changeHasSettled();
      long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
      rest = Math.max(pause.toMillis(), took * REST);
      if (tell) {
        changed.run();
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
    Optional<Map<String, Listing.Stamp>> now = look();
    boolean settled = now.equals(last);
    last = now;
    if (now.equals(told)) {
      restless = 0;
      return false;
    }
    if (!settled && ++restless < PATIENCE) {
      return false;
    }
    restless = 0;
    told = now;
    return true;
  }

  /** Empty if the folder can't be listed: that it is gone, or back, is a change as well. */
  private Optional<Map<String, Listing.Stamp>> look() {
    try {
      return Optional.of(Listing.of(folder.toRealPath()).stamps());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
