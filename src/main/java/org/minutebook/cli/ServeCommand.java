package org.minutebook.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.minutebook.search.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = {
      "Serve the archive to browsers and scripts.",
      "",
      "Brings the index up to date, prints the address to open, and picks up changes to the archive"
          + " while it runs. Stop it with Ctrl-C or SIGTERM."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  private final Terminal terminal;

  @Mixin private ArchiveOptions options;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = {
        "name or address to listen on (default: ${DEFAULT-VALUE});",
        "0.0.0.0 accepts other machines"
      })
  private String host;

  @Option(
      names = "--port",
      defaultValue = "4567",
      paramLabel = "PORT",
      description = "port to listen on (default: ${DEFAULT-VALUE}); 0 picks a free one")
  private int port;

  @Spec private CommandSpec spec;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException, InterruptedException {
    if (port < 0 || port > MAX_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be 0 to " + MAX_PORT + ", not " + port);
    }
    // The launcher sets the property to its own folder; tests run in that folder and set nothing.
    Path staticFolder = Path.of(System.getProperty("minutebook.home", ""), "static");
    try (ServeSession session = ServeSession.start(terminal, options, host, port, staticFolder)) {
      Runtime.getRuntime().addShutdownHook(new Thread(session::close, "shutdown"));
      Status status = session.refresh();
      terminal.say(
          "serving %s from %s at %s (Ctrl-C stops it)"
              .formatted(
                  TextOutput.count(status.meetings(), "meeting"),
                  options.archive(),
                  session.address()));
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }
}
