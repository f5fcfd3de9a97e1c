package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages of several houses are read as topics, each a whole page. */
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
