package org.minutebook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ArchiveWatch;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.archive.HostedFiles;
import org.minutebook.archive.Listing;
import org.minutebook.archive.Settings;
import org.minutebook.cli.background.Delays;
import org.minutebook.cli.background.ExpungeTask;
import org.minutebook.cli.background.Later;
import org.minutebook.cli.background.OpeningSearch;
import org.minutebook.cli.background.Retried;
import org.minutebook.cli.remote.Pulls;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.index.HeldRemovals;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Status;
import org.minutebook.web.AccessLog;
import org.minutebook.web.Condition;
import org.minutebook.web.PullHook;
import org.minutebook.web.ServerException;
import org.minutebook.web.ServerLimits;
import org.minutebook.web.WebServer;
import org.minutebook.web.WebSettings;

/**
 * A running server: the web server, the index it answers from, and the watch that keeps the index
 * up to date. It accepts connections at once and answers them when the archive has been read.
 */
final class ServeSession implements AutoCloseable {
  private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);
  private static final int MAX_ATTEMPTS = 60;

  private final Terminal terminal;
  private final IndexRefresh refresh;
  private final Warnings warnings;

  private Archive archive;

  private final MinutesIndex index;
  private final MinutesSearch search;
  private final AtomicReference<Settings> settings;
  private final OpeningSearch opening;
  private final AtomicReference<Condition> condition = new AtomicReference<>(Condition.UNKNOWN);

  /** Where the files were hosted after the last update, by archive. */
  private Map<String, HostedFiles> hosts = Map.of();

  private final Pulls pulls;
  private final WebServer server;
  private final ArchiveWatch watch;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Later removals = new Later("held-removals");

  private final ExpungeTask expunging;

  /** An update that failed, which no further change may bring about. */
  private final Retried failedUpdate;

  private ServeSession(
      Terminal terminal,
      ArchiveOptions options,
      Archive archive,
      MinutesIndex index,
      OpeningSearch opening,
      AtomicReference<Settings> settings,
      Listening at,
      Path staticFolder,
      ServerLimits limits,
      AccessLog accessLog,
      Delays delays)
      throws ServerException {
    this.terminal = terminal;
    this.refresh = new IndexRefresh(terminal, delays.removals());
    this.warnings = new Warnings(terminal);
    this.archive = archive;
    this.index = index;
    this.opening = opening;
    this.settings = settings;
    this.failedUpdate =
        new Retried("update", delays.retries(), () -> triedToUpdate(Optional.empty()));
    this.pulls = Pulls.of(options.source(), terminal);
    this.server =
        WebServer.start(
            new WebSettings(
                at.host(),
                at.port(),
                staticFolder,
                settings::get,
                Minutebook.Version.number(),
                limits,
                () -> condition.get().and(pulls.failures()),
                accessLog,
                at.base()),
            opening::readiness,
            options
                .hookSecret()
                .filter(secret -> pulls.hasClones())
                .map(secret -> new PullHook(secret, pulls::soon)));
    // Only now, as there is nobody to end a pull where the server could not start.
    pulls.start();
    this.search =
        opening.searchOr(
            () -> {
              pulls.close();
              server.close();
            });
    this.expunging = new ExpungeTask(index, search, delays.retries(), closed::get, terminal);
    // Starts before the archive is first read, so that no change in between is missed.
    this.watch = ArchiveWatch.start(archive.place(), WATCH_INTERVAL, this::onChange);
  }

  /**
   * Opens the index and starts the server; it answers once {@link #refresh} is done.
   *
   * @param at where it listens
   * @param staticFolder the stylesheets and scripts to serve
   */
  static ServeSession start(
      Terminal terminal,
      ArchiveOptions options,
      Listening at,
      Path staticFolder,
      ServerLimits limits,
      AccessLog accessLog,
      Delays delays)
      throws CommandException {
    Archive archive = options.open(terminal);
    try {
      MinutesIndex index = MinutesIndex.open(options.index());
      AtomicReference<Settings> settings = new AtomicReference<>(archive.settings());
      OpeningSearch opening = OpeningSearch.start(index, settings::get);
      try {
        return new ServeSession(
            terminal,
            options,
            archive,
            index,
            opening,
            settings,
            at,
            staticFolder,
            limits,
            accessLog,
            delays);
      } catch (ServerException | RuntimeException e) {
        opening.close();
        index.close();
        throw e;
      }
    } catch (IndexException | ServerException e) {
      throw CommandException.unusable(e);
    }
  }

  /** Brings the index up to date after the start. */
  Status refresh() throws CommandException {
    try {
      update(Optional.empty());
    } catch (ArchiveException | IndexException e) {
      throw CommandException.unusable(e);
    }
    // An earlier run may not have come to it.
    expunging.start();
    return search.status();
  }

  String address() {
    return server.address().toString();
  }

  /** Updates the index, if need be after some time. */
  private void onChange(Optional<Listing> listed) {
    if (!triedToUpdate(listed)) {
      failedUpdate.start();
    }
  }

  /**
   * Updates the index; if that fails, the server goes on answering from the index as it is.
   *
   * @return whether it need not be tried again
   */
  private boolean triedToUpdate(Optional<Listing> listed) {
    try {
      IndexReport report = updateWhenUnlocked(listed);
      if (report.read() + report.removed() > 0) {
        terminal.log(
            "the archive changed: "
                + TextOutput.count(report.read(), "file")
                + " read, "
                + report.removed()
                + " removed");
      }
    } catch (ArchiveException | IndexException | RuntimeException e) {
      if (closed.get()) {
        return true;
      }
      String message = "the archive changed but can't be read: " + ErrorMessage.of(e);
      if (!condition.getAndUpdate(c -> c.withWarning(message)).warnings().contains(message)) {
        terminal.log(message + "; this is tried again every minute");
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /** Waits for a command that has seen the same change and is writing the index already. */
  private IndexReport updateWhenUnlocked(Optional<Listing> listed)
      throws ArchiveException, IndexException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return update(listed);
      } catch (IndexException e) {
        if (e.reason() != IndexException.Reason.LOCKED || attempt == MAX_ATTEMPTS || closed.get()) {
          throw e;
        }
        Thread.sleep(WATCH_INTERVAL);
      }
    }
  }

  private synchronized IndexReport update(Optional<Listing> listed)
      throws ArchiveException, IndexException {
    archive = archive.reopen(listed);
    ArchiveOptions.report(archive, terminal);
    boolean first = opening.isIndexing();
    Progress listener =
        (done, of) -> {
          if (first) {
            opening.indexing(done, of);
          }
        };
    IndexReport report = refresh.update(index, archive, listener);
    refresh.warn(report);
    settings.set(archive.settings().hostedAt(hosts));
    search.refresh();
    condition.set(
        new Condition(
            Optional.of(search.status()),
            Optional.of(Instant.now()),
            report.skipped().size(),
            report.unreadable().size(),
            index.bytes(),
            warnings.of(report, archive)));
    opening.ready();
    report.held().ifPresent(this::lookAgain);
    if (report.read() + report.removed() > 0) {
      expunging.start();
    }
    // It runs git several times, so not before the change can be found.
    hosts = HostedFiles.of(archive);
    settings.set(archive.settings().hostedAt(hosts));
    return report;
  }

  /** Applies removals when their time has come, or somebody has accepted them. */
  private void lookAgain(HeldRemovals held) {
    removals.when(
        () -> !index.isHolding() || !Instant.now().isBefore(held.until()),
        () -> {
          if (!closed.get()) {
            onChange(Optional.empty());
          }
        });
  }

  /** Finishes the requests in progress and stops within five seconds. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      pulls.close();
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
