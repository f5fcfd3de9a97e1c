package org.minutebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.minutebook.cli.background.Delays;
import org.minutebook.web.AccessLog;
import org.minutebook.web.ServerLimits;
import picocli.CommandLine;

/** Starts servers as the command does, on the loopback address. */
final class Serving {
  private Serving() {}

  /**
   * Starts a server and waits until it has read its archive.
   *
   * @param port 0 for any that is free
   * @param secret of its hook
   * @param options those that name the archive and the index
   */
  static ServeSession start(int port, String secret, String... options) throws Exception {
    ArchiveOptions archive = new ArchiveOptions();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("archive", CommandLine.Model.CommandSpec.forAnnotatedObject(archive)))
        .parseArgs(options);
    archive.setHookSecret(Optional.of(secret));
    ServeSession session =
        ServeSession.start(
            Shell.nowhere(),
            archive,
            new Listening("127.0.0.1", port, Optional.empty()),
            Path.of("static"),
            ServerLimits.trusting(List.of()),
            AccessLog.NONE,
            Delays.USUAL);
    session.refresh();
    return session;
  }
}
