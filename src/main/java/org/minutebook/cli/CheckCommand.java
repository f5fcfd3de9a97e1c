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
import org.minutebook.json.Json;
import org.minutebook.statements.StatementExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = {
      "Tell what becomes of every file: read or passed over, and what is odd.",
      "",
      "Needs no index, so that a project can run it on new minutes before merging them."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      defaultValue = "archive",
      description = "folder of minutes, if no PATH is given (default: ./archive)")
  private Path folder;

  @Option(names = "--json", description = "print the account as JSON")
  private boolean json;

  @Option(names = "--strict", description = "exit 1 if anything is odd or unreadable")
  private boolean strict;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "an archive, or one file")
  private Path path;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException {
    Path asked = path == null ? folder : path;
    CheckReport account = Files.isRegularFile(asked) ? ofFile(asked) : ofFolder(asked);
    if (json) {
      terminal.out().println(Json.print(account.json()));
    } else {
      account.print(terminal);
    }
    return strict && account.isOdd() ? ExitCode.NOTHING : ExitCode.DONE;
  }

  private CheckReport ofFile(Path file) {
    String name = String.valueOf(file.getFileName());
    FilesRead read =
        FilesRead.of(
            List.of(name),
            f -> Archive.read(file),
            StatementExtractor.reader(Settings.NONE),
            progress());
    return CheckReport.of(read, Settings.NONE, Map.of(), Map.of(), List.of());
  }

  private CheckReport ofFolder(Path folder) throws CommandException {
    try {
      Archive archive = Archive.open(folder);
      FilesRead read =
          FilesRead.of(
              archive.files(),
              archive::bytes,
              StatementExtractor.reader(archive.settings()),
              progress());
      Map<String, String> links = new LinkedHashMap<>();
      archive.links().forEach(link -> links.put(link, "a symbolic link"));
      return CheckReport.of(
          read, archive.settings(), links, archive.unlisted(), archive.settingsProblems());
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  private ProgressLine progress() {
    return new ProgressLine(terminal, "Reading minutes", System::nanoTime);
  }
}
