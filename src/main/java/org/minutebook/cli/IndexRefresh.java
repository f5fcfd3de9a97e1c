package org.minutebook.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Settings;
import org.minutebook.cli.terminal.ProgressLine;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.index.FileParser;
import org.minutebook.index.HeldRemovals;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.Progress;
import org.minutebook.reading.MinutesReader;
import org.minutebook.statements.StatementExtractor;

/** Brings an index up to date with its archive and shows progress and warnings. */
final class IndexRefresh {
  private final Terminal terminal;
  private final Duration hold;
  private Optional<Made> made = Optional.empty();

  /** Folders of the archive that could not be listed. */
  private Set<String> unlisted = Set.of();

  /** Since when those meetings are missing that were told last. */
  private Optional<Instant> told = Optional.empty();

  /**
   * A reader with the settings that it is made with. Making it takes longer than answering a query,
   * so it is made when the first file has to be read.
   */
  private static final class Made implements Supplier<MinutesReader> {
    private final Settings settings;
    private final String fingerprint;
    private MinutesReader reader;

    Made(Settings settings) {
      this.settings = settings;
      this.fingerprint = ReaderVersion.fingerprint(settings);
    }

    @Override
    public synchronized MinutesReader get() {
      if (reader == null) {
        reader = StatementExtractor.archiveReader(settings);
      }
      return reader;
    }
  }

  IndexRefresh(Terminal terminal) {
    this(terminal, MinutesIndex.HOLD);
  }

  /** {@code hold} is how long very many missing meetings stay. */
  IndexRefresh(Terminal terminal, Duration hold) {
    this.terminal = terminal;
    this.hold = hold;
  }

  /** Reads the files that have changed, or all if the settings or the program's reader have. */
  IndexReport update(MinutesIndex index, Archive archive) throws IndexException {
    return update(index, archive, Progress.NONE);
  }

  /** As {@link #update(MinutesIndex, Archive)}, with a second listener for progress. */
  IndexReport update(MinutesIndex index, Archive opened, Progress listener) throws IndexException {
    Archive archive = listed(opened);
    Made now =
        made.filter(m -> m.settings.equals(archive.settings()))
            .orElseGet(() -> new Made(archive.settings()));
    made = Optional.of(now);
    ProgressLine line = new ProgressLine(terminal, "Reading minutes");
    Progress both =
        (done, of) -> {
          line.at(done, of);
          listener.at(done, of);
        };
    try {
      return index.update(archive, FileParser.of(now), now.fingerprint, both, hold);
    } finally {
      line.end();
    }
  }

  /**
   * The archive as it is listed now; whoever updates the index says what is wrong if it can't be.
   */
  private Archive listed(Archive opened) {
    unlisted = Set.of();
    try {
      Archive listed = opened.listed();
      unlisted = listed.unlisted().keySet();
      return listed;
    } catch (ArchiveException e) {
      return opened;
    }
  }

  /** Whether a file is in a folder that could not be listed, which was told already. */
  private boolean isUnlisted(String file) {
    return unlisted.stream().anyMatch(folder -> file.startsWith(folder + "/"));
  }

  /** Names the files that could not be read, and says if the index was rebuilt and why. */
  void warn(IndexReport report) {
    report
        .unreadable()
        .forEach(
            (file, reason) -> {
              if (!isUnlisted(file)) {
                terminal.say(file + " " + reason);
              }
            });
    report.unsaved().ifPresent(terminal::say);
    if (!report.held().map(HeldRemovals::since).equals(told)) {
      report.held().map(HeldRemovals::message).ifPresent(terminal::say);
      told = report.held().map(HeldRemovals::since);
    }
    report.rebuilt().ifPresent(reason -> terminal.say("rebuilt the index: " + reason));
  }
}
