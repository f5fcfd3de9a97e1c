package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.minutebook.reading.ManyMeetingsTest.days;
import static org.minutebook.reading.ManyMeetingsTest.meetings;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of one meeting that mention several days. */
class DatesWithinOneMeetingTest {

  @Test
  void datesInAnOrdinaryFileBeginNoMeetings() {
    String meeting =
        """
        # Kiln circle, 9 March 2021

        Present: Ida Holm, Per Lund

        ## Clay
        It dried too fast, so we agreed to keep it wet.

        ## %s
        - buy cobalt from the mill
        - ask Rut for a ladder
        - sweep the yard
        ## %s
        - mend the door
        - stack the birch wood
        - paint the gate
        """;
    assertEquals(
        List.of("2021-03-09"),
        days(meeting.formatted("Next meeting 2021-03-16", "Previous meeting 2021-03-02")));
    assertEquals(
        List.of("2021-03-09"),
        days(meeting.formatted("Action items 2021-03-02", "Action items 2021-02-23")));
    assertEquals(List.of("2021-03-09"), days(meeting.formatted("2021-03-02", "2021-02-23")));
    assertEquals(
        List.of("2021-03-09"),
        days(meeting.formatted("Release 1.2 (2021-03-02)", "Release 1.1 (2021-02-23)")));
    assertEquals(
        List.of("2021-03-09"),
        days(
            meeting
                .replace("## %s", "### %s")
                .replaceFirst("### %s", "## Deadlines\n### %s")
                .formatted("2021-03-02", "2021-02-23")));
  }

  @Test
  void meetingOfSeveralDaysStaysOne() {
    assertEquals(
        List.of("2021-03-09"),
        days(
            """
            # Potters' gathering
            ## Tuesday 9 March 2021
            Present: Ida Holm, Per Lund
            ### Clay
            It dried too fast, so we agreed to keep it wet.
            ## Wednesday 10 March 2021
            Present: Ida Holm, Rut Berg
            ### Glazes
            They were counted and found to be few.
            """));
  }

  @Test
  void agendaAndNotesOfADayAreNotTwoMeetings() {
    String notes =
        """
        # Kiln circle

        Date: 2021/03/09 (Tue)

        Present: Ida Holm, Per Lund

        - clay
        - glazes

        # Log

        Date: 2021/03/09 (Tue)

        Present: Ida Holm, Per Lund

        ## Clay
        It dried too fast, so we agreed to keep it wet.
        """;
    assertEquals(1, meetings("2021-03-09.md", notes).size());
  }
}
