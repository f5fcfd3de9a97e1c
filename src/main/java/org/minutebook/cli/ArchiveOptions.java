package org.minutebook.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.Corrections;
import org.minutebook.cli.remote.RemoteArchive;
import org.minutebook.cli.remote.RemoteOptions;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.minutes.Problem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options {@code --archive} and {@code --index}. */
final class ArchiveOptions {
  @Option(
      names = "--archive",
      paramLabel = "DIR|URL",
      defaultValue = "archive",
      description = {
        "folder of minutes (default: ./archive), or the https: or file:",
        "address of a git repository, which is cloned"
      })
  private String archive = "archive";

  @Mixin private RemoteOptions remoteOptions = new RemoteOptions();

  private Optional<String> hookSecret = Optional.empty();

  /** The archive if it is elsewhere; known once it is opened. */
  private Optional<RemoteArchive> remote = Optional.empty();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index",
      description = "folder for the index (default: ./index)")
  private Path index = Path.of("index");

  /** The options as if they had been given. */
  static ArchiveOptions of(Path archive, Path index) {
    ArchiveOptions options = new ArchiveOptions();
    options.archive = archive.toString();
    options.index = index;
    return options;
  }

  @Override
  public String toString() {
    return archive + " with " + index;
  }

  /** What the user named. */
  String named() {
    return archive;
  }

  /** The folder of minutes; that of a repository is known once it is opened. */
  Path archive() {
    return remote.map(RemoteArchive::folder).orElseGet(() -> Path.of(archive));
  }

  /** The archive if it is elsewhere. */
  Optional<RemoteArchive> remote() {
    return remote;
  }

  Path index() {
    return index;
  }

  /** The secret by which the archive's host may have it pulled. */
  Optional<String> hookSecret() {
    return hookSecret;
  }

  void setHookSecret(Optional<String> secret) {
    hookSecret = secret;
  }

  /** Opens the archive and reports problems of its settings and folders that can't be listed. */
  Archive open(Terminal terminal) throws CommandException {
    remote = RemoteArchive.of(archive, remoteOptions);
    if (remote.isPresent()) {
      remote.get().bringUpToDate(terminal);
    }
    Path minutes = archive().toAbsolutePath().normalize();
    if (index.toAbsolutePath().normalize().startsWith(minutes)) {
      throw CommandException.unusable(
          "the index %s is inside the archive %s, which is only ever read: choose another folder with --index DIR"
              .formatted(index, archive));
    }
    return open(archive(), terminal);
  }

  /** As {@link #open(Terminal)}, for any folder. */
  static Archive open(Path folder, Terminal terminal) throws CommandException {
    try {
      Archive archive = Archive.open(folder);
      reportSettingsProblems(archive, terminal);
      archive
          .unlisted()
          .forEach((path, reason) -> terminal.say(folder.resolve(path) + ": " + reason));
      return archive;
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  /** Reports what is odd about the settings and the corrections. */
  static void reportSettingsProblems(Archive archive, Terminal terminal) {
    String file = archive.folder().resolve(Archive.SETTINGS).toString();
    for (Problem problem : archive.settingsProblems()) {
      terminal.say(TextOutput.problem(file, problem));
    }
    String corrections = archive.folder().resolve(Corrections.FILE).toString();
    for (Problem problem : archive.correctionProblems()) {
      terminal.say(TextOutput.problem(corrections, problem));
    }
  }
}
