package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingIdTest {
  @ParameterizedTest
  @CsvSource({
    "2014-08-07.md, 2014-08-07",
    "weekly/2014-08-07.md, weekly/2014-08-07",
    "TSC/2021/Notes 1.md, tsc/2021/notes-1",
    "2022/02/09-telecon/README.md, 2022/02/09-telecon",
    "2022/02/09-telecon/index.html, 2022/02/09-telecon",
    "weekly/minutes.md, weekly",
    "README.md, readme",
    "2014.08.07.md, 2014-08-07",
    "notes/2021-11-10, notes/2021-11-10",
    ".md, md",
    "!!/2014-08-07.md, section/2014-08-07",
  })
  void idIsThePathWithoutExtension(String file, String id) {
    assertEquals(id, MeetingId.of(file));
  }

  @Test
  void veryLongPathHasAShortIdOfItsOwn() {
    String folder = "harbour-office/".repeat(200);
    String one = MeetingId.of(folder + "2014-08-07.md");
    String other = MeetingId.of(folder + "2014-08-14.md");

    assertTrue(one.startsWith("harbour-office/harbour-office/"), one);
    assertTrue(one.length() <= 240, one);
    assertNotEquals(one, other);
    assertEquals(one, MeetingId.of(folder + "2014-08-07.md"));
    assertTrue(MeetingId.of("\uD840\uDC00".repeat(400) + ".md").length() <= 240);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-08-07.md, ''",
    "weekly/2014-08-07.md, weekly",
    "2014/TSC/2014-08-07.md, tsc",
    "2014/08/2014-08-07.md, ''",
    "2014/August/7.md, ''",
    "2014-08/core/7.md, core",
    "Working Group/calls/7.md, working-group",
  })
  void seriesIsTheFirstFolderThatIsNoDate(String file, String series) {
    assertEquals(series, MeetingId.series(file).orElse(""));
  }
}
