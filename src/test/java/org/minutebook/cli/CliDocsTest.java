package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/cli.md} and the commands of the README agree with the program. */
class CliDocsTest {
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
  private static final Pattern VARIABLE = Pattern.compile("\\bMINUTEBOOK_[A-Z_]*[A-Z]\\b");
  private static final Pattern JSON_KEY = Pattern.compile("`([a-zA-Z]+)`");

  @TempDir static Path temp;

  static Set<String> commands() {
    return commandLine().getSubcommands().keySet();
  }

  @Test
  void programHelpIsShownAsItIs() throws IOException {
    assertHelpIsShown(Shell.run("--help").out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandHelpIsShownAsItIs(String command) throws IOException {
    assertHelpIsShown(Shell.run(command, "--help").out());
    assertTrue(cliDocs().contains("\n## " + command + "\n"), "a section on " + command);
  }

  @Test
  void everyOptionOfTheDocsExists() throws IOException {
    Set<String> options = new TreeSet<>(Set.of("--version"));
    for (CommandLine command : commandLine().getSubcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        options.addAll(Arrays.asList(option.names()));
      }
    }
    options.removeIf(name -> !name.startsWith("--"));
    assertEquals(options, find(OPTION, cliDocs()));
  }

  @Test
  void everyCommandOfTheDocsExists() throws IOException {
    Set<String> sections =
        find(Pattern.compile("(?m)^Usage: minutebook [a-z]+"), cliDocs()).stream()
            .map(usage -> usage.substring(usage.lastIndexOf(' ') + 1))
            .collect(Collectors.toSet());
    assertEquals(new TreeSet<>(commands()), new TreeSet<>(sections));
  }

  @Test
  void everyEnvironmentVariableIsDocumented() throws IOException {
    StringBuilder sources = new StringBuilder(Files.readString(Path.of("minutebook")));
    sources.append(Files.readString(Path.of("src/main/java/org/minutebook/cli/Minutebook.java")));
    assertEquals(find(VARIABLE, sources), find(VARIABLE, cliDocs()));
  }

  @Test
  void examplesRun() throws IOException {
    List<String[]> examples = examples(cliDocs(), "minutebook ");
    Set<String> shown = new TreeSet<>();
    for (String[] example : examples) {
      CommandLine.ParseResult parsed = commandLine().parseArgs(example).subcommand();
      String command = parsed.commandSpec().name();
      shown.add(command);
      // A server does not end, messages come from a program, and a release has no git history.
      if (Set.of("serve", "mcp", "replay").contains(command)) {
        continue;
      }
      List<Object> arguments = new ArrayList<>(Arrays.asList((Object[]) example));
      if (parsed.commandSpec().findOption("--index") != null) {
        arguments.addAll(List.of("--index", temp.resolve("index")));
      }
      Shell.Result result = Shell.run(arguments.toArray());
      assertEquals(0, result.exit(), String.join(" ", example) + "\n" + result.err());
      assertTrue(!result.out().isEmpty(), String.join(" ", example));
    }
    assertEquals(new TreeSet<>(commands()), shown, "every command has an example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "check"})
  void jsonKeysAreDocumented(String command) throws IOException {
    SampleArchive archive = SampleArchive.in(temp.resolve(command));
    Shell.Result result =
        command.equals("index")
            ? archive.run("index", "--json")
            : Shell.run("check", "--json", archive.folder());
    String section = cliDocs().split("\n## " + command + "\n", 2)[1].split("\n## ", 2)[0];
    Set<String> documented =
        section
            .substring(section.indexOf("\n| Key | Value |\n"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> JSON_KEY.matcher(line.split("\\|", -1)[1]).results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertEquals(result.json().keySet(), documented);
  }

  @Test
  void commandsOfTheReadmeAreAccepted() throws IOException {
    List<String[]> commands = examples(Files.readString(Path.of("README.md")), "    ./minutebook ");
    assertTrue(commands.size() >= 6, "the README shows commands");
    for (String[] command : commands) {
      assertTrue(commandLine().parseArgs(command).hasSubcommand());
    }
  }

  private static void assertHelpIsShown(String help) throws IOException {
    assertTrue(
        cliDocs().contains("```text\n" + help + "```\n"),
        () -> "docs/cli.md should have this as a text block:\n" + help);
  }

  /** The arguments of the lines that start with the program's name, without remarks after them. */
  private static List<String[]> examples(String page, String program) {
    return page.lines()
        .filter(line -> line.startsWith(program))
        .map(line -> line.substring(program.length()).split(" {2,}", 2)[0].split(" ", -1))
        .toList();
  }

  private static Set<String> find(Pattern pattern, CharSequence text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static CommandLine commandLine() {
    return Minutebook.commandLine(new Terminal(System.out, System.err, false, false), Map.of());
  }

  private static String cliDocs() throws IOException {
    return Files.readString(Path.of("docs/cli.md"));
  }
}
