package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.index.PlainMinutes;
import org.minutebook.minutes.Meeting;
import org.minutebook.reading.Reading;

/** Addresses without a ledger. */
class AddressAssignerTest {

  @Test
  void firstInPathOrderKeepsTheIdTheOtherIsNumbered() {
    List<Meeting> meetings =
        AddressAssigner.withoutLedger(read("a.md", "a.txt", "x.md", "x/README.md"));
    assertEquals(List.of("a", "a-2", "x", "x-2"), meetings.stream().map(Meeting::id).toList());
    assertEquals(List.of(), meetings.getFirst().problems());
    assertTrue(meetings.get(1).problems().getFirst().message().contains("a.md"));
  }

  @Test
  void numberNeverTakesAnIdThatIsAFilesOwn() {
    List<Meeting> meetings = AddressAssigner.withoutLedger(read("B.md", "B.txt", "b-2.md"));
    assertEquals(List.of("b", "b-3", "b-2"), meetings.stream().map(Meeting::id).toList());
  }

  @Test
  void sectionGivesWayToTheMeetingAtItsAddress() {
    Meeting whole = meeting("tsc/README.md", "# T\n## May\nDECISION: keep bees\n## May-2\n## June");
    List<Meeting> meetings =
        AddressAssigner.withoutLedger(List.of(whole, meeting("tsc/may.md", "# M\n## Bees\nhum")));
    assertEquals(
        List.of("opening", "may-3", "may-2", "june"),
        meetings.getFirst().sections().stream().map(s -> s.id()).toList());
    assertEquals(1, meetings.getFirst().problems().size());
    assertEquals("may-3", meetings.getFirst().statements().getFirst().section());
    assertEquals("may-3/d-keep-bees2", meetings.getFirst().statements().getFirst().id());
    assertEquals(List.of(), meetings.getLast().problems());
  }

  @Test
  void assignmentRenamesSectionsWithTheirStatements() {
    Meeting meeting = meeting("tsc.md", "# T\n## May\nDECISION: keep bees");
    Meeting moved =
        new AddressAssignment("tsc", Map.of("may", "may-2"), Map.of(), List.of(), List.of())
            .apply(meeting);
    assertEquals("may-2", moved.sections().getLast().id());
    assertEquals("may-2/d-keep-bees2", moved.statements().getFirst().id());
    Meeting reworded =
        new AddressAssignment(
                "tsc", Map.of(), Map.of("may/d-keep-bees2", "may/d-bees"), List.of(), List.of())
            .apply(meeting);
    assertEquals("may/d-bees", reworded.statements().getFirst().id());
  }

  private static List<Meeting> read(String... files) {
    return Arrays.stream(files).map(f -> meeting(f, "# T\n## Bees\nhum")).toList();
  }

  private static Meeting meeting(String file, String text) {
    return ((Reading.Minutes) PlainMinutes.read(file, text.getBytes(StandardCharsets.UTF_8)))
        .first();
  }
}
