package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTopicsTest {
  @Test
  void headingWithDiscussionIsATopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Cranes

            The second crane is back.

            ## Ropes

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
    assertEquals(List.of("Harbour call"), minutes.frame());
    assertEquals(List.of("harbour-call", "cranes", "ropes"), minutes.ids());
    assertEquals("3-6", minutes.linesOf("Cranes"));
    assertEquals("7-9", minutes.linesOf("Ropes"));
    assertEquals("## Cranes\n\nThe second crane is back.\n", minutes.section("Cranes").text());
  }

  @Test
  void levelOfAHeadingMeansLittle() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call of 4 May 2020

            # Attendees

            - Ann Lee

            # Cranes

            The second crane is back.

            #### Ropes

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
  }

  @Test
  void underlinedHeadingIsATopic() {
    Minutes minutes =
        Minutes.of(
            """
            Harbour call
            ============

            Cranes
            ------

            The second crane is back.

            Ropes
            -----
            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
    assertEquals("4-8", minutes.linesOf("Cranes"));
  }

  @Test
  void htmlHeadingIsATopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            <h2 id="c">Cranes</h2>

            The second crane is back.

            <h2>Ropes <em>anew</em></h2>

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes anew"), minutes.topics());
  }

  @Test
  void indentedHeadingAndHeadingRightUnderTextAreTopics() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

             ## Cranes

            The second crane is back.
            ## Ropes
            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
  }

  @Test
  void groupingHeadingIsNoTopicButStandsInThePath() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Quay

            ### Cranes

            The second crane is back.

            ## Ropes

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
    assertEquals(List.of("Harbour call", "Quay"), minutes.section("Cranes").path());
    assertEquals(3, minutes.section("Cranes").level());
    assertEquals(List.of("Harbour call"), minutes.section("Ropes").path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "No update.", "no updates this week", "N/A", "None", "Skipped.", "See above",
        "<https://example.org/ropes>", "[the ropes](https://example.org/ropes)", "- nothing to report",
      })
  void headingWithNothingUnderItIsNoTopic(String under) {
    Minutes minutes =
        Minutes.of(
            "# Harbour call\n\n## Cranes\n\nOne is back.\n\n## Ropes\n\n" + under + "\n\n## Tide\n\nHigh.\n");

    assertEquals(List.of("Cranes", "Tide"), minutes.topics());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Code of conduct", "Links", "Logistics", "Registration", "Schedule", "Recording",
        "Table of contents", "Next meeting", "Attendees", "Regrets", "Action items", "Useful links",
      })
  void headingThatHoldsThePageTogetherIsNoTopic(String title) {
    Minutes minutes =
        Minutes.of(
            "# Harbour call\n\n## Cranes\n\nOne is back.\n\n## "
                + title
                + "\n\nSome words stand here all the same.\n\n## Tide\n\nHigh.\n");

    assertEquals(List.of("Cranes", "Tide"), minutes.topics());
  }

  @Test
  void agendaThatPreviewsIsNoTopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Agenda

            * Cranes
            * Ropes

            ## Notes

            ### Cranes

            The second crane is back.

            ### Ropes

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
    assertEquals("10-13", minutes.linesOf("Cranes"));
  }

  @Test
  void agendaMayHoldTheDiscussion() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Agenda

            ### Cranes

            The second crane is back.

            ### Ropes

            New ropes came in.
            """);

    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
  }

  @Test
  void conclusionBelongsToTheTopicAboveIt() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Notes

            ### Ropes

            New ropes came in.

            #### Conclusion

            Keep the old ones.

            ### Tide

            High.
            """);

    assertEquals(List.of("Ropes", "Tide"), minutes.topics());
    assertEquals("5-12", minutes.linesOf("Ropes"));
  }

  @Test
  void codeQuotesAndCommentsHoldNoHeadings() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Ropes

            ```
            # no heading
            **None** - either
            ```

            ~~~
            ## nor this
            ~~~

            > ## quoted
            > words

            <!--
            ## commented
            -->

                # indented

            `# inline`

            ## Tide

            High.
            """);

    assertEquals(List.of("Ropes", "Tide"), minutes.topics());
    assertEquals(List.of("Harbour call"), minutes.frame());
  }

  @Test
  void ruleUnderASentenceAStrayDashOrAListIsNoHeading() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Ropes

            We spoke of many ropes, and here the sentence ends.
            -----

            New ropes came in
            --

            * an item
            ---

            More words.
            """);

    assertEquals(List.of("Ropes"), minutes.topics());
    assertEquals(List.of("Harbour call"), minutes.frame());
  }

  @Test
  void linkDefinitionsPartNothing() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Ropes

            We spoke of [ropes].

            [ropes]: https://example.org/ropes
            [tide]: <https://example.org/tide> "Tide"

            We went on.
            """);

    assertEquals("3-10", minutes.linesOf("Ropes"));
    assertEquals("https://example.org/ropes", minutes.meeting().links().get("ropes"));
    assertEquals("https://example.org/tide", minutes.meeting().links().get("tide"));
  }

  @Test
  void sameTitleTwiceHasTwoAddresses() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Cranes

            One is back.

            ### Open points

            One point.

            ## Ropes

            New ropes.

            ### Open points

            Another point.

            ### Open points

            And a third.
            """);

    assertEquals(
        List.of(
            "harbour-call",
            "cranes",
            "open-points",
            "ropes",
            "ropes-open-points",
            "open-points-2"),
        minutes.ids());
  }

  @Test
  void titleWithoutLettersHasAnAddressAllTheSame() {
    Minutes minutes =
        Minutes.of("# Harbour call\n\n## ???\n\nWe spoke.\n\n## !!!\n\nWe spoke more.\n");

    Set<String> ids = new HashSet<>(minutes.ids());
    assertEquals(3, ids.size());
    assertFalse(ids.contains(""));
  }

  @Test
  void minutesWithoutHeadingsAreOneTopic() {
    Minutes minutes = Minutes.of("We spoke of ropes for long.\n\nThen of cranes.\n");

    assertEquals(1, minutes.topics().size());
    assertEquals("1-3", minutes.linesOf(minutes.topics().getFirst()));
  }
}
