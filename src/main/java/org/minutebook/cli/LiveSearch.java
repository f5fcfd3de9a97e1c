package org.minutebook.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Settings;
import org.minutebook.cli.remote.Pulls;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.index.IndexException;
import org.minutebook.index.MinutesIndex;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.Readiness;

/**
 * A search for a program that runs on without being a server: the archive is read once it has
 * started, and looked at again when something is asked.
 */
final class LiveSearch implements AutoCloseable {
  /** What asks first waits so long for the archive to be read, and is told to come back then. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Between two looks at the archive. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Terminal terminal;
  private final ArchiveOptions options;
  private final IndexRefresh refresh;
  private final AtomicReference<Settings> settings;
  private final FutureTask<MinutesSearch> opened;
  private final Pulls pulls;
  private final ReentrantLock writing = new ReentrantLock();
  private Archive archive;
  private MinutesIndex index;
  private Instant looked = Instant.MIN;

  private LiveSearch(Terminal terminal, ArchiveOptions options, Archive archive) {
    this.terminal = terminal;
    this.options = options;
    this.refresh = new IndexRefresh(terminal);
    this.archive = archive;
    this.settings = new AtomicReference<>(archive.settings());
    this.pulls = Pulls.of(options.source(), terminal);
    this.opened = new FutureTask<>(() -> read(archive));
  }

  /** Opens the archive, and begins to read it. */
  static LiveSearch start(ArchiveOptions options, Terminal terminal) throws CommandException {
    LiveSearch live = new LiveSearch(terminal, options, options.open(terminal));
    live.pulls.start();
    Thread.ofPlatform().name("first-reading").daemon().start(live.opened);
    return live;
  }

  Settings settings() {
    return settings.get();
  }

  /** The search, with what has changed since it was last asked for. */
  Readiness readiness() {
    try {
      MinutesSearch search = opened.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      look(search);
      return new Readiness.Ready(search);
    } catch (TimeoutException e) {
      return new Readiness.Indexing(0, 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Readiness.Indexing(0, 0);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    }
  }

  private MinutesSearch read(Archive archive) throws CommandException {
    writing.lock();
    try {
      index = SearchSession.openIndex(archive, options.index(), terminal);
      looked = Instant.now();
      return new MinutesSearch(index, settings::get);
    } finally {
      writing.unlock();
    }
  }

  private void look(MinutesSearch search) {
    writing.lock();
    try {
      if (Instant.now().isBefore(looked.plus(PAUSE))) {
        return;
      }
      update();
      search.refresh();
      looked = Instant.now();
    } finally {
      writing.unlock();
    }
  }

  private void update() {
    try {
      archive = archive.reopen(Optional.empty());
      refresh.warn(refresh.update(index, archive));
      settings.set(archive.settings());
    } catch (ArchiveException | IndexException e) {
      // Another process may be writing the index; what it wrote is seen all the same.
      terminal.say(e.getMessage());
    }
  }

  /** Does not wait for an archive that is being read: what was not committed is read next time. */
  @Override
  public void close() throws CommandException {
    pulls.close();
    if (!writing.tryLock()) {
      return;
    }
    try {
      if (opened.isDone() && opened.state() == Future.State.SUCCESS) {
        opened.resultNow().close();
      }
      if (index != null) {
        index.close();
      }
    } catch (IndexException e) {
      throw CommandException.unusable(e);
    } finally {
      writing.unlock();
    }
  }
}
