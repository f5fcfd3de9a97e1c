package org.minutebook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ArchivePlace;
import org.minutebook.cli.check.FilesRead;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.json.Json;
import org.minutebook.json.MeetingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "parse",
    description = {
      "Print the meetings read from minutes, as JSON Lines.",
      "",
      "One object per file, in path order; \"file\" is the path inside FOLDER, or the name of a"
          + " FILE. Files that are not minutes are named on standard error. Needs no index."
    })
final class ParseCommand implements Callable<Integer> {
  private final Terminal terminal;

  @SuppressWarnings("UnusedVariable") // accepted so that scripts can pass --json to every command
  @Option(
      names = "--json",
      description = "accepted, but changes nothing: the output is always JSON")
  private boolean json;

  @Mixin private LevelOption level;

  @Parameters(
      paramLabel = "FOLDER|FILE",
      arity = "1..*",
      description = "folders of minutes, or single files")
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
      print(FilesRead.of(files, terminal));
    }
    return ExitCode.DONE;
  }

  private void parseFolder(Path folder) throws CommandException {
    Archive archive = ArchiveOptions.open(ArchivePlace.of(folder), terminal);
    try {
      print(FilesRead.of(archive, terminal));
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private void print(FilesRead read) {
    read.meetings()
        .forEach(
            meeting -> terminal.out().println(Json.print(MeetingJson.of(meeting, level.level()))));
    read.skipped().forEach((file, reason) -> terminal.say("skipped " + file + ": " + reason));
    read.unreadable().forEach((file, reason) -> terminal.say(file + " " + reason));
  }
}
