package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
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
    write("weekly/2020-01-02.md", MINUTES);
    write("2020-02-03.md", MINUTES.replace("2020-01-02", "2020-02-03"));
  }

  @Test
  void folderGivesOneObjectEachInPathOrder() {
    Shell.Ran ran = Shell.run("parse", temp);
    assertEquals(0, ran.exit(), ran.err());
    List<JsonObject> meetings = objects(ran);
    assertEquals(
        List.of("2020-02-03.md", "weekly/2020-01-02.md"),
        meetings.stream().map(m -> m.get("file").getAsString()).toList());
    JsonObject weekly = meetings.getLast();
    assertEquals("weekly/2020-01-02", weekly.get("id").getAsString());
    assertEquals("2020-01-02", weekly.get("date").getAsString());
    assertEquals("weekly", weekly.get("series").getAsString());
    assertTrue(meetings.getFirst().get("series").isJsonNull(), "null keys are written");
  }

  @Test
  void fileGoesByItsName() {
    Shell.Ran ran = Shell.run("parse", temp.resolve("weekly/2020-01-02.md"));
    assertEquals(0, ran.exit());
    assertEquals("2020-01-02.md", objects(ran).getFirst().get("file").getAsString());
    assertEquals("2020-01-02", objects(ran).getFirst().get("id").getAsString());
  }

  @Test
  void secondFileOfOneAddressGetsANumberAndSaysSo() throws IOException {
    write("weekly/2020-01-02.txt", "Harbour call 2020-01-02\n\n" + MINUTES);
    List<JsonObject> meetings = objects(Shell.run("parse", temp.resolve("weekly")));
    assertEquals(
        List.of("2020-01-02", "2020-01-02-2"),
        meetings.stream().map(m -> m.get("id").getAsString()).toList());
    assertFalse(meetings.getLast().getAsJsonArray("problems").isEmpty());
  }

  @Test
  void filesThatAreNoMinutesAreNamedOnStandardErrorOnly() throws IOException {
    Files.write(temp.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Shell.Ran ran = Shell.run("parse", temp);
    assertEquals(0, ran.exit());
    assertEquals(2, objects(ran).size());
    assertTrue(ran.err().startsWith("minutebook: passed over logo.png: "), ran.err());
    Shell.Ran alone = Shell.run("parse", temp.resolve("logo.png"));
    assertEquals(0, alone.exit());
    assertEquals("", alone.out());
  }

  @Test
  void wrongUtf8IsReadAndReported() throws IOException {
    Files.write(
        temp.resolve("2020-02-03.md"), MINUTES.replace("Ada", "Ad\u00e9").getBytes(ISO_8859_1));
    JsonObject meeting = objects(Shell.run("parse", temp)).getFirst();
    assertEquals("Ad\u00e9 Brook", name(meeting));
    assertFalse(meeting.getAsJsonArray("problems").isEmpty());
  }

  @Test
  void settingsOfTheFolderAreHeeded() throws IOException {
    write("minutebook.yaml", "people:\n  Adelaide Brook: [Ada Brook]\ncolour: red\n");
    Shell.Ran ran = Shell.run("parse", temp);
    String person =
        objects(ran)
            .getFirst()
            .getAsJsonArray("attendees")
            .get(0)
            .getAsJsonObject()
            .get("person")
            .getAsString();
    assertEquals("adelaide-brook", person);
    assertTrue(ran.err().contains("minutebook.yaml:3: \"colour\" is no setting"), ran.err());
  }

  @Test
  void whatIsNotThereSaysSo(@TempDir Path empty) {
    Shell.Ran ran = Shell.run("parse", temp.resolve("none"));
    assertEquals(3, ran.exit());
    assertEquals(
        "minutebook: there is no file or folder " + temp.resolve("none") + "\n", ran.err());
    assertEquals(3, Shell.run("parse", empty).exit());
  }

  private static String name(JsonObject meeting) {
    return meeting.getAsJsonArray("attendees").get(0).getAsJsonObject().get("name").getAsString();
  }

  private static List<JsonObject> objects(Shell.Ran ran) {
    return ran.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  private void write(String file, String text) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
