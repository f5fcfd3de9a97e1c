package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes of whole pages, each of a house of its own. */
class HouseStylesTest {

  @Test
  void transcriptInBoldHasNoTopicForEachSpeaker() {
    Minutes minutes =
        Minutes.of(
            """
            # 1. Ropes

            **Ann** - Hello, and welcome to the call of the harbour.

            **Bob** - They came in on Monday, I think.

            **Ann** - That's great, and are they long enough?

            **Bob** - They are, and so are the red ones.

            **Ann** - Then that is settled.

            **Bob** - Good, and let us go on then.

            # 2. Cranes

            **Cy** - The second one is back from the yard.
            """);

    assertEquals(List.of("1. Ropes", "2. Cranes"), minutes.topics());
    assertEquals(List.of(), minutes.attendees());
  }

  @Test
  void nestedNotesUnderATopicsHeadingAreNoTopics() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Notes

            ### Schedule of the crane (Ann, 10m)

            * Three more days
              * works well so far
            * How do we feel about it?
              * [Bob] often enough

            ### Ropes (Bob, 5m)

            * What is new
              * they came in
            * Are we ready?
              * yes
            """);

    assertEquals(List.of("Schedule of the crane (Ann, 10m)", "Ropes (Bob, 5m)"), minutes.topics());
  }

  @Test
  void itemsUnderAHeadingThatGathersAreTopics() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Quay updates

            * Winch
              * it was oiled

            ## Follow-up from last week

            * Crane
              * it is back

            ## Tide tables

            * They are old
              * from last summer
            """);

    assertEquals(List.of("Winch", "Crane", "Tide tables"), minutes.topics());
  }

  @Test
  void fileWithoutHeadingsIsAnOutline() {
    Minutes minutes =
        Minutes.in(
            "call-7.md",
            """
            | Key | Value |
            | --- | --- |
            | Date : | 27.11.2024 |
            | Chair | Ann Lee |
            | Attendees : | Ann Lee, Bob Ray |

            - Opening by chair (1 min)
            - Ropes (3 min)
                - they came in on Monday
            - Cranes (2 min)
            """);

    assertEquals(LocalDate.of(2024, 11, 27), minutes.date());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Ann Lee"), minutes.chairs());
    assertEquals(List.of("Ropes"), minutes.topics());
  }

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

  @Test
  void agendaAboveItsNotesOnlyPreviews() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Agenda
            1. Announcements
                1. _Add yours here_
            1. Other items
                1. Winch: shall we oil it?

            ### Attendees

            * Ann Lee

            ### Notes

            #### Winch

            * Ann: it was oiled
            """);

    assertEquals(List.of("Winch"), minutes.topics());
  }

  @Test
  void notesUnderATopicBelongToIt() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## 4 May

            ### Ropes

            #### Notes

            - Are they long enough?
                - they are
            """);

    assertEquals(List.of("Ropes"), minutes.topics());
    assertEquals("5-10", minutes.linesOf("Ropes"));
  }

  @Test
  void topicsUnderATableOfContentsAreNoEntriesOfIt() {
    Minutes minutes =
        Minutes.in(
            "2020-05-04.html",
            """
            <h1>Harbour call</h1>
            <h2>Contents</h2>
            <ul><li><a href="#a">Ropes</a></li></ul>
            <h3 id="a">Ropes</h3>
            <p><cite>Ann:</cite> they came in on Monday</p>
            """);

    assertEquals(List.of("Ropes"), minutes.topics());
  }

  @Test
  void lineThatNamesAnIssueAboveItsNotesIsATopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Meeting notes

            [Issue 19:](https://example.org/quay/issues/19) Ropes that are too short (Ann)

             * [ann] they came in
             * [bob] we shall see

            The next call is on Monday.
            """);

    assertEquals(List.of("Issue 19: Ropes that are too short (Ann)"), minutes.topics());
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
  void agendaWhoseNotesWereNeverWrittenIsPassedOver(String notes) {
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

  @ParameterizedTest
  @ValueSource(strings = {"DECISION 60.1:", "ACTION 3:", "POLL:", "Verdict:", "Assigned to:"})
  void markOfAStatementInBoldNamesNoTopic(String mark) {
    Minutes minutes =
        Minutes.of(
            "# Call\n\n## Ropes\n\nThey came in.\n\n**"
                + mark
                + "** the blue ropes are kept for another year.\n\nAnd so on.\n");

    assertEquals(List.of("Ropes"), minutes.topics());
  }

  @Test
  void whatWasNotReachedWasNotDiscussed() {
    Minutes minutes =
        Minutes.of(
            """
            # Call

            ## Ropes

            They came in.

            ## Didn't manage to talk about

            * Winch [#1](https://example.org/issues/1)
            * Crane [#2](https://example.org/issues/2)
              * needs oil

            ### Easy ones

            * Quay lamps of the north side are old.
            """);

    assertFalse(minutes.topics().contains("Easy ones"));
    assertEquals(List.of("Ropes"), minutes.topics());
  }

  @Test
  void whenTheyMeetAgainBelongsToNoTopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Call

            ## AoB

            - **Winch tests**: the new winch pulls twice as much, please try it.

            - The next call is scheduled for **Monday, 4th May** - add to the agenda in advance.

            [agenda]: https://example.org/agenda
            """);

    assertEquals(List.of("AoB", "Winch tests"), minutes.topics());
    assertEquals("5-6", minutes.linesOf("Winch tests"));
    assertEquals("7-9", minutes.linesOf("next call"));
  }

  @Test
  void talkOfTheNextCallAmongOtherTalkStaysWhereItIs() {
    Minutes minutes =
        Minutes.of(
            """
            # Call

            ## Ropes

            We looked at both.

            The next call is about them as well.

            Ann brings the long ones.
            """);

    assertEquals("3-9", minutes.linesOf("Ropes"));
  }
}
