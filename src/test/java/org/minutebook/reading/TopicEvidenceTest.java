package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics told from frame by what stands around them rather than by their words. */
class TopicEvidenceTest {
  private static List<String> topics(String body) {
    return Minutes.of("# Harbour call\n\nPresent: Ann Lee, Bob Ray\n\n" + body).topics();
  }

  @Test
  void announcedPointIsNoAgenda() {
    assertEquals(
        List.of("Agenda item: Ropes", "Agenda Item: Cranes"),
        topics(
            """
            ### Agenda item: Ropes

            * They came in blue.
            * Our colours are:
              * blue
              * green

            ### Agenda Item: Cranes

            * One squeaks in the rain.

            ### Action items

            #### Grease the crane

            * Owner: Ann
            """));
  }

  @Test
  void headingsThatTheAgendaNamesAreTopicsWhateverIsBelowThem() {
    assertEquals(
        List.of("1. New ropes", "Done", "2. The crane", "Cost"),
        topics(
            """
            ## Agenda

            1. New ropes
            2. The crane

            ## 1. New ropes

            ### Done

            Blue ropes were bought for the whole quay.

            ## 2. The crane

            ### Cost

            It would take all we have.
            """));
  }

  @Test
  void pointOfTheAgendaIsATopicThoughItsNotesReferToIssues() {
    assertEquals(
        List.of("Testing", "Night line"),
        topics(
            """
            ## Agenda

            1. Testing
            2. [Night line](https://github.com/tram/line/issues/5)

            ## Testing

            * Ann tried the brakes in the rain.

            ## Night line

            * [Plan](https://github.com/tram/line/issues/5)
                * The roster is done.
            * What drivers say
                * They want a break at two.
            """));
  }

  @Test
  void whatStandsAboveTheRollIsNoTopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour society

            ## Minutes of the quay committee

            The committee meets on alternate Mondays in the old customs house.

            ## Attendees

            - Ann Lee
            - Bob Ray

            ## Ropes

            They came in blue.

            ## Cranes

            One squeaks in the rain.
            """);

    assertEquals(List.of("Ropes", "Cranes"), minutes.topics());
  }

  @Test
  void severalTopicsAboveALateRollRemain() {
    assertEquals(
        List.of("Ropes", "Cranes"),
        topics(
            """
            ## Ropes

            They came in blue.

            ## Cranes

            One squeaks in the rain.

            ## Attendees

            - Ann Lee
            """));
  }

  @Test
  void handlesAreSpeakers() {
    assertEquals(
        List.of("#12 Longer ropes - @cy-dee", "#15 Greasing the crane - @ann-lee"),
        topics(
            """
            ### Notes

            **Issue**: [#12 Longer ropes](https://github.com/quay/gear/issues/12) - @cy-dee
              - @ann-lee
                - They would reach the second quay.
              - @cy-dee
                - And they cost little.

            **Issue**: [#15 Greasing the crane](https://github.com/quay/gear/issues/15) - @ann-lee
              - @bobray
                - It squeaks in the rain.
            """));
  }

  @Test
  void listOfPointsIsAPreviewIfNotesFollow() {
    assertEquals(
        List.of("Ropes", "Cranes"),
        topics(
            """
            ## Topics

            - Which ropes to buy
              - should they be blue?
            - The crane
              - who greases it?

            ## Minutes

            ### Notes

            #### Ropes

            - Ann: They came in blue.

            #### Cranes

            - Bob: One squeaks in the rain.
            """));
  }

  @Test
  void speakerMayBringUpAPointOfTheNotes() {
    assertEquals(
        List.of("plans for the new quay", "trouble with the crane"),
        topics(
            """
            ## Meeting Notes

            * Ann: plans for the new quay
                * It shall be longer than the old one.
                * Work begins in March.
            * Bob: trouble with the crane
                * It squeaks in the rain.
                * Grease is on order.
            """));
  }

  @Test
  void linesWithRomanNumbersAreTitles() {
    assertEquals(
        List.of("I.) Ropes of the new quay", "II.) Cranes"),
        topics(
            """
            ### Agenda:
            I.) Ropes of the new quay

            - Colour: blue
            \t- no green ones

            - Length:
            \t- as long as we can get

            II.) Cranes

            - One squeaks in the rain.

            III.) Tasks
            - Grease: Bob
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Determine volunteers for note taking\n\n- Ann\n- Bob",
        "## Attending (write your name)\n\nAnn, Bob, Cy",
        "## Upcoming conferences\n\n* Harbour days in June\n  * Ann will be there",
        "## Brief notices\n\n* We follow the law on competition.\n  * All of it.",
        "## Welcome new community members\n\n* Dee Fox introduced herself to us.",
        "## Any other points / schedule\n\nNext meeting 7 May 2020\n\nThe meeting adjourned at noon.",
        "## Work for next time\n\n- Ann - ropes, chains (done)\n- Bob - crane",
        "## Current members: https://example.org/members\n\n- Ann Lee\n- Dee Fox",
        "## Housekeeping section\n\n* Chat: [quay](https://example.org/chat) for all of us",
        "## Deferred items\n\n- The colour of the boats",
        "## IV. Approval of the minutes\n\nThe minutes were read and approved.",
        "## Decisions\n\n1. We hold a **different course of things** from now on.",
      })
  void frameIsNoTopic(String frame) {
    assertEquals(
        List.of("Ropes", "Cranes"),
        topics(
            "## Ropes\n\nThey came in blue.\n\n## Cranes\n\nOne squeaks in the rain.\n\n" + frame));
  }

  @Test
  void linesAboveListsAreTitlesInAFileWithoutHeadings() {
    Minutes minutes =
        Minutes.of(
            """
            Moderator: @ann
            Scribe: @bob

            Ropes
            - They came in blue
            - We keep them

            New cranes
            - One squeaks in the rain

            Oil for the lamps
            - Out of stock until May

            Action
            - @bob Ask for grease [PR #5](https://github.com/quay/gear/pull/5)
            """);

    assertEquals(List.of("Ropes", "New cranes", "Oil for the lamps"), minutes.topics());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Notices of the pilots", "How to find a berth", "How to announce the new ferry"})
  void questionIsATopic(String title) {
    assertEquals(List.of(title), topics("## " + title + "\n\nAnn has asked the pilots."));
  }

  @Test
  void severalNamesAreNoTopic() {
    assertEquals(
        List.of("Ropes"),
        topics(
            "## Ropes\n\nEach has a part of the work:\n\n- **Ann y Bob**: the blue ones at least"));
  }
}
