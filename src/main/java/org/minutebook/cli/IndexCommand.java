package org.minutebook.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minutebook.addresses.LedgerException;
import org.minutebook.addresses.LedgerPlace;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "index", description = "Bring the index up to date with the archive.")
final class IndexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ArchiveOptions options;

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "list the files skipped and the problems of the others")
  private boolean verbose;

  @Option(
      names = "--accept-removals",
      description = "remove meetings that are gone at once, however many they are")
  private boolean acceptRemovals;

  @Option(
      names = "--ledger",
      description = "keep the address ledger in the archive from now on, so it can be committed")
  private boolean ledger;

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    long start = System.nanoTime();
    Archive archive = options.open(terminal);
    if (ledger) {
      keepLedgerIn(
          archive
              .place()
              .folder()
              .filter(folder -> !options.source().hasClones())
              .orElseThrow(
                  () ->
                      CommandException.unusable(
                          "the ledger of an archive that is cloned, and of several, stays beside the index")));
    }
    IndexRefresh refresh =
        new IndexRefresh(terminal, acceptRemovals ? Duration.ZERO : MinutesIndex.HOLD);
    IndexReport report;
    try (MinutesIndex index = MinutesIndex.open(options.index())) {
      report = refresh.update(index, archive);
      index.expunge();
    } catch (IndexException e) {
      throw CommandException.unusable(e);
    }
    refresh.warn(report);
    warnOfCorrections(archive);
    if (json) {
      terminal.out().println(ReportJson.of(report));
    } else {
      print(report, (System.nanoTime() - start) / 1e9);
    }
    return ExitCode.DONE;
  }

  /** Names the corrections of meetings that are not there; the others are told by their files. */
  private void warnOfCorrections(Archive archive) throws CommandException {
    try {
      archive
          .settings()
          .corrections()
          .withoutFile(archive.files())
          .forEach((file, all) -> ArchiveOptions.report(archive, file, all, terminal));
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private void keepLedgerIn(Path folder) throws CommandException {
    try {
      LedgerPlace place = LedgerPlace.inArchive(folder, options.index());
      terminal.say(
          "the address ledger is now kept in " + place.path() + "; commit it with the minutes");
    } catch (LedgerException e) {
      throw CommandException.unusable(e);
    }
  }

  private void print(IndexReport report, double seconds) {
    terminal.print(
        String.format(
            Locale.ROOT,
            "%s read, %d unchanged, %d removed, %d skipped, %d unreadable; %.1f s",
            TextOutput.count(report.read(), "file"),
            report.unchanged(),
            report.removed(),
            report.skipped().size(),
            report.unreadable().size(),
            seconds));
    if (verbose) {
      report
          .skipped()
          .forEach(file -> terminal.print("skipped " + file.file() + ": " + file.reason()));
      report
          .problems()
          .forEach((file, list) -> list.forEach(p -> terminal.print(TextOutput.problem(file, p))));
    }
  }
}
