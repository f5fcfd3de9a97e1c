package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UsageTest {
  @ParameterizedTest
  @MethodSource("org.minutebook.cli.CliDocsTest#commands")
  void everyCommandHasHelp(String command) {
    for (String option : new String[] {"--help", "-h"}) {
      Shell.Result result = Shell.run(command, option);
      assertEquals(0, result.exit());
      assertTrue(result.out().startsWith("Usage: minutebook " + command), result.out());
      assertEquals("", result.err());
    }
  }

  @Test
  void versionIsThatOfTheBuild() {
    Shell.Result result = Shell.run("--version");
    assertEquals(0, result.exit());
    assertTrue(result.out().matches("minutebook \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), result.out());
  }

  @Test
  void wrongUsageSaysWhatIsWrongAndNamesTheHelp() {
    assertWrong("missing command, one of serve, search, timeline", "minutebook --help");
    assertWrong("unknown command \"serach\"", "minutebook --help", "serach", "x");
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
  void unusableDateIsWrongUsageAndNotLeftOut() {
    assertWrong(
        "--after must be YYYY, YYYY-MM or YYYY-MM-DD, not \"spring\"",
        "minutebook search --help",
        "search",
        "x",
        "--after",
        "spring");
    assertWrong(
        "--as-of must be YYYY",
        "minutebook timeline --help",
        "timeline",
        "x",
        "--as-of",
        "2020-02-30");
  }

  @Test
  void helpOfACommandIsAskedForInTwoWays() {
    assertEquals(Shell.run("search", "--help"), Shell.run("help", "search"));
    assertEquals(Shell.run("--help"), Shell.run("help"));
    assertWrong("unknown command \"serach\"", "minutebook --help", "help", "serach");
  }

  @Test
  void completionKnowsTheCommands() {
    String script = Shell.run("completion").out();
    assertTrue(script.startsWith("#!/usr/bin/env bash"), script);
    assertTrue(script.contains("timeline") && script.contains("--as-of"), script);
  }

  @Test
  void similarCommandsAreSuggested() {
    assertTrue(
        Shell.run("serach", "x")
            .err()
            .contains("Did you mean: minutebook serve or minutebook search"));
  }

  @Test
  void coloursAreForTerminalsOnly() {
    assertFalse(Shell.run("--help").out().contains("\u001b"));
    assertTrue(Shell.runWithColour("--help").out().contains("\u001b"));
  }

  private static void assertWrong(String message, String seeAlso, Object... arguments) {
    Shell.Result result = Shell.run(arguments);
    assertEquals(2, result.exit(), result.err());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("minutebook: "), result.err());
    assertTrue(result.err().contains(message), result.err());
    assertTrue(result.err().endsWith("minutebook: see " + seeAlso + "\n"), result.err());
    assertTrue(result.err().lines().count() <= 3, result.err());
  }
}
