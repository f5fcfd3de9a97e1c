package org.minutebook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description = {
      "Report how each file is read, and any problems in it.",
      "",
      "Needs no index, so a project can check new minutes before merging them."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Clock clock;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      defaultValue = "archive",
      description = "folder of minutes to check if no PATH is given (default: ./archive)")
  private Path folder;

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Option(names = "--strict", description = "exit with 1 if there are problems or unreadable files")
  private boolean strict;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "a folder of minutes, or one file")
  private Path path;

  CheckCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws CommandException {
    CheckReport report = check(path == null ? folder : path);
    if (json) {
      terminal.out().println(ReportJson.of(report));
    } else {
      report.print(terminal);
    }
    return strict && report.hasProblems() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private CheckReport check(Path fileOrFolder) throws CommandException {
    LocalDate today = LocalDate.now(clock);
    if (Files.isRegularFile(fileOrFolder)) {
      String name = String.valueOf(fileOrFolder.getFileName());
      return CheckReport.of(FilesRead.of(Map.of(name, fileOrFolder), terminal), today);
    }
    try {
      Archive archive = Archive.open(fileOrFolder);
      return CheckReport.of(FilesRead.of(archive, terminal), archive, today);
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }
}
