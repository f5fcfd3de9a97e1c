package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.minutebook.addresses.Replay;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ArchivePlace;
import org.minutebook.archive.GitHistory;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.ProgressLine;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.minutes.Meeting;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    description = {
      "Replay the git history of minutes and report the addresses that broke.",
      "",
      "Reads every commit as the program would have at the time, and follows each address it would"
          + " have handed out. Writes nothing. Needs git, but no index."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Option(names = "--strict", description = "exit with 1 if an address is gone or wrong")
  private boolean strict;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "archive",
      description = "folder of minutes in a git repository (default: ./archive)")
  private Path folder;

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    if (!Files.isDirectory(folder)) {
      throw CommandException.unusable("there is no folder " + folder);
    }
    try (GitHistory history = GitHistory.of(folder)) {
      return replay(history);
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private int replay(GitHistory history) throws ArchiveException, CommandException {
    MinutesReader reader =
        StatementExtractor.reader(
            ArchiveOptions.open(ArchivePlace.of(folder), terminal).settings());
    List<GitHistory.Commit> commits = history.commits();
    Replay replay = new Replay();
    List<ReportJson.CommitStep> steps = new ArrayList<>();
    ProgressLine progress = new ProgressLine(terminal, "Replaying commits");
    for (GitHistory.Commit commit : commits) {
      Replay.Step step =
          replay.step(
              commit.day(),
              history.files(commit),
              (file, content) -> read(history, reader, file, content));
      steps.add(ReportJson.CommitStep.of(commit, step));
      if (!json) {
        print(commit, step);
      }
      progress.at(steps.size(), commits.size());
    }
    progress.end();
    Replay.Summary sum = replay.summary();
    if (json) {
      terminal.out().println(ReportJson.of(sum, steps));
    } else {
      print(commits.size(), sum);
    }
    return strict && sum.gone() + sum.wrong() > 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private List<Meeting> read(
      GitHistory history, MinutesReader reader, String file, String content) {
    try {
      return reader.read(file, history.bytes(content)) instanceof Reading.Minutes minutes
          ? minutes.meetings()
          : List.of();
    } catch (IOException e) {
      terminal.say(file + ": " + e.getMessage());
      return List.of();
    }
  }

  private void print(GitHistory.Commit commit, Replay.Step step) {
    String prefix = "%s %.10s ".formatted(commit.day(), commit.id());
    step.gone()
        .forEach(
            (address, nearest) ->
                terminal.print(
                    prefix
                        + "gone "
                        + address
                        + (nearest.isEmpty() ? "" : "; nearest: " + nearest.getFirst())));
    step.wrong().forEach(address -> terminal.print(prefix + "wrong " + address));
  }

  private void print(int commits, Replay.Summary sum) {
    terminal.print(
        "%s, %d addresses handed out: %d kept, %d moved (301), %d gone (410), %d wrong"
            .formatted(
                TextOutput.count(commits, "commit"),
                sum.kept() + sum.moved() + sum.gone(),
                sum.kept(),
                sum.moved(),
                sum.gone(),
                sum.wrong()));
  }
}
