package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.cli.terminal.Terminal;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The definitions of the pre-commit hook and of the GitHub Action call what is there. */
class HooksTest {
  @TempDir Path temp;

  @Test
  void preCommitHookChecksTheFilesItIsGiven() throws IOException {
    List<?> hooks = (List<?>) read(".pre-commit-hooks.yaml");
    Map<?, ?> hook = (Map<?, ?>) hooks.getFirst();
    assertEquals("script", hook.get("language"));
    String[] entry = ((String) hook.get("entry")).split(" ");
    assertTrue(Files.isExecutable(Path.of(entry[0])), entry[0]);
    List<String> arguments = List.of(entry[1], "minutes/a.md", "minutes/b.md");
    assertEquals("check", command(arguments));
  }

  @Test
  void actionChecksItsPaths() throws Exception {
    assertEquals(
        List.of("check", "--format", "github", "--strict", "--", "minutes/a.md", "notes"),
        runAction("minutes/a.md notes", "true"));
    List<String> called = runAction("minutes;touch", "false");
    assertEquals(List.of("check", "--format", "github", "--", "minutes;touch"), called);
    assertEquals("check", command(called));
  }

  /** Runs the last step of the action with a program that prints its arguments. */
  private List<String> runAction(String paths, String strict) throws Exception {
    Map<?, ?> action = (Map<?, ?>) read("action.yml");
    List<?> steps = (List<?>) ((Map<?, ?>) action.get("runs")).get("steps");
    Map<?, ?> step = (Map<?, ?>) steps.getLast();
    assertEquals("bash", step.get("shell"));
    assertEquals(
        Map.of("PATHS", "${{ inputs.paths }}", "STRICT", "${{ inputs.strict }}"), step.get("env"));
    Path program = temp.resolve("minutebook");
    Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertTrue(program.toFile().setExecutable(true));
    ProcessBuilder bash = new ProcessBuilder("bash", "-e", "-c", (String) step.get("run"));
    bash.environment()
        .putAll(Map.of("GITHUB_ACTION_PATH", temp.toString(), "PATHS", paths, "STRICT", strict));
    Process process = bash.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
    return Arrays.asList(out.strip().split("\n"));
  }

  private static String command(List<String> arguments) {
    return Minutebook.commandLine(new Terminal(System.out, System.err, false, false), Map.of())
        .parseArgs(arguments.toArray(String[]::new))
        .subcommand()
        .commandSpec()
        .name();
  }

  private static Object read(String file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
  }
}
