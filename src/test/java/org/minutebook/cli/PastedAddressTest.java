package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.web.PastedAddress;

/** {@code show} takes what people paste. */
class PastedAddressTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "weekly/2020-01-02, weekly/2020-01-02",
    "https://minutes.example.org/meetings/weekly/2020-01-02/ropes#a-order, weekly/2020-01-02/ropes",
    "http://127.0.0.1:4567/minutes/meetings/weekly/2020-01-02?full=1, weekly/2020-01-02",
    "/meetings/weekly/2020-01-02/, weekly/2020-01-02",
    "meetings/weekly/2020-01-02/caf%C3%A9, weekly/2020-01-02/caf\u00e9",
    "https://minutes.example.org/decisions/2020-02-06.1, 2020-02-06.1",
    "/meetings/100%, 100%",
  })
  void addressOfAPageIsTakenApart(String pasted, String address) {
    assertEquals(address, PastedAddress.of(pasted));
  }

  @Test
  void fileAndDayAndAddressShowTheMeeting() throws IOException {
    SampleArchive archive = SampleArchive.in(temp);
    String shown = archive.run("show", "weekly/2020-02-06").out();
    assertTrue(shown.contains("## Prices"), shown);
    for (Object pasted :
        new Object[] {
          "weekly/2020-02-06.md",
          archive.file("weekly/2020-02-06.md"),
          archive.file("weekly/2020-02-06.md") + ":7",
          "2020-02-06",
          "https://minutes.example.org/meetings/weekly/2020-02-06"
        }) {
      assertEquals(shown, archive.run("show", pasted).out(), pasted.toString());
    }
    Shell.Result number = archive.run("show", "https://minutes.example.org/decisions/2020-02-06.1");
    assertTrue(number.out().contains("decision 2020-02-06.1: "), number.out() + number.err());
  }

  @Test
  void dayOfSeveralMeetingsListsThem() throws IOException {
    SampleArchive archive = SampleArchive.in(temp);
    archive.write("board/2020-01-02.md", SampleArchive.MEETING);
    Shell.Result result = archive.run("show", "2020-01-02");
    assertEquals(0, result.exit(), result.err());
    assertEquals(2, result.out().lines().count(), result.out());
    assertEquals(2, archive.run("show", "--json", "2020-01-02").jsonLines().size());
    assertEquals(1, archive.run("show", "1999-01-02").exit());
  }
}
