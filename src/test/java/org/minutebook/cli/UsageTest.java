package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  private static final Path REFERENCE = Path.of("docs/cli.md");

  @ParameterizedTest
  @ValueSource(
      strings = {"serve", "search", "timeline", "show", "index", "parse", "check", "replay"})
  void everyCommandHasItsHelp(String command) {
    for (String option : new String[] {"--help", "-h"}) {
      Shell.Ran ran = Shell.run(command, option);
      assertEquals(0, ran.exit());
      assertTrue(ran.out().startsWith("Usage: minutebook " + command), ran.out());
      assertEquals("", ran.err());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "serve", "search", "timeline", "show", "index", "parse", "check", "replay"})
  void referenceShowsTheHelpAsItIs(String command) throws IOException {
    String help = (command.isEmpty() ? Shell.run("--help") : Shell.run(command, "--help")).out();
    assertTrue(
        Files.readString(REFERENCE).contains("```text\n" + help + "```\n"),
        "docs/cli.md should hold this as a text block:\n" + help);
  }

  @Test
  void commandsOfTheReadmeAreUnderstood() throws IOException {
    List<String[]> commands =
        Files.readString(Path.of("README.md"))
            .lines()
            .filter(line -> line.startsWith("    ./minutebook "))
            .map(line -> line.strip().split(" {2,}", 2)[0].substring("./minutebook ".length()))
            .map(line -> line.split(" ", -1))
            .toList();
    assertTrue(commands.size() >= 6, "the README shows commands");
    Terminal nowhere = new Terminal(System.out, System.err, false, false);
    for (String[] command : commands) {
      assertTrue(Minutebook.commandLine(nowhere, Map.of()).parseArgs(command).hasSubcommand());
    }
  }

  @Test
  void versionIsTheBuilds() {
    Shell.Ran ran = Shell.run("--version");
    assertEquals(0, ran.exit());
    assertTrue(ran.out().matches("minutebook \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), ran.out());
  }

  @Test
  void wrongUsageSaysWhatAndWhereToRead() {
    assertWrong("say which command: serve, search, timeline", "minutebook --help");
    assertWrong("there is no command \"serach\"", "minutebook --help", "serach", "x");
    assertWrong("Missing required parameter: 'QUERY'", "minutebook search --help", "search");
    assertWrong(
        "Unknown option: '--limt'", "minutebook search --help", "search", "--limt", "3", "x");
    assertWrong(
        "must be relevance, newest or oldest",
        "minutebook search --help",
        "search",
        "x",
        "--sort",
        "best");
    assertWrong(
        "must be decision or action",
        "minutebook timeline --help",
        "timeline",
        "x",
        "--kind",
        "topic");
    assertWrong(
        "--limit must be 1 to 200, not 0",
        "minutebook search --help",
        "search",
        "x",
        "--limit",
        "0");
    assertWrong(
        "--limit must be 1 to 200, not 201",
        "minutebook search --help",
        "search",
        "x",
        "--limit",
        "201");
    assertWrong("'few' is not an int", "minutebook search --help", "search", "x", "--limit", "few");
    assertWrong(
        "--port must be 0 to 65535, not 70000",
        "minutebook serve --help",
        "serve",
        "--port",
        "70000");
    assertWrong("Missing required parameter", "minutebook parse --help", "parse");
  }

  @Test
  void misspeltCommandIsGuessed() {
    assertTrue(
        Shell.run("serach", "x")
            .err()
            .contains("Did you mean: minutebook serve or minutebook search"));
  }

  @Test
  void coloursAreForTerminalsOnly() {
    assertFalse(Shell.run("--help").out().contains("\u001b"));
    assertTrue(Shell.runWith(true, Map.of(), "--help").out().contains("\u001b"));
  }

  private static void assertWrong(String message, String seeAlso, Object... arguments) {
    Shell.Ran ran = Shell.run(arguments);
    assertEquals(2, ran.exit(), ran.err());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("minutebook: "), ran.err());
    assertTrue(ran.err().contains(message), ran.err());
    assertTrue(ran.err().endsWith("minutebook: see " + seeAlso + "\n"), ran.err());
    assertTrue(ran.err().lines().count() <= 3, ran.err());
  }
}
