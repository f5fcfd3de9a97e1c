package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {
  @TempDir Path temp;

  @BeforeEach
  void writeMeetings() throws IOException {
    write("weekly/2020-01-02.md", SampleArchive.MEETING);
    write("2020-02-03.md", SampleArchive.MEETING.replace("2020-01-02", "2020-02-03"));
  }

  @Test
  void folderGivesOneObjectPerFileInPathOrder() {
    Shell.Result result = Shell.run("parse", temp);
    assertEquals(0, result.exit(), result.err());
    List<JsonObject> meetings = result.jsonLines();
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
  void singleFileHasItsNameAsId() {
    Shell.Result result = Shell.run("parse", temp.resolve("weekly/2020-01-02.md"));
    assertEquals(0, result.exit());
    assertEquals("2020-01-02.md", result.jsonLines().getFirst().get("file").getAsString());
    assertEquals("2020-01-02", result.jsonLines().getFirst().get("id").getAsString());
  }

  @Test
  void secondFileWithTheSameIdGetsANumberAndAProblem() throws IOException {
    write("weekly/2020-01-02.txt", "Harbour call 2020-01-02\n\n" + SampleArchive.MEETING);
    List<JsonObject> meetings = Shell.run("parse", temp.resolve("weekly")).jsonLines();
    assertEquals(
        List.of("2020-01-02", "2020-01-02-2"),
        meetings.stream().map(m -> m.get("id").getAsString()).toList());
    assertFalse(meetings.getLast().getAsJsonArray("problems").isEmpty());
  }

  @Test
  void filesThatAreNotMinutesAreNamedOnStandardErrorOnly() throws IOException {
    SampleArchive.writeImage(temp.resolve("logo.png"));
    Shell.Result result = Shell.run("parse", temp);
    assertEquals(0, result.exit());
    assertEquals(2, result.jsonLines().size());
    assertTrue(result.err().startsWith("minutebook: skipped logo.png: "), result.err());
    Shell.Result alone = Shell.run("parse", temp.resolve("logo.png"));
    assertEquals(0, alone.exit());
    assertEquals("", alone.out());
  }

  @Test
  void wrongUtf8IsReadAndReported() throws IOException {
    Files.write(
        temp.resolve("2020-02-03.md"),
        SampleArchive.MEETING.replace("Ada", "Ad\u00e9").getBytes(ISO_8859_1));
    JsonObject meeting = Shell.run("parse", temp).jsonLines().getFirst();
    assertEquals("Ad\u00e9 Brook", name(meeting));
    assertFalse(meeting.getAsJsonArray("problems").isEmpty());
  }

  @Test
  void settingsOfTheFolderApply() throws IOException {
    write("minutebook.yaml", "people:\n  Adelaide Brook: [Ada Brook]\ncolour: red\n");
    Shell.Result result = Shell.run("parse", temp);
    String person =
        result
            .jsonLines()
            .getFirst()
            .getAsJsonArray("attendees")
            .get(0)
            .getAsJsonObject()
            .get("person")
            .getAsString();
    assertEquals("adelaide-brook", person);
    assertTrue(result.err().contains("minutebook.yaml:3: \"colour\" is no setting"), result.err());
  }

  @Test
  void missingOrEmptyFolderIsAnError(@TempDir Path empty) {
    Shell.Result result = Shell.run("parse", temp.resolve("none"));
    assertEquals(3, result.exit());
    assertEquals(
        "minutebook: there is no file or folder " + temp.resolve("none") + "\n", result.err());
    assertEquals(3, Shell.run("parse", empty).exit());
  }

  private static String name(JsonObject meeting) {
    return meeting.getAsJsonArray("attendees").get(0).getAsJsonObject().get("name").getAsString();
  }

  private void write(String file, String text) throws IOException {
    SampleArchive.write(temp.resolve(file), text);
  }
}
