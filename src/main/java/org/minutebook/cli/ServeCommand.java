package org.minutebook.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.minutebook.cli.background.Delays;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.search.Status;
import org.minutebook.web.AccessLog;
import org.minutebook.web.AddressRange;
import org.minutebook.web.PullHook;
import org.minutebook.web.ServerLimits;
import org.minutebook.web.WebSettings;
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

  /** Within this the program is down, whatever it is doing. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(4);

  /** What a program that SIGTERM ended exits with. */
  private static final int TERMINATED = 143;

  private static final String PATHS = "paths";
  private static final String QUERIES = "queries";

  private final Terminal terminal;
  private final Optional<String> hookSecret;

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

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description = {
        "address of a reverse proxy, or a range such as 10.0.0.0/8: it may have",
        "any number of connections; can be given several times"
      })
  private List<String> proxies = List.of();

  @Option(
      names = "--keep-missing",
      defaultValue = "60",
      paramLabel = "MINUTES",
      description = {
        "if more than a third of 20 or more meetings vanish at once, show them for",
        "that long (default: ${DEFAULT-VALUE}); 0 removes them at once"
      })
  private int keepMissing;

  @Option(
      names = "--rate-limit",
      defaultValue = "0",
      paramLabel = "REQUESTS",
      description = {
        "requests that one client may make in a minute; more get 429. The client of",
        "a trusted proxy is whom its X-Forwarded-For names (default: no limit)"
      })
  private int rateLimit;

  @Option(
      names = "--access-log",
      arity = "0..1",
      fallbackValue = PATHS,
      paramLabel = "paths|queries",
      description = {
        "log each request to standard error; without \"queries\" the lines do not say",
        "what was searched for (default: no log)"
      })
  private String accessLog;

  @Option(
      names = "--base-path",
      paramLabel = "PATH",
      description = {
        "what the paths of all pages begin with, such as /minutes (default: the path",
        "of the address in the archive's settings)"
      })
  private String basePath;

  @Spec private CommandSpec spec;

  /**
   * A command that has not read its options yet.
   *
   * @param hookSecret which {@code /hooks/pull} asks for; without one there is no such address
   */
  ServeCommand(Terminal terminal, Optional<String> hookSecret) {
    this.terminal = terminal;
    this.hookSecret = hookSecret.filter(secret -> !secret.isEmpty());
  }

  @Override
  public Integer call() throws CommandException, InterruptedException {
    if (port < 0 || port > MAX_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be 0 to " + MAX_PORT + ", not " + port);
    }
    if (keepMissing < 0) {
      throw new ParameterException(spec.commandLine(), "--keep-missing must not be negative");
    }
    if (rateLimit < 0) {
      throw new ParameterException(spec.commandLine(), "--rate-limit must not be negative");
    }
    if (accessLog != null && !accessLog.equals(PATHS) && !accessLog.equals(QUERIES)) {
      throw new ParameterException(
          spec.commandLine(), "--access-log must be paths or queries, not " + accessLog);
    }
    if (hookSecret.filter(s -> s.length() < PullHook.FEWEST_CHARACTERS).isPresent()) {
      throw CommandException.unusable(
          "%s must have %d characters or more"
              .formatted(Minutebook.HOOK_SECRET, PullHook.FEWEST_CHARACTERS));
    }
    options.setHookSecret(hookSecret);
    List<AddressRange> trusted = new ArrayList<>();
    for (String proxy : proxies) {
      trusted.add(
          AddressRange.parse(proxy)
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(),
                          "--trusted-proxy must be an IP address or a range, not " + proxy)));
    }
    Optional<String> base = Optional.empty();
    if (basePath != null) {
      base = WebSettings.base(basePath);
      if (base.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "--base-path must be / or a path such as /minutes, not " + basePath);
      }
    }
    ServerLimits limits = ServerLimits.trusting(trusted).withRequestsPerMinute(rateLimit);
    AccessLog log =
        accessLog == null
            ? AccessLog.NONE
            : new AccessLog(true, accessLog.equals(QUERIES), terminal.err()::println);
    try (ServeSession session =
        ServeSession.start(
            terminal,
            options,
            new Listening(host, port, base),
            ProgramHome.staticFolder(),
            limits,
            log,
            new Delays(Duration.ofMinutes(keepMissing), Delays.USUAL.retries()))) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(session), "shutdown"));
      Status status = session.refresh();
      terminal.say(
          "serving %s from %s at %s (Ctrl-C stops it)"
              .formatted(
                  TextOutput.count(status.meetings(), "meeting"),
                  options.named(),
                  session.address()));
      new CountDownLatch(1).await();
    }
    return ExitCode.DONE;
  }

  /** Stops the server; if that takes too long, ends the program where it is. */
  private void stop(ServeSession session) {
    Thread.ofPlatform()
        .name("shutdown-limit")
        .daemon()
        .start(
            () -> {
              try {
                Thread.sleep(STOP_LIMIT);
                terminal.say("stopped before all work was done");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              // Losing a commit that is being written harms nothing: it is made again.
              Runtime.getRuntime().halt(TERMINATED);
            });
    session.close();
  }
}
