package org.minutebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.cli.background.Delays;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.web.AccessLog;
import org.minutebook.web.ServerLimits;

/**
 * An archive of three small meetings about boats and ropes, with a place for its index.
 *
 * @param folder the folder of minutes
 * @param index the folder for the index, which no command has written yet
 */
record SampleArchive(Path folder, Path index) {
  /** A meeting for tests that need only one file; not part of the sample archive. */
  static final String MEETING =
      """
      # Harbour call 2020-01-02

      Attendees: Ada Brook (chair), Jo Reed

      ## Boats

      We decided to buy a second boat. Jo Reed will ask for prices.
      """;

  /** Writes {@code archive} into a folder. */
  static SampleArchive in(Path folder) throws IOException {
    SampleArchive archive = new SampleArchive(folder.resolve("archive"), folder.resolve("index"));
    archive.write(
        "weekly/2020-01-02.md",
        """
        # Harbour call 2020-01-02

        Attendees: Ada Brook (chair), Jo Reed

        ## Second boat

        The boat leaks. We decided to buy a second boat before the summer.
        Jo Reed will ask for prices of a boat.

        ## Ropes

        The old ropes are worn. A boat needs two of them.
        """);
    archive.write(
        "weekly/2020-02-06.md",
        """
        # Harbour call 2020-02-06

        Attendees: Ada Brook (chair), Kim Vale

        ## Prices

        DECISION: the second boat is bought from the yard in the north.
        """);
    archive.write(
        "board/2021-03-04.md",
        """
        # Board meeting 2021-03-04

        Attendees: Kim Vale (chair), Jo Reed

        ## Lanterns

        ACTION: Kim Vale to order lanterns for the boat.
        """);
    return archive;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  void write(String name, String text) throws IOException {
    write(file(name), text);
  }

  /** Writes a file and the folders above it. */
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Writes a file that is not minutes. */
  static void writeImage(Path file) throws IOException {
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
  }

  /** Serves this archive at a free port. */
  ServeSession serve() throws CommandException {
    return serve(Shell.nowhere(), Delays.USUAL);
  }

  /** The same with what is told and with other delays. */
  ServeSession serve(Terminal terminal, Delays delays) throws CommandException {
    return ServeSession.start(
        terminal,
        ArchiveOptions.of(folder, index),
        new Listening("127.0.0.1", 0, Optional.empty()),
        Path.of("static"),
        ServerLimits.trusting(List.of()),
        AccessLog.NONE,
        delays);
  }

  /** Runs a command on this archive and this index. */
  Shell.Result run(String command, Object... more) {
    return Shell.run(
        Stream.concat(Stream.of(command, "--archive", folder, "--index", index), Stream.of(more))
            .toArray());
  }
}
