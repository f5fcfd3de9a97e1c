package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days of the week beside dates; 2021-03-04 was a Thursday. */
class WeekdaysTest {
  private static final String BODY = "\n\n## Cranes\n\nThe second crane is back.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Tuesday, 4 March 2021",
        "# Dienstag, 4. März 2021",
        "# Harbour call, Tue, March 4, 2021",
        "# Harbour call\n\nDate: Tuesday 4 March",
      })
  void otherWeekdayIsReported(String head) {
    List<String> problems = Minutes.in("2021-03-04.md", head + BODY).problems();

    assertEquals(1, problems.size(), problems::toString);
    assertEquals(
        "says Tuesday: if that is a slip, correct the day or the weekday",
        problems.getFirst().replaceFirst(".*; [a-z ]+ says", "says"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Thursday, 4 March 2021",
        "# Tuesday call",
        "# Thursday 4 March 2021 (Friday in Asia)",
        "# Sun and sat dish, 4 March 2021",
        "# Next Tuesday",
      })
  void weekdayThatFitsOrIsOfNoDateIsNot(String head) {
    assertEquals(List.of(), Minutes.in("2021-03-04.md", head + BODY).problems());
  }

  @Test
  void lineIsThatOfTheWeekday() {
    Minutes minutes =
        Minutes.in("2021-03-04.md", "# Harbour call\n\nDate: Tuesday, 2021-03-04" + BODY);

    assertEquals(3, minutes.meeting().problems().getFirst().line());
  }
}
