package org.minutebook.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.minutebook.addresses.Replay;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.GitHistory;
import org.minutebook.json.Json;
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
      "Replay the git history of minutes and tell which addresses broke.",
      "",
      "Goes through the commits as the program would have, and follows every address handed out on"
          + " the way. Writes nothing; needs git, and no index."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "print the account as JSON")
  private boolean json;

  @Option(names = "--strict", description = "exit 1 if an address is gone or wrong")
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
      MinutesReader reader =
          StatementExtractor.reader(ArchiveOptions.open(folder, terminal).settings());
      List<GitHistory.Commit> commits = history.commits();
      Replay replay = new Replay();
      JsonArray steps = new JsonArray();
      ProgressLine progress = new ProgressLine(terminal, "Replaying commits", System::nanoTime);
      int done = 0;
      for (GitHistory.Commit commit : commits) {
        Replay.Step step =
            replay.step(
                commit.day(),
                history.files(commit),
                (file, content) -> read(history, reader, file, content));
        tell(commit, step, steps);
        progress.at(++done, commits.size());
      }
      progress.end();
      return sum(commits.size(), replay.summary(), steps);
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private Optional<Meeting> read(
      GitHistory history, MinutesReader reader, String file, String content) {
    try {
      return reader.read(file, history.bytes(content)) instanceof Reading.Minutes minutes
          ? Optional.of(minutes.meeting())
          : Optional.empty();
    } catch (IOException e) {
      terminal.say(file + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private void tell(GitHistory.Commit commit, Replay.Step step, JsonArray steps) {
    JsonObject told = new JsonObject();
    told.addProperty("commit", commit.id());
    told.addProperty("day", commit.day().toString());
    JsonObject moved = new JsonObject();
    step.moved().forEach(moved::addProperty);
    told.add("moved", moved);
    JsonObject gone = new JsonObject();
    step.gone().forEach((address, near) -> gone.add(address, array(near)));
    told.add("gone", gone);
    told.add("wrong", array(step.wrong()));
    steps.add(told);
    if (json) {
      return;
    }
    String at = "%s %.10s ".formatted(commit.day(), commit.id());
    step.gone()
        .forEach(
            (address, near) ->
                print(
                    at + "410 " + address + (near.isEmpty() ? "" : "; near: " + near.getFirst())));
    step.wrong().forEach(address -> print(at + "wrong " + address));
  }

  private void print(String line) {
    terminal.out().println(Terminal.clean(line));
  }

  private static JsonArray array(List<String> words) {
    JsonArray array = new JsonArray();
    words.forEach(array::add);
    return array;
  }

  private int sum(int commits, Replay.Summary sum, JsonArray steps) {
    if (json) {
      JsonObject all = new JsonObject();
      all.addProperty("commits", commits);
      all.addProperty("kept", sum.kept());
      all.addProperty("moved", sum.moved());
      all.addProperty("gone", sum.gone());
      all.addProperty("wrong", sum.wrong());
      all.add("steps", steps);
      terminal.out().println(Json.print(all));
    } else {
      print(
          "%s, %d addresses handed out: %d kept, %d answer 301, %d answer 410, %d wrong"
              .formatted(
                  TextOutput.count(commits, "commit"),
                  sum.kept() + sum.moved() + sum.gone(),
                  sum.kept(),
                  sum.moved(),
                  sum.gone(),
                  sum.wrong()));
    }
    return strict && sum.gone() + sum.wrong() > 0 ? ExitCode.NOTHING : ExitCode.DONE;
  }
}
