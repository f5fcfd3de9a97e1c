package org.minutebook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Settings;
import org.minutebook.index.MeetingJson;
import org.minutebook.json.Json;
import org.minutebook.statements.StatementExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "parse",
    description = {
      "Print what is read from minutes, as JSON Lines.",
      "",
      "One object for each file, in path order; \"file\" is the path inside FOLDER, or the name of a"
          + " FILE. Files that are no minutes are named on standard error. Needs no index."
    })
final class ParseCommand implements Callable<Integer> {
  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable") // taken so that scripts may say --json to every command
  @Option(names = "--json", description = "no change: JSON is what it prints")
  private boolean json;

  @Parameters(
      paramLabel = "FOLDER|FILE",
      arity = "1..*",
      description = "an archive, or minutes one by one")
  private List<Path> paths;

  ParseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw CommandException.unusable("there is no file or folder " + path);
      }
      if (Files.isDirectory(path)) {
        parseFolder(path);
      } else if (files.put(String.valueOf(path.getFileName()), path) != null) {
        throw CommandException.unusable(
            "two of the files are named " + path.getFileName() + ": parse their folder instead");
      }
    }
    if (!files.isEmpty()) {
      print(
          FilesRead.of(
              List.copyOf(files.keySet()),
              file -> Archive.read(files.get(file)),
              StatementExtractor.reader(Settings.NONE),
              progress()));
    }
    return ExitCode.DONE;
  }

  private void parseFolder(Path folder) throws CommandException {
    Archive archive = ArchiveOptions.open(folder, terminal);
    try {
      print(
          FilesRead.of(
              archive.files(),
              archive::bytes,
              StatementExtractor.reader(archive.settings()),
              progress()));
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private ProgressLine progress() {
    return new ProgressLine(terminal, "Reading minutes", System::nanoTime);
  }

  private void print(FilesRead read) {
    read.meetings().forEach(meeting -> terminal.out().println(Json.print(MeetingJson.of(meeting))));
    read.passedOver()
        .forEach((file, reason) -> terminal.say("passed over " + file + ": " + reason));
    read.unreadable().forEach((file, reason) -> terminal.say(file + " " + reason));
  }
}
