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
      "Brings the index up to date, prints the address, and reads what changes in the archive while"
          + " it runs. Ctrl-C or SIGTERM ends it."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  private final Terminal terminal;

  @Mixin private ArchiveOptions places;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = {
        "name or address to listen at (default: ${DEFAULT-VALUE});",
        "0.0.0.0 lets other machines in"
      })
  private String host;

  @Option(
      names = "--port",
      defaultValue = "4567",
      paramLabel = "PORT",
      description = "port to listen at (default: ${DEFAULT-VALUE}); 0 takes one that is free")
  private int port;

  @Spec private CommandSpec spec;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandException, InterruptedException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be 0 to " + HIGHEST_PORT + ", not " + port);
    }
    // The folder the launcher lies in; without it, as in tests, the project is where we are.
    Path pages = Path.of(System.getProperty("minutebook.home", ""), "static");
    try (ServeSession serving = ServeSession.start(terminal, places, host, port, pages)) {
      // The launcher replaced itself by this process, so that signals reach this hook.
      Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "shutdown"));
      Status status = serving.read();
      terminal.say(
          serving.address()
              + " serves "
              + TextOutput.count(status.meetings(), "meeting")
              + " of "
              + places.archive()
              + " (Ctrl-C ends it)");
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }
}
