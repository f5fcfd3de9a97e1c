package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;

/** Addresses of a file that was one meeting before it was found to hold many. */
class SplitFileTest {
  private static final MinutesReader READER = StatementExtractor.reader(Settings.NONE);

  private static final String NOTES =
      """
      # Pier circle

      ## 2022-06-14

      Attendees: Ida Holm, Per Lund

      ### Ropes

      %s

      ### Any other business

      Nothing.

      ## 2022-06-07

      Attendees: Ida Holm, Rut Berg

      ### Lamps

      %s

      ### Any other business

      The kettle leaks.
      """
          .formatted(Archivist.ROPES, Archivist.LAMPS);

  /** The notes read as one meeting, and then as many. */
  private static Archivist split() {
    Archivist archive = new Archivist().writeText("notes.md", NOTES).read();
    return archive.read(read("notes.md", NOTES));
  }

  private static List<FingerprintedMeeting> read(String file, String text) {
    Reading reading = READER.read(file, text.getBytes(StandardCharsets.UTF_8));
    return ((Reading.Minutes) reading).meetings().stream().map(FingerprintedMeeting::of).toList();
  }

  @Test
  void sectionsOfTheWholeFileLeadToThoseOfTheirDay() {
    Archivist archive = split();
    assertEquals(Optional.of("notes/2022-06-14/ropes"), archive.leadsTo("notes/ropes"));
    assertEquals(Optional.of("notes/2022-06-07/lamps"), archive.leadsTo("notes/lamps"));
  }

  @Test
  void meetingsGetTheFilesIdAndTheirDay() {
    Archivist archive = split();
    assertEquals("notes/2022-06-14", archive.meeting("notes.md").id());
    assertEquals("notes/2022-06-07", archive.meeting("notes.md#2").id());
    assertEquals(
        List.of("pier-circle", "ropes", "any-other-business"),
        archive.meeting("notes.md").sections().stream()
            .map(s -> s.id().startsWith("2022") ? "pier-circle" : s.id())
            .toList());
  }

  @Test
  void readingAgainChangesNothing() {
    Archivist archive = split();
    Ledger before = archive.ledger();
    archive.read(read("notes.md", NOTES));
    assertEquals(List.copyOf(before.entries()), List.copyOf(archive.ledger().entries()));
  }

  @Test
  void newDayOnTopTakesNoAddressOfAnother() {
    Archivist archive = split();
    String longer =
        NOTES.replace(
            "## 2022-06-14",
            "## 2022-06-21\n\nAttendees: Rut Berg\n\n### Ropes\n\n"
                + Archivist.GULLS
                + "\n\n## 2022-06-14");
    archive.read(read("notes.md", longer));
    assertEquals(Archivist.ROPES, archive.shows("notes/2022-06-14/ropes").strip());
    assertEquals(Optional.of("notes/2022-06-14/ropes"), archive.leadsTo("notes/ropes"));
    assertEquals("notes/2022-06-21", archive.meeting("notes.md").id());
  }

  @Test
  void filesOfOneMeetingEachThatWereJoinedLeadToTheirDay() {
    String june =
        "# Pier\n"
            + NOTES.substring(NOTES.indexOf("## 2022-06-14"), NOTES.indexOf("## 2022-06-07"));
    Archivist archive = new Archivist().writeText("2022-06-14.md", june).read();
    archive.delete("2022-06-14.md").read(read("notes.md", NOTES));
    assertEquals(Optional.of("notes/2022-06-14"), archive.leadsTo("2022-06-14"));
    assertEquals(Optional.of("notes/2022-06-14/ropes"), archive.leadsTo("2022-06-14/ropes"));
  }
}
