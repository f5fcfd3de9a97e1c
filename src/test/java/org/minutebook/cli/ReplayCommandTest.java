package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code replay} on the git history of some edits. */
class ReplayCommandTest {
  private static final String ROPES =
      "The old ropes are worn and a boat needs at least two of them before the autumn storms.\n";
  private static final String LAMPS =
      "Forty lanterns are to be lit along the northern pier whenever fog is seen from the tower.\n";
  private static final String GULLS =
      "Gulls have learned to open the bread chest so a heavier lid is nailed on before Friday.\n";

  @TempDir Path temp;
  private Path repository;
  private Path minutes;

  @BeforeEach
  void repository() throws Exception {
    assumeTrue(hasGit(), "git is not installed");
    repository = temp.resolve("project");
    minutes = Files.createDirectories(repository.resolve("minutes"));
    git("init", "-q");
  }

  @Test
  void renamesMovesSplitsAndMergesBreakNoAddress() throws Exception {
    write("2020-01-02.md", "Ropes", ROPES, "Lamps", LAMPS, "Gulls", GULLS);
    write("2020-02-06.md", "Prices", "The yard in the north asks for more than we have to give.\n");
    commit(1);
    write("2020-01-02.md", "Ropes for boats", ROPES, "Lamps", LAMPS, "Gulls", GULLS);
    commit(2);
    Files.move(minutes.resolve("2020-01-02.md"), minutes.resolve("2020-01-02-harbour.md"));
    commit(3);
    write("2020-01-02-harbour.md", "Lamps", LAMPS, "Gulls", GULLS, "Ropes for boats", ROPES);
    commit(4);
    write("2020-01-02-harbour.md", "Lamps", LAMPS + GULLS, "Ropes for boats", ROPES);
    commit(5);
    write("2020-01-02-harbour.md", "Lamps", LAMPS + GULLS);
    write("2020-03-05.md", "Ropes for boats", ROPES);
    commit(6);
    JsonObject all = json();
    assertEquals(6, all.get("commits").getAsInt());
    assertEquals(0, all.get("gone").getAsInt(), all.toString());
    assertEquals(0, all.get("wrong").getAsInt(), all.toString());
    JsonObject last = all.getAsJsonArray("steps").get(5).getAsJsonObject().getAsJsonObject("moved");
    assertEquals(
        "2020-03-05/ropes-for-boats", last.get("2020-01-02-harbour/ropes-for-boats").getAsString());
    assertEquals(0, Shell.run("replay", "--strict", minutes).exit());
  }

  @Test
  void deletedSectionIsReportedWithItsCommit() throws Exception {
    write("2020-01-02.md", "Ropes", ROPES, "Lamps", LAMPS);
    commit(1);
    write("2020-01-02.md", "Lamps", LAMPS);
    commit(2);
    Shell.Result result = Shell.run("replay", "--strict", minutes);
    assertEquals(1, result.exit(), result.err());
    List<String> lines = result.out().lines().toList();
    assertTrue(
        lines
            .getFirst()
            .matches("2020-01-02 [0-9a-f]{10} gone 2020-01-02/ropes; nearest: 2020-01-02"),
        result.out());
    assertTrue(lines.getLast().startsWith("2 commits, "), result.out());
    assertTrue(lines.getLast().endsWith(" 0 moved (301), 1 gone (410), 0 wrong"), result.out());
    try (Stream<Path> files = Files.list(minutes)) {
      assertEquals(1, files.count(), "nothing is written");
    }
  }

  @Test
  void folderOutsideARepositoryIsAnError() throws Exception {
    Path plain = SampleArchive.in(temp.resolve("plain")).folder();
    Shell.Result result = Shell.run("replay", plain);
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("lies in no git repository"), result.err());
    assertEquals(3, Shell.run("replay", temp.resolve("none")).exit());
  }

  private JsonObject json() {
    Shell.Result result = Shell.run("replay", "--json", minutes);
    assertEquals(0, result.exit(), result.err());
    return result.json();
  }

  private void write(String file, String... titlesAndTexts) throws IOException {
    StringBuilder text = new StringBuilder("# Harbour call ").append(file, 0, 10).append("\n");
    for (int i = 0; i < titlesAndTexts.length; i += 2) {
      text.append("\n## ").append(titlesAndTexts[i]).append("\n\n").append(titlesAndTexts[i + 1]);
    }
    SampleArchive.write(minutes.resolve(file), text.toString());
  }

  private void commit(int day) throws Exception {
    git("add", "-A");
    git("commit", "-q", "--no-gpg-sign", "--date", "2020-01-0" + day + "T12:00:00Z", "-m", "edit");
  }

  private void git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
    builder.environment().put("GIT_COMMITTER_DATE", day(arguments));
    Process git = builder.inheritIO().start();
    assertEquals(0, git.waitFor(), String.join(" ", command));
  }

  private static String day(String... arguments) {
    int date = List.of(arguments).indexOf("--date");
    return date < 0 ? "2020-01-01T12:00:00Z" : arguments[date + 1];
  }

  private static boolean hasGit() {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
