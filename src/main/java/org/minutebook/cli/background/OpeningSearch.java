package org.minutebook.cli.background;

import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.minutebook.archive.Settings;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.Readiness;

/**
 * A search that a thread of its own opens while the server starts, and what the server answers
 * from. Opening it collects names and copies from the index, which takes as long as all else.
 */
public final class OpeningSearch implements AutoCloseable {
  private final AtomicReference<Readiness> readiness =
      new AtomicReference<>(new Readiness.Indexing(0, 0));

  private final FutureTask<MinutesSearch> opened;

  private OpeningSearch(MinutesIndex index, Supplier<Settings> settings) {
    this.opened = new FutureTask<>(() -> open(index, settings));
  }

  /** Begins to open the search of an index. */
  public static OpeningSearch start(MinutesIndex index, Supplier<Settings> settings) {
    OpeningSearch opening = new OpeningSearch(index, settings);
    Thread.ofPlatform().name("open-search").daemon().start(opening::run);
    return opening;
  }

  private void run() {
    opened.run();
    if (readiness.get() instanceof Readiness.Ready ready) {
      collectTopics(ready.search());
    }
  }

  /** They are collected when they are first asked for, which the first search does. */
  private static void collectTopics(MinutesSearch search) {
    try {
      var unused = search.recurringTopics();
    } catch (UncheckedIOException | IllegalStateException e) {
      // Damaged, which whoever asks next is told; or closed meanwhile.
    }
  }

  /** An index from an earlier run can answer while the changes since then are read. */
  private MinutesSearch open(MinutesIndex index, Supplier<Settings> settings) {
    MinutesSearch search = new MinutesSearch(index, settings);
    if (hasMeetings(search)) {
      readiness.set(new Readiness.Ready(search));
    }
    return search;
  }

  /** False also for a damaged index, which the first update rebuilds. */
  private static boolean hasMeetings(MinutesSearch search) {
    try {
      return search.status().meetings() > 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** The search, as soon as it is open. */
  public MinutesSearch search() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return opened.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The search, as soon as it is open; where it can't be, ends what was started for it. */
  public MinutesSearch searchOr(Runnable end) {
    try {
      return search();
    } catch (IllegalStateException e) {
      end.run();
      throw e;
    }
  }

  /** What the server answers from now; nothing while the search is being opened. */
  public Readiness readiness() {
    return readiness.get();
  }

  /** Whether there was nothing to answer from when the search was open. */
  public boolean isIndexing() {
    var unused = search();
    return readiness.get() instanceof Readiness.Indexing;
  }

  /** Closes the search, if it could be opened. */
  @Override
  public void close() {
    try {
      search().close();
    } catch (IllegalStateException e) {
      // Whoever asked for it was told.
    }
  }

  /** How far the first reading of the archive is. */
  public void indexing(int done, int of) {
    readiness.set(new Readiness.Indexing(done, of));
  }

  /** The archive has been read. */
  public void ready() {
    readiness.set(new Readiness.Ready(search()));
  }
}
