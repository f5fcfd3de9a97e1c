package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems that show only when files are compared, and figures of each file. */
class CheckReportTest {
  @TempDir Path temp;

  @Test
  void meetingWithTheDateAndTitleOfAnotherIsReported() throws IOException {
    write("2020-01-02.md", "Harbour call", "Ada Brook, Jo Reed");
    write("2020-01-02-copy.md", "Harbour call", "Ada Brook, Jo Reed");
    String out = check();
    assertTrue(
        out.contains(
            "/2020-01-02.md:1: warning: has the same date (2020-01-02) and title as "
                + temp
                + "/2020-01-02-copy.md"),
        out);
  }

  @Test
  void meetingsOfTwoSeriesMayShareDateAndTitle() throws IOException {
    write("board/2020-01-02.md", "Harbour call", "Ada Brook, Jo Reed");
    write("crew/2020-01-02.md", "Harbour call", "Ada Brook, Jo Reed");
    assertFalse(check().contains("has the same date"), check());
  }

  @Test
  void nameMisspelledInAnotherMeetingIsReported() throws IOException {
    write("2020-01-02.md", "January call", "Ada Brook, Jon Ludlow");
    write("2020-02-02.md", "February call", "Ada Brook, Jon Ludlaw");
    String out = check();
    assertTrue(out.contains("\"Jon Ludlaw\" is probably \"Jon Ludlow\""), out);
  }

  @Test
  void similarNamesInOneMeetingAreTwoPeople() throws IOException {
    write("2020-01-02.md", "January call", "Jon Ludlow, Jon Ludlaw");
    assertFalse(check().contains("probably"), check());
  }

  @Test
  void shortFormOfOneFullNameIsReported() throws IOException {
    write("2020-01-02.md", "January call", "Thomas Lark, Ada Brook");
    write("2020-02-02.md", "February call", "ThomasL, Ada Brook");
    assertTrue(check().contains("\"ThomasL\" is probably \"Thomas Lark\""), check());
  }

  @Test
  void peopleInTheSettingsAreNotReported() throws IOException {
    write("2020-01-02.md", "January call", "Thomas Lark, Ada Brook");
    write("2020-02-02.md", "February call", "ThomasL, Ada Brook");
    Files.writeString(temp.resolve("minutebook.yaml"), "people:\n  Thomas Lark: [ThomasL]\n");
    assertFalse(check().contains("probably"), check());
  }

  @Test
  void jsonHasTheTopicLinesOfEachFile() throws IOException {
    write("2020-01-02.md", "January call", "Ada Brook, Jo Reed");
    JsonObject report = Shell.run("check", "--json", temp).json();
    JsonObject file = report.getAsJsonArray("minutes").get(0).getAsJsonObject();
    assertEquals(temp + "/2020-01-02.md", file.get("file").getAsString());
    assertEquals(7, file.get("lines").getAsInt());
    assertEquals(3, file.get("topicLines").getAsInt());
  }

  @Test
  void reportSaysWhatWasLearntOfEachSeries() throws IOException {
    for (String topic : List.of("Ropes", "Cranes", "Tides")) {
      write("crew/2020-01-0" + topic.length() + topic + ".md", "Call on " + topic, "Ada Brook");
    }
    JsonObject series =
        Shell.run("check", "--json", temp).json().getAsJsonArray("series").get(0).getAsJsonObject();
    assertEquals("crew", series.get("series").getAsString());
    assertEquals(3, series.get("files").getAsInt());
    assertTrue(series.get("names").getAsInt() > 0);
    assertFalse(series.get("fixedTitle").getAsBoolean());
    assertTrue(check().contains("series crew: learnt from 3 files"), check());
  }

  private String check() {
    return Shell.run("check", temp).out();
  }

  private void write(String file, String title, String present) throws IOException {
    SampleArchive.write(
        temp.resolve(file),
        """
        # %s

        Attendees: %s

        ## Boats
        We talked about boats, and of what they cost.
        There were too few of them.
        """
            .formatted(title, present));
  }
}
