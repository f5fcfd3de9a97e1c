package org.minutebook.cli;

import java.nio.file.Path;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.minutes.Problem;
import picocli.CommandLine.Option;

/** Where the archive and its index lie. */
final class ArchiveOptions {
  @Option(
      names = "--archive",
      paramLabel = "DIR",
      defaultValue = "archive",
      description = "folder of minutes (default: ./archive)")
  private Path archive;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index",
      description = "folder the index is kept in (default: ./index)")
  private Path index;

  Path archive() {
    return archive;
  }

  Path index() {
    return index;
  }

  /** Opens the archive, saying what is odd about its settings. */
  Archive open(Terminal terminal) throws CommandException {
    Path minutes = archive.toAbsolutePath().normalize();
    if (index.toAbsolutePath().normalize().startsWith(minutes)) {
      throw CommandException.unusable(
          "the index "
              + index
              + " lies inside the archive "
              + archive
              + ", where nothing is written: name another folder with --index DIR");
    }
    return open(archive, terminal);
  }

  /** Opens an archive, saying what is odd about its settings. */
  static Archive open(Path folder, Terminal terminal) throws CommandException {
    try {
      Archive archive = Archive.open(folder);
      for (Problem problem : archive.settingsProblems()) {
        terminal.say(
            folder.resolve(Archive.SETTINGS) + ":" + problem.line() + ": " + problem.message());
      }
      archive
          .unlisted()
          .forEach((path, reason) -> terminal.say(folder.resolve(path) + ": " + reason));
      return archive;
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }
}
