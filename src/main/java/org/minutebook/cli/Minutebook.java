package org.minutebook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
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
      "can't be used. More on a command: minutebook COMMAND --help"
    },
    versionProvider = Minutebook.Version.class)
public final class Minutebook implements Runnable {
  private static final int WIDTH = 100;

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  @Spec private CommandSpec spec;

  private Minutebook() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // It advises a module that gains little here and costs start-up time.
    VECTORS.setLevel(Level.SEVERE);
    Map<String, String> environment = System.getenv();
    System.exit(run(Terminal.ofProcess(environment), environment, arguments));
  }

  /** Runs a command; the answer is the exit code. */
  static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
    try {
      // Help is printed here: what goes wrong inside the library's own printing it would show as a
      // trace.
      StringWriter help = new StringWriter();
      CommandLine commands = commandLine(terminal, environment);
      commands.setOut(new PrintWriter(help));
      int exit = commands.execute(arguments);
      terminal.out().print(help);
      terminal.out().flush();
      return exit;
    } catch (Throwable e) {
      return failed(e, terminal, environment);
    }
  }

  /** The commands, for {@link #run} and for the documentation's test. */
  static CommandLine commandLine(Terminal terminal, Map<String, String> environment) {
    CommandLine commands = new CommandLine(new Minutebook());
    commands.addSubcommand(new ServeCommand(terminal));
    commands.addSubcommand(new SearchCommand(terminal));
    commands.addSubcommand(new TimelineCommand(terminal));
    commands.addSubcommand(new ShowCommand(terminal));
    commands.addSubcommand(new IndexCommand(terminal));
    commands.addSubcommand(new ParseCommand(terminal));
    commands.addSubcommand(new CheckCommand(terminal));
    commands.addSubcommand(new ReplayCommand(terminal));
    commands
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("--version")
                .versionHelp(true)
                .description("show the version")
                .build());
    addHelp(commands);
    commands.getSubcommands().values().forEach(Minutebook::addHelp);
    commands.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    commands.setUsageHelpWidth(WIDTH);
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    commands.setParameterExceptionHandler((e, args) -> wrongUsage(e, terminal));
    commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e, terminal, environment));
    return commands;
  }

  private static void addHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this help")
                .build());
  }

  @Override
  public void run() {
    String commands = String.join(", ", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), "say which command: " + commands);
  }

  private static int wrongUsage(ParameterException e, Terminal terminal) {
    CommandLine command = e.getCommandLine();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched
        && command.getParent() == null) {
      terminal.say("there is no command \"" + unmatched.getUnmatched().getFirst() + "\"");
    } else {
      terminal.say(e.getMessage());
    }
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    terminal.say("see " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static int failed(Throwable e, Terminal terminal, Map<String, String> environment) {
    if (e instanceof Terminal.ReaderGone) {
      return ExitCode.DONE;
    }
    int exit = ExitCode.UNUSABLE;
    switch (e) {
      case CommandException failure -> {
        terminal.say(failure.getMessage());
        exit = failure.exit();
      }
      case Terminal.Unwritable unwritable -> terminal.say(unwritable.getMessage());
      // The rooms' own messages; what the system said is in the cause.
      case UncheckedIOException io -> terminal.say(io.getMessage());
      case OutOfMemoryError out ->
          terminal.say("out of memory; give it more: MINUTEBOOK_OPTS=-Xmx2g minutebook ...");
      default ->
          terminal.say(
              "unexpected error: " + e + "; MINUTEBOOK_DEBUG=1 shows where, please report it");
    }
    if ("1".equals(environment.get("MINUTEBOOK_DEBUG"))) {
      e.printStackTrace(terminal.err());
    }
    return exit;
  }

  /** What the build wrote down. */
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
