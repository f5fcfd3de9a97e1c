package org.minutebook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.minutebook.cli.check.CheckCommand;
import org.minutebook.cli.redactions.RedactCommand;
import org.minutebook.cli.terminal.CommandException;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.Pager;
import org.minutebook.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code minutebook serve}, {@code minutebook search Irmin}, ... */
@Command(
    name = "minutebook",
    description = "Search a project's meeting minutes.",
    footer = {
      "",
      "Exit codes: 0 done, 1 nothing found, 2 wrong usage, 3 the archive, the index or the port",
      "can't be used. Options of a command: minutebook help COMMAND"
    },
    versionProvider = Minutebook.Version.class)
public final class Minutebook implements Runnable {
  private static final int WIDTH = 100;

  private static final String VERSION_OPTION = "--version";
  private static final String NO_PAGER = "--no-pager";

  /** The variable with the secret of {@code /hooks/pull}; on the command line all could see it. */
  static final String HOOK_SECRET = "MINUTEBOOK_HOOK_SECRET";

  /** The commands in the order of the help text. */
  private static final List<String> COMMANDS =
      List.of(
          "serve",
          "search",
          "timeline",
          "show",
          "index",
          "parse",
          "check",
          "export",
          "mcp",
          "replay",
          "redact",
          "completion");

  /** The commands whose answers may be longer than a terminal. */
  private static final Set<String> PAGED = Set.of("search", "timeline", "show", "check");

  /** Kept in a field, because a logger that is garbage collected forgets its level. */
  private static final Logger VECTOR_LOGGER =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  @Spec private CommandSpec spec;

  private Minutebook() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Lucene warns that a module is missing that would gain little here and slow down the start.
    VECTOR_LOGGER.setLevel(Level.SEVERE);
    Map<String, String> environment = System.getenv();
    // Data goes through the terminal; what a library prints must not get in between.
    System.setOut(System.err);
    System.exit(run(Terminal.ofProcess(environment), environment, arguments));
  }

  /** Runs a command and returns its exit code; a long answer to a person goes to their pager. */
  static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
    List<String> words = List.of(arguments);
    Optional<Pager> pager =
        words.isEmpty() || !PAGED.contains(words.getFirst()) || words.contains(NO_PAGER)
            ? Optional.empty()
            : Pager.of(terminal, environment);
    if (pager.isEmpty()) {
      return runUnpaged(terminal, environment, arguments);
    }
    try (Pager paged = pager.get()) {
      return runUnpaged(paged.terminal(), environment, arguments);
    }
  }

  private static int runUnpaged(
      Terminal terminal, Map<String, String> environment, String... arguments) {
    try {
      if (arguments.length == 1 && arguments[0].equals(VERSION_OPTION)) {
        Arrays.stream(new Version().getVersion()).forEach(terminal.out()::println);
        terminal.out().flush();
        return ExitCode.DONE;
      }
      if (arguments.length > 0 && arguments[0].equals("help")) {
        return runUnpaged(terminal, environment, askingForHelp(arguments));
      }
      Optional<Callable<Integer>> plain = plain(terminal, arguments);
      if (plain.isPresent()) {
        int exit = plain.get().call();
        terminal.out().flush();
        return exit;
      }
      // Help goes through a buffer: picocli would print a stack trace if printing it failed.
      StringWriter help = new StringWriter();
      CommandLine commands = commandLine(terminal, environment, needed(arguments));
      commands.setOut(new PrintWriter(help));
      int exit = commands.execute(arguments);
      terminal.out().print(help);
      terminal.out().flush();
      return exit;
    } catch (Throwable e) {
      return fail(e, terminal, environment);
    }
  }

  /** {@code help search} asks for the same as {@code search --help}. */
  private static String[] askingForHelp(String... arguments) {
    if (arguments.length == 1) {
      return new String[] {"--help"};
    }
    return COMMANDS.contains(arguments[1])
        ? new String[] {arguments[1], "--help"}
        : new String[] {arguments[1]};
  }

  /**
   * The command if it is a query of words alone, the most frequent of all: picocli, whose classes
   * are of a version that Java can't archive, would take longer than the answer.
   */
  static Optional<Callable<Integer>> plain(Terminal terminal, String... arguments) {
    List<String> words =
        Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    // An option, or a file of arguments.
    if (words.isEmpty() || words.stream().anyMatch(w -> w.startsWith("-") || w.startsWith("@"))) {
      return Optional.empty();
    }
    return switch (arguments[0]) {
      case "search" -> Optional.of(new SearchCommand(terminal, words));
      case "timeline" -> Optional.of(new TimelineCommand(terminal, words));
      default -> Optional.empty();
    };
  }

  /** All commands, for the tests of the documentation. */
  static CommandLine commandLine(Terminal terminal, Map<String, String> environment) {
    return commandLine(terminal, environment, COMMANDS);
  }

  /** Picocli looks at every option of every command, which takes as long as answering a query. */
  private static List<String> needed(String... arguments) {
    return arguments.length > 0 && COMMANDS.contains(arguments[0])
        ? List.of(arguments[0])
        : COMMANDS;
  }

  private static Object command(String name, Terminal terminal, Map<String, String> environment) {
    return switch (name) {
      case "serve" -> new ServeCommand(terminal, Optional.ofNullable(environment.get(HOOK_SECRET)));
      case "search" -> new SearchCommand(terminal);
      case "timeline" -> new TimelineCommand(terminal);
      case "show" -> new ShowCommand(terminal);
      case "index" -> new IndexCommand(terminal);
      case "parse" -> new ParseCommand(terminal);
      case "check" -> new CheckCommand(terminal, Clock.systemUTC(), System.in, Version.number());
      case "export" -> new ExportCommand(terminal);
      case "mcp" -> new McpCommand(terminal, System.in);
      case "completion" -> new CompletionCommand(terminal);
      case "replay" -> new ReplayCommand(terminal);
      case "redact" -> new RedactCommand(System.in, terminal.out());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static CommandLine commandLine(
      Terminal terminal, Map<String, String> environment, List<String> names) {
    CommandLine commands = new CommandLine(new Minutebook());
    names.forEach(name -> commands.addSubcommand(command(name, terminal, environment)));
    commands
        .getCommandSpec()
        .addOption(option("show the version", VERSION_OPTION).versionHelp(true).build());
    addHelp(commands);
    commands.getSubcommands().values().forEach(Minutebook::addHelp);
    commands.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commands.setUsageHelpWidth(WIDTH);
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    commands.setParameterExceptionHandler((e, args) -> wrongUsage(e, terminal));
    commands.setExecutionExceptionHandler((e, command, parsed) -> fail(e, terminal, environment));
    return commands;
  }

  private static void addHelp(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (PAGED.contains(spec.name())) {
      spec.addOption(option("print a long answer without a pager", NO_PAGER).build());
    }
    spec.addOption(option("show this help", "-h", "--help").usageHelp(true).build());
  }

  private static OptionSpec.Builder option(String description, String... names) {
    return OptionSpec.builder(names).description(description);
  }

  @Override
  public void run() {
    String commands = String.join(", ", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), "missing command, one of " + commands);
  }

  private static int wrongUsage(ParameterException e, Terminal terminal) {
    CommandLine command = e.getCommandLine();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched
        && command.getParent() == null) {
      terminal.say("unknown command \"" + unmatched.getUnmatched().getFirst() + "\"");
    } else {
      terminal.say(e.getMessage());
    }
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    terminal.say("see " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USAGE;
  }

  /** Says why a command failed, and returns the exit code for it. */
  static int fail(Throwable e, Terminal terminal, Map<String, String> environment) {
    if (e instanceof Terminal.BrokenPipe) {
      return ExitCode.DONE;
    }
    int exit = ExitCode.UNUSABLE;
    switch (e) {
      case CommandException expected -> {
        terminal.say(expected.getMessage());
        exit = expected.exitCode();
      }
      case Terminal.Unwritable unwritable -> terminal.say(unwritable.getMessage());
      // Thrown by the other rooms with a message for the user; the system's is in the cause.
      case UncheckedIOException io -> terminal.say(io.getMessage());
      case Throwable out when isOutOfMemory(out) ->
          terminal.say(
              "out of memory: allow more, for example MINUTEBOOK_OPTS=-Xmx2g minutebook ...");
      default ->
          terminal.say(
              "unexpected error: "
                  + e
                  + "; please report it, with the stack trace that MINUTEBOOK_DEBUG=1 shows");
    }
    if ("1".equals(environment.get("MINUTEBOOK_DEBUG"))) {
      e.printStackTrace(terminal.err());
    }
    return exit;
  }

  /** Where memory ends while Java links a class, it throws the error as the cause of another. */
  private static boolean isOutOfMemory(Throwable e) {
    return e instanceof OutOfMemoryError || (e.getCause() != null && isOutOfMemory(e.getCause()));
  }

  /** The version of the build. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"minutebook " + number()};
    }

    static String number() {
      Properties properties = new Properties();
      try (InputStream in = Minutebook.class.getResourceAsStream("version.properties")) {
        properties.load(in);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return properties.getProperty("version");
    }
  }
}
