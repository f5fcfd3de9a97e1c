package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.index.Addresses.Claim;
import org.minutebook.index.Addresses.Given;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingId;
import org.minutebook.reading.Reading;

class AddressesTest {

  @Test
  void firstInPathOrderKeepsTheIdTheOtherIsNumbered() {
    Map<String, Given> given = give("a.md", "a.txt", "x.md", "x/README.md");
    assertEquals("a", given.get("a.md").id());
    assertEquals("a-2", given.get("a.txt").id());
    assertEquals("x-2", given.get("x/README.md").id());
    assertEquals(List.of(), given.get("a.md").problems());
    assertTrue(given.get("a.txt").problems().getFirst().message().contains("a.md"));
  }

  @Test
  void numberNeverTakesAnIdThatIsAFilesOwn() {
    Map<String, Given> given = give("B.md", "B.txt", "b-2.md");
    assertEquals("b-3", given.get("B.txt").id());
    assertEquals("b-2", given.get("b-2.md").id());
  }

  @Test
  void sectionGivesWayToTheMeetingAtItsAddress() {
    Map<String, Given> given =
        Addresses.give(
            List.of(
                new Claim("tsc/README.md", "tsc", List.of("may", "may-2", "june")),
                new Claim("tsc/may.md", "tsc/may", List.of("bees"))));
    assertEquals(Map.of("may", "may-3"), given.get("tsc/README.md").sections());
    assertEquals(1, given.get("tsc/README.md").problems().size());
    assertEquals(Map.of(), given.get("tsc/may.md").sections());
  }

  @Test
  void renamedSectionTakesItsStatementsAlong() {
    Meeting meeting =
        ((Reading.Minutes)
                PlainMinutes.read(
                    "tsc/README.md",
                    "# T\n## May\nDECISION: keep bees".getBytes(StandardCharsets.UTF_8)))
            .meeting();
    Meeting moved = new Given("tsc", Map.of("may", "may-2"), List.of()).apply(meeting);
    assertEquals("may-2", moved.sections().getLast().id());
    assertEquals("may-2", moved.statements().getFirst().section());
    assertEquals("may-2/d-keep-bees2", moved.statements().getFirst().id());
  }

  private static Map<String, Given> give(String... files) {
    return Addresses.give(
        Arrays.stream(files).map(f -> new Claim(f, MeetingId.of(f), List.of())).toList());
  }
}
