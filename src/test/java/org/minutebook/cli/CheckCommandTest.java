package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;

class CheckCommandTest {
  private static final String MINUTES =
      """
      # Harbour call 2020-01-02

      Attendees: Ada Brook (chair), Jo Reed

      ## Boats

      We decided to buy a second boat. Jo Reed will ask for prices.
      """;

  @TempDir Path temp;

  @BeforeEach
  void archive() throws IOException {
    Files.writeString(temp.resolve("2020-01-02.md"), MINUTES);
  }

  @Test
  void cleanArchiveIsNotOdd() {
    Shell.Ran ran = Shell.run("check", "--strict", temp);
    assertEquals(0, ran.exit(), ran.out());
    assertTrue(ran.out().startsWith("1 meeting read, 1 dated; "), ran.out());
    assertTrue(
        ran.out().endsWith("\n0 files passed over, 0 unreadable, 0 odd things\n"), ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void everyFileIsAccountedFor() throws IOException {
    Files.write(temp.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Files.write(temp.resolve("big.md"), new byte[Archive.MAX_BYTES + 1]);
    Files.createSymbolicLink(temp.resolve("latest.md"), Path.of("2020-01-02.md"));
    Files.writeString(temp.resolve("2020-02-03.md"), "---\ntitle: open\n\n" + MINUTES);
    Files.writeString(temp.resolve("minutebook.yaml"), "colour: red\n");
    Shell.Ran ran = Shell.run("check", temp);
    assertEquals(0, ran.exit());
    assertTrue(ran.out().contains("passed over logo.png: "), ran.out());
    assertTrue(ran.out().contains("passed over big.md: too large to be minutes"), ran.out());
    assertTrue(ran.out().contains("passed over latest.md: a symbolic link\n"), ran.out());
    assertTrue(ran.out().contains("minutebook.yaml:1: \"colour\" is no setting"), ran.out());
    assertTrue(ran.out().contains("\n2020-02-03.md:1: "), ran.out());
    assertEquals(1, Shell.run("check", "--strict", temp).exit());
  }

  @Test
  void jsonHoldsTheSameAccount() throws IOException {
    Files.writeString(temp.resolve("minutebook.yaml"), "colour: red\n");
    Files.createSymbolicLink(temp.resolve("latest.md"), Path.of("2020-01-02.md"));
    Shell.Ran ran = Shell.run("check", "--json", "--archive", temp);
    assertEquals(0, ran.exit());
    JsonObject json = JsonParser.parseString(ran.out()).getAsJsonObject();
    assertEquals(1, json.get("meetings").getAsInt());
    assertEquals(1, json.get("dated").getAsInt());
    assertEquals(7, json.get("lines").getAsInt());
    JsonObject link = json.getAsJsonArray("passedOver").get(0).getAsJsonObject();
    assertEquals("latest.md", link.get("file").getAsString());
    assertEquals("a symbolic link", link.get("reason").getAsString());
    JsonObject problem = json.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertEquals("minutebook.yaml", problem.get("file").getAsString());
    assertEquals(1, problem.get("line").getAsInt());
  }

  @Test
  void oneFileIsCheckedAlone() {
    Shell.Ran ran = Shell.run("check", temp.resolve("2020-01-02.md"));
    assertEquals(0, ran.exit());
    assertTrue(ran.out().startsWith("1 meeting read, 1 dated; "), ran.out());
  }

  @Test
  void archiveThatIsNotThereOrMisconfiguredIsUnusable() throws IOException {
    Shell.Ran missing = Shell.run("check", temp.resolve("none"));
    assertEquals(3, missing.exit());
    assertTrue(missing.err().contains("there is no archive folder"), missing.err());
    Files.writeString(temp.resolve("minutebook.yaml"), "name: [a]\n");
    Shell.Ran wrong = Shell.run("check", temp);
    assertEquals(3, wrong.exit());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().endsWith("minutebook.yaml:1: \"name\" must be text\n"), wrong.err());
  }
}
