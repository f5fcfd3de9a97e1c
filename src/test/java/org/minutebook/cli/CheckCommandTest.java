package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;

class CheckCommandTest {
  private static final String NOTES =
      "# Harbour call\n\nAttendees: Ada Brook\n\n## Boats\n\nThere were too few of them.\n";

  @TempDir Path temp;

  @BeforeEach
  void writeMeeting() throws IOException {
    Files.writeString(temp.resolve("2020-01-02.md"), SampleArchive.MEETING);
  }

  @Test
  void cleanArchiveHasNoProblems() {
    Shell.Result result = Shell.run("check", "--strict", temp);
    assertEquals(0, result.exit(), result.out());
    assertTrue(result.out().startsWith("1 meeting read, 1 dated; "), result.out());
    assertTrue(result.out().endsWith("\n0 files skipped, 0 errors, 0 warnings\n"), result.out());
    assertEquals("", result.err());
  }

  @Test
  void linesOfAFileWithManyMeetingsAreAccountedFor() throws IOException {
    Files.writeString(
        temp.resolve("notes.md"),
        """
        # Kiln circle

        ## 2021-03-09
        Present: Ida Holm
        ### Clay
        It dried too fast and cracked at the rim.
        ## 2021-03-02
        Present: Rut Berg
        ### Glazes
        They were counted and found to be few.
        ## Template
        Present: NAME
        """);
    assertTrue(
        Shell.run("check", temp)
            .out()
            .contains(temp + "/notes.md: 2 meetings in lines 3-10; other lines belong to none\n"));
  }

  @Test
  void everyFileIsReported() throws IOException {
    SampleArchive.writeImage(temp.resolve("logo.png"));
    Files.write(temp.resolve("big.md"), new byte[Archive.MAX_BYTES + 1]);
    Files.createSymbolicLink(temp.resolve("latest.md"), Path.of("2020-01-02.md"));
    Files.writeString(
        temp.resolve("2020-02-03.md"), "---\ntitle: open\n\n" + SampleArchive.MEETING);
    Files.writeString(temp.resolve("minutebook.yaml"), "colour: red\n");
    Shell.Result result = Shell.run("check", temp);
    assertEquals(1, result.exit());
    assertTrue(result.out().contains("skipped " + temp + "/logo.png: "), result.out());
    assertTrue(
        result.out().contains("skipped " + temp + "/big.md: too large to be minutes"),
        result.out());
    assertTrue(
        result.out().contains("skipped " + temp + "/latest.md: a symbolic link\n"), result.out());
    assertTrue(
        result.out().contains("/minutebook.yaml:1: warning: \"colour\" is no setting"),
        result.out());
    assertTrue(
        result.out().contains("/2020-02-03.md:1: error: the front matter has no closing"),
        result.out());
  }

  @Test
  void jsonHoldsTheSameReport() throws IOException {
    Files.writeString(temp.resolve("minutebook.yaml"), "colour: red\n");
    Files.createSymbolicLink(temp.resolve("latest.md"), Path.of("2020-01-02.md"));
    Shell.Result result = Shell.run("check", "--json", "--archive", temp);
    assertEquals(0, result.exit());
    JsonObject json = result.json();
    assertEquals(1, json.get("meetings").getAsInt());
    assertEquals(1, json.get("dated").getAsInt());
    assertEquals(7, json.get("lines").getAsInt());
    JsonObject link = json.getAsJsonArray("skipped").get(0).getAsJsonObject();
    assertEquals(temp + "/latest.md", link.get("file").getAsString());
    assertEquals("a symbolic link", link.get("reason").getAsString());
    JsonObject problem = json.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertEquals(temp + "/minutebook.yaml", problem.get("file").getAsString());
    assertEquals(1, problem.get("line").getAsInt());
    assertEquals("settings", problem.get("code").getAsString());
    assertEquals("warning", problem.get("severity").getAsString());
    assertTrue(problem.get("fix").getAsString().contains("docs/settings.md"));
  }

  @Test
  void singleFileCanBeChecked() {
    Shell.Result result = Shell.run("check", temp.resolve("2020-01-02.md"));
    assertEquals(0, result.exit());
    assertTrue(result.out().startsWith("1 meeting read, 1 dated; "), result.out());
  }

  @Test
  void missingOrMisconfiguredArchiveIsAnError() throws IOException {
    Shell.Result missing = Shell.run("check", temp.resolve("none"));
    assertEquals(3, missing.exit());
    assertTrue(missing.err().contains("there is no archive folder"), missing.err());
    Files.writeString(temp.resolve("minutebook.yaml"), "name: [a]\n");
    Shell.Result wrong = Shell.run("check", temp);
    assertEquals(3, wrong.exit());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().endsWith("minutebook.yaml:1: \"name\" must be text\n"), wrong.err());
  }

  @Test
  void dayToComeIsReportedWithItsLine() throws IOException {
    SampleArchive.write(temp.resolve("2099-01-02.md"), NOTES);

    String out = Shell.run("check", temp).out();

    assertTrue(
        out.contains("2099-01-02.md:1: warning: reads as 2099-01-02, which is in the future"), out);
  }

  @Test
  void agendaIsToldWhoseItIs() throws IOException {
    SampleArchive.write(temp.resolve("2021-01-02-agenda.md"), NOTES);
    SampleArchive.write(temp.resolve("2021-01-02-minutes.md"), NOTES);
    SampleArchive.write(temp.resolve("2021-01-09-agenda.md"), NOTES);

    String out = Shell.run("check", temp).out();

    assertTrue(
        out.contains(
            "skipped " + temp + "/2021-01-02-agenda.md: the agenda of 2021-01-02-minutes.md"),
        out);
    assertTrue(out.contains("3 meetings read, 3 dated"), out);
    assertFalse(out.contains("/2021-01-09-agenda.md: "), out);
  }
}
