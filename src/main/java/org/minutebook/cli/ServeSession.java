package org.minutebook.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ArchiveWatch;
import org.minutebook.archive.Settings;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Status;
import org.minutebook.web.Readiness;
import org.minutebook.web.ServerException;
import org.minutebook.web.WebServer;
import org.minutebook.web.WebSettings;

/**
 * A server at work: the web front, the index it answers from, and the watch that keeps the index up
 * to date. It listens from the start and answers once the archive is read.
 */
final class ServeSession implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 60;

  private final Terminal terminal;
  private final Path folder;
  private final MinutesIndex index;
  private final MinutesSearch search;
  private final AtomicReference<Settings> settings;
  private final AtomicReference<Readiness> readiness;
  private final WebServer server;
  private final ArchiveWatch watch;
  private final AtomicBoolean closed = new AtomicBoolean();

  private ServeSession(
      Terminal terminal,
      Archive archive,
      MinutesIndex index,
      MinutesSearch search,
      AtomicReference<Settings> settings,
      String host,
      int port,
      Path pages)
      throws ServerException {
    this.terminal = terminal;
    this.folder = archive.folder();
    this.index = index;
    this.search = search;
    this.settings = settings;
    // A whole index of an earlier run answers while what changed since is read.
    this.readiness =
        new AtomicReference<>(
            hasMeetings(search) ? new Readiness.Ready(search) : new Readiness.Indexing(0, 0));
    this.server =
        WebServer.start(
            new WebSettings(host, port, pages, settings::get, Minutebook.Version.number()),
            readiness::get);
    // Before the first reading, so that nothing that changes meanwhile is missed.
    this.watch = ArchiveWatch.start(folder, PAUSE, this::changed);
  }

  /**
   * Opens the index and listens; answers come once {@link #read} has run.
   *
   * @param pages the folder {@code static/}
   */
  static ServeSession start(
      Terminal terminal, ArchiveOptions places, String host, int port, Path pages)
      throws CommandException {
    Archive archive = places.open(terminal);
    try {
      MinutesIndex index = MinutesIndex.open(places.index());
      AtomicReference<Settings> settings = new AtomicReference<>(archive.settings());
      MinutesSearch search = new MinutesSearch(index, settings::get);
      try {
        return new ServeSession(terminal, archive, index, search, settings, host, port, pages);
      } catch (ServerException | RuntimeException e) {
        search.close();
        index.close();
        throw e;
      }
    } catch (IndexException | ServerException e) {
      throw CommandException.unusable(e);
    }
  }

  /** An index that can't be read is one the first update makes anew. */
  private static boolean hasMeetings(MinutesSearch search) {
    try {
      return search.status().meetings() > 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Brings the index up to date for the first time. */
  Status read() throws CommandException {
    try {
      update();
    } catch (ArchiveException | IndexException e) {
      throw CommandException.unusable(e);
    }
    return search.status();
  }

  /** Where a browser finds it. */
  String address() {
    return server.address().toString();
  }

  /** What it answers from goes on as it was if the archive can't be read any more. */
  private void changed() {
    try {
      IndexReport report = updateOnceFree();
      if (report.read() + report.removed() > 0) {
        terminal.say(
            "the archive changed: "
                + TextOutput.count(report.read(), "file")
                + " read, "
                + report.removed()
                + " removed");
      }
    } catch (ArchiveException | IndexException | RuntimeException e) {
      if (!closed.get()) {
        terminal.say("the archive changed but can't be read anew: " + e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A command somebody runs may be writing the index just then, since it sees the change as well.
   */
  private IndexReport updateOnceFree()
      throws ArchiveException, IndexException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return update();
      } catch (IndexException e) {
        if (e.reason() != IndexException.Reason.LOCKED || attempt == ATTEMPTS || closed.get()) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private synchronized IndexReport update() throws ArchiveException, IndexException {
    Archive archive = Archive.open(folder);
    archive
        .settingsProblems()
        .forEach(
            p -> terminal.say(TextOutput.problem(folder.resolve(Archive.SETTINGS).toString(), p)));
    IndexRefresh current = new IndexRefresh(terminal);
    boolean first = readiness.get() instanceof Readiness.Indexing;
    Progress shown =
        (done, of) -> {
          if (first) {
            readiness.set(new Readiness.Indexing(done, of));
          }
        };
    IndexReport report = current.update(index, archive, shown);
    current.report(report);
    settings.set(archive.settings());
    search.refresh();
    readiness.set(new Readiness.Ready(search));
    return report;
  }

  /** Lets requests under way end; done within five seconds. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.close();
      watch.close();
      search.close();
      try {
        index.close();
      } catch (IndexException e) {
        terminal.say(e.getMessage());
      }
    }
  }
}
