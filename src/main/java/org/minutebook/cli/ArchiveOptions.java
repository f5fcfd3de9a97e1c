package org.minutebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ArchivePlace;
import org.minutebook.cli.remote.ArchiveSource;
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
      description = {
        "folder of minutes (default: ./archive), or the https: or file:",
        "address of a git repository, which is cloned"
      })
  private String archive;

  @Mixin private RemoteOptions remoteOptions = new RemoteOptions();

  private Optional<String> hookSecret = Optional.empty();

  /** What they name; known once it is opened. */
  private Optional<ArchiveSource> source = Optional.empty();

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
    return named() + " with " + index;
  }

  /** What the user named. */
  String named() {
    return remoteOptions
        .settings()
        .map(Path::toString)
        .orElse(archive == null ? "archive" : archive);
  }

  /** What they name, once it is opened. */
  ArchiveSource source() {
    return source.orElseThrow();
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
    ArchiveSource named = ArchiveSource.of(archive, remoteOptions);
    source = Optional.of(named);
    named.bringUpToDate(terminal);
    for (Path folder : named.place().folders().values()) {
      if (index.toAbsolutePath().normalize().startsWith(folder.toAbsolutePath().normalize())) {
        throw CommandException.unusable(
            "the index %s is inside the archive %s, which is only ever read: choose another folder with --index DIR"
                .formatted(index, remoteOptions.settings().isPresent() ? folder : named()));
      }
    }
    return open(named.place(), terminal);
  }

  /** As {@link #open(Terminal)}, wherever it is. */
  static Archive open(ArchivePlace place, Terminal terminal) throws CommandException {
    try {
      Archive archive = Archive.open(place);
      report(archive, terminal);
      archive.unlisted().forEach((path, reason) -> terminal.say(place.at(path) + ": " + reason));
      return archive;
    } catch (ArchiveException e) {
      throw CommandException.unusable(e);
    }
  }

  /** Reports what is odd about the settings and the corrections. */
  static void report(Archive archive, Terminal terminal) {
    archive.problems().forEach((file, problems) -> report(archive, file, problems, terminal));
  }

  /** Reports problems of settings or corrections. */
  static void report(Archive archive, String file, List<Problem> problems, Terminal terminal) {
    String path = archive.place().at(file).toString();
    problems.forEach(problem -> terminal.say(TextOutput.problem(path, problem)));
  }
}
