package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages of several houses give title, date and names, each a whole page. */
class HouseStylesOfTheFrameTest {

  @Test
  void lineInBoldAtTheTopIsTheTitleWhereNoHeadingIs() {
    Minutes minutes =
        Minutes.of(
            """
            **Harbour call 52**
            *Meeting date: 4 May 2020*

            **Agenda**

            1. Ropes
            2. Cranes

            Attendees:
            * Ann Lee
            * Bob Ray

            **Ropes**

            They came in on Monday.
            """);

    assertEquals("Harbour call 52", minutes.title());
    assertEquals(List.of("Ropes"), minutes.topics());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
  }

  @Test
  void labelAloneEndsTheNamesAndOpensTheNotes() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Attendees

            Voting members:
              * [ ] Ann Lee, North Yard
              * [x] Bob Ray (_Harbour Chair_), South Yard
              * [x] Cy Dee, South Yard

            Others:
              * Dan Eel, Quay

            Discussion:

            * Ropes
              - they came in
            * Cranes
              - the second one is back
            """);

    assertEquals(List.of("Bob Ray", "Cy Dee", "Dan Eel"), minutes.attendees());
    assertEquals(List.of("Bob Ray"), minutes.chairs());
    assertEquals(List.of("Ropes", "Cranes"), minutes.topics());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "* name | yard | handle\\n* Ann Lee | North Yard | @ann\\n* Bob Ray | Quay | @bob",
        "- Ann Lee / North Yard / @ann\\n- Bob Ray / Quay",
        "- Ann Lee, North Yard\\n- Bob Ray, Quay",
        "- Ann Lee - North Yard, Ltd (AL)\\n- Bob Ray - Quay (BR)",
        "Ann Lee\\n\\nBob Ray",
        "* Attendees\\n    * Ann Lee (left early)\\n    * Bob Ray\\n* Regrets\\n    * Dan Eel\\n* Absents",
        "Crew: Ann Lee, Bob Ray\\nMissing attendees: Cy Dee, Dan Eel",
        "| Name | Attended |\\n|---|---|\\n| Ann Lee | x |\\n| Cy Dee |  |\\n| Bob Ray | yes |",
      })
  void namesAreTakenFromRosters(String roster) {
    Minutes minutes =
        Minutes.of(
            "# Call\n\n## Attendees\n\n"
                + roster.replace("\\n", "\n")
                + "\n\n## Ropes\n\nThey came.\n");

    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
  }

  @Test
  void labelAtTheEndOfAParagraphOpensTheNames() {
    Minutes minutes =
        Minutes.of(
            """
            # Call

            ## Welcome to the call

            Hello! Sign in below so we know who was here. Roll call:

            * Ann Lee
            * Bob Ray

            ## Ropes

            They came in.
            """);

    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
  }

  @Test
  void hostWhoIsNotListedIsThePlace() {
    Minutes minutes =
        Minutes.of("# Call\n\n- **Host**: Quay Rooms\n\nAttendees: Ann Lee\n\n## Ropes\n\nThey.\n");

    assertEquals(List.of("Ann Lee"), minutes.attendees());
    assertEquals(List.of(), minutes.chairs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "To be added after the meeting.\n", "- Add your notes here\n"})
  void agendaWhoseNotesWereNeverWrittenIsSkipped(String notes) {
    String text =
        """
        ## Agenda for the call of May 4th

        - **When**: May 4th, 2020

        ## Agenda items

        1. Opening, welcome and roll call
            1. Opening of the meeting
        1. Proposals and discussions
            1. Shall we drop the Monday call? (Bob)
               * POLL: we should drop it.
        1. Closure

        ## Meeting notes

        """;

    assertEquals(
        "an agenda or a stub: nothing was discussed",
        Minutes.reasonToPassOver(Minutes.FILE, text + notes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 May 2020 / 09:00-10:30 / by telephone",
        "Monday, 4 May 2020, 14:00 UTC, room 3",
        "May 4, 2020 | 3pm",
      })
  void lineThatOpensWithADateTellsIt(String line) {
    assertEquals(
        LocalDate.of(2020, 5, 4),
        Minutes.in("call.md", "# Call\n\n" + line + "\n\n## R\n\nThey came.\n").date());
  }

  @Test
  void frontMatterMayBeToml() {
    Minutes minutes =
        Minutes.in(
            "board.md",
            """
            +++
            title = "Board meeting"
            date = 2020-05-04
            [extra]
            title = "no title"
            +++

            ## Attendees

            - Ann Lee

            ## Ropes

            They came in.
            """);

    assertEquals(LocalDate.of(2020, 5, 4), minutes.date());
    assertEquals("Board meeting", minutes.title());
  }
}
