package org.minutebook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the programs of docs/recipes against a server, where the machine has what they need. */
class RecipesTest {
  private static final Map<String, String> FILES =
      Map.of(
          "weekly/2030-01-03.md",
          """
          # Ferry call 2030-01-03

          Attendees: Ann Lee, Bo Fry

          ## Tickets

          Decision: tickets are sold online.

          - [ ] Ann Lee: write to the printer
          """,
          "weekly/2030-02-07.md",
          """
          # Ferry call 2030-02-07

          Attendees: Ann Lee, Bo Fry

          ## Tickets

          Decision: tickets are valid for a day.

          - [x] Bo Fry: count the tickets
          """);

  @RegisterExtension static final SampleServer server = SampleServer.over(FILES);

  @TempDir Path temp;

  @Test
  void decisionsAreListedNewestFirst() throws Exception {
    needs("curl", "jq");
    List<String> lines = run("decisions.sh", Map.of(), "", "tickets").lines().toList();
    assertEquals(2, lines.size(), lines::toString);
    assertTrue(lines.getFirst().startsWith("2030-02-07\t2030-02-07.1\t"), () -> lines.getFirst());
    assertTrue(lines.getFirst().contains("valid for a day"), () -> lines.getFirst());
  }

  @Test
  void openActionsAreListedByOwner() throws Exception {
    needs("python3");
    String out = run("open-actions.py", Map.of(), "");
    assertTrue(out.startsWith("Ann Lee\n  2030-01-03  "), out);
    assertTrue(out.contains("write to the printer"), out);
    assertTrue(!out.contains("count the tickets"), out);
  }

  @Test
  void onlyNewDecisionsAreMailed() throws Exception {
    needs("curl", "jq");
    Path seen = temp.resolve("seen");
    Map<String, String> settings =
        Map.of("SEEN", seen.toString(), "TO", "list@example.org", "SENDMAIL", "cat");
    assertEquals("", run("mail-decisions.sh", settings, ""), "the first run remembers");
    List<String> known = Files.readAllLines(seen);
    assertEquals(2, known.size());
    assertEquals("", run("mail-decisions.sh", settings, ""), "nothing new");
    Files.writeString(seen, known.getFirst() + "\n");
    String mail = run("mail-decisions.sh", settings, "");
    assertTrue(mail.startsWith("To: list@example.org\nSubject: New decisions\n"), mail);
    assertEquals(1, mail.split("https://minutes.example/", -1).length - 1, mail);
    assertEquals(known, Files.readAllLines(seen));
  }

  @Test
  void botAnswersWhatWasDecided() throws Exception {
    needs("python3");
    String asked =
        "hello\nWhat did we decide about tickets?\nwhat was decided on the zeppelin hangar?\n";
    String out = run("bot.py", Map.of(), asked);
    List<String> lines = out.lines().toList();
    assertEquals(3, lines.size(), out);
    assertTrue(lines.get(0).startsWith("2030-02-07: "), out);
    assertTrue(lines.get(0).contains("/meetings/weekly/2030-02-07/tickets"), out);
    assertEquals("Nothing is recorded about the zeppelin hangar.", lines.get(2));
  }

  private static void needs(String... programs) {
    for (String program : programs) {
      assumeTrue(
          Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
          () -> program + " is not installed");
    }
  }

  private String run(String recipe, Map<String, String> settings, String input, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(Path.of("docs", "recipes", recipe).toString());
    builder.command().addAll(List.of(arguments));
    Map<String, String> environment = new LinkedHashMap<>(settings);
    environment.put("MINUTES", server.uri("/").toString().replaceAll("/$", ""));
    builder.environment().putAll(environment);
    Path in = Files.writeString(temp.resolve("in"), input);
    Path out = temp.resolve("out");
    builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), recipe);
    String printed = Files.readString(out, UTF_8);
    assertEquals(0, process.exitValue(), printed);
    return printed;
  }
}
