package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only holds a page together, or only looks like a heading, is no topic. */
class FrameTest {
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
        "",
        "No update.",
        "no updates this week",
        "N/A",
        "None",
        "Skipped.",
        "See above",
        "<https://example.org/ropes>",
        "[the ropes](https://example.org/ropes)",
        "- nothing to report",
      })
  void headingWithNothingUnderItIsNoTopic(String under) {
    Minutes minutes =
        Minutes.of(
            "# Harbour call\n\n## Cranes\n\nOne is back.\n\n## Ropes\n\n"
                + under
                + "\n\n## Tide\n\nHigh.\n");

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
  void agendaWhoseItemsRecurAsHeadingsIsAPreview() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Agenda

            1. Ropes
               - blue ones

            ## Ropes

            We spoke of blue ropes.
            """);

    assertEquals(List.of("Ropes"), minutes.topics());
    assertEquals("8-10", Minutes.lines(minutes.meeting().section("ropes").orElseThrow()));
  }

  @Test
  void quotedCommentUnderItsLinkIsNoTopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Ropes

            They came in.

            [**First comment**](https://example.org/1):

            > Somebody wrote of ropes.
            """);

    assertEquals(List.of("Ropes"), minutes.topics());
  }

  @Test
  void lineOfSlidesIsNoTopic() {
    Minutes minutes =
        Minutes.of("# Harbour call\n\n## Ropes\n\nNew.\n\n### Because...\n\nThey wear out.\n");

    assertEquals(List.of("Ropes"), minutes.topics());
  }
}
