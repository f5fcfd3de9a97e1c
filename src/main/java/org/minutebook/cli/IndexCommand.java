package org.minutebook.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minutebook.addresses.LedgerException;
import org.minutebook.addresses.LedgerPlace;
import org.minutebook.archive.Archive;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexReport;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PassedOver;
import org.minutebook.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "index", description = "Bring the index up to date with the archive.")
final class IndexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ArchiveOptions places;

  @Option(names = "--json", description = "print the account as JSON")
  private boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "name the files passed over and what is odd about others")
  private boolean verbose;

  @Option(
      names = "--ledger",
      description = "keep the ledger of addresses in the archive from now on, to commit it")
  private boolean ledger;

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    long start = System.nanoTime();
    Archive archive = places.open(terminal);
    if (ledger) {
      keepLedgerInArchive(archive);
    }
    IndexRefresh current = new IndexRefresh(terminal);
    IndexReport report;
    try (MinutesIndex index = MinutesIndex.open(places.index())) {
      report = current.update(index, archive);
    } catch (IndexException e) {
      throw CommandException.unusable(e);
    }
    current.report(report);
    if (json) {
      terminal.out().println(Json.print(json(report)));
    } else {
      print(report, (System.nanoTime() - start) / 1e9);
    }
    return ExitCode.DONE;
  }

  private void keepLedgerInArchive(Archive archive) throws CommandException {
    try {
      LedgerPlace place = LedgerPlace.inArchive(archive.folder(), places.index());
      terminal.say("the ledger of addresses is kept in " + place.path() + "; commit it");
    } catch (LedgerException e) {
      throw CommandException.unusable(e);
    }
  }

  private void print(IndexReport report, double seconds) {
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%s read, %d unchanged, %d removed, %d passed over, %d unreadable; %.1f s%n",
            TextOutput.count(report.read(), "file"),
            report.unchanged(),
            report.removed(),
            report.passedOver().size(),
            report.unreadable().size(),
            seconds);
    if (verbose) {
      for (PassedOver file : report.passedOver()) {
        terminal.out().println(Terminal.clean("passed over " + file.file() + ": " + file.reason()));
      }
      report
          .problems()
          .forEach(
              (file, problems) ->
                  problems.forEach(p -> terminal.out().println(TextOutput.problem(file, p))));
    }
  }

  private static JsonObject json(IndexReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("read", report.read());
    json.addProperty("unchanged", report.unchanged());
    json.addProperty("removed", report.removed());
    JsonArray passedOver = new JsonArray();
    report
        .passedOver()
        .forEach(file -> passedOver.add(FileReportJson.because(file.file(), file.reason())));
    json.add("passedOver", passedOver);
    json.add("unreadable", FileReportJson.reasons(report.unreadable()));
    json.add("problems", FileReportJson.problems(report.problems()));
    json.addProperty("rebuilt", report.rebuilt().orElse(null));
    return json;
  }
}
