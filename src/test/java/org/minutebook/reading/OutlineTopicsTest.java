package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTopicsTest {
  private static Minutes outline(String items) {
    return Minutes.of(
        "# Harbour call\n\nAttendees: Ann Lee, Bob Ray\n\n## Agenda\n\n### quay/core\n\n" + items);
  }

  @Test
  void itemWithNotesUnderItIsATopic() {
    Minutes minutes =
        outline(
            """
            * Future of the winch [#38533](https://example.org/38533)
              * we looked at it
              * nobody minded
            * Colour of the ropes [#12](https://example.org/12)
              - Ann: blue is fine
            """);

    assertEquals(
        List.of("Future of the winch #38533", "Colour of the ropes #12"), minutes.topics());
    assertEquals("9-11", minutes.linesOf("Future of the winch #38533"));
    assertEquals(
        List.of("Harbour call", "Agenda", "quay/core"),
        minutes.section("Colour of the ropes #12").path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* Empty one [#2](https://example.org/2)\n",
        "* Empty one [#2](https://example.org/2)\n  * no update\n",
        "* Empty one [#2](https://example.org/2)\n  * skip\n",
        "* Empty one [#2](https://example.org/2)\n  * <https://example.org/2>\n",
      })
  void itemWithNothingUnderItWasNotDiscussed(String item) {
    Minutes minutes =
        outline(item + "* Ropes [#3](https://example.org/3)\n  * we looked at them\n");

    assertTrue(minutes.topics().contains("Ropes #3"), minutes.topics()::toString);
    assertFalse(minutes.topics().contains("Empty one #2"), minutes.topics()::toString);
  }

  @Test
  void badlyNestedNotesBelongToTheItem() {
    Minutes minutes =
        outline(
            """
            * Winch [#3](https://example.org/3)
             * notes stand one blank in
            * Ropes [#4](https://example.org/4)

            We spoke of ropes at length.

            * Tide [#5](https://example.org/5)
              * high
            """);

    assertEquals(List.of("Winch #3", "Ropes #4", "Tide #5"), minutes.topics());
  }

  @Test
  void whatSomebodySaysUnderAHeadingIsNoTopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            Attendees: Ann Lee, Bob Ray

            ## Ropes

            - Ann: they came in
              - on Monday
            - Bob: they are blue
              - as the sea
            """);

    assertEquals(List.of("Ropes"), minutes.topics());
  }

  @Test
  void listOfActionsIsNoOutline() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Ropes

            They came in.

            ## Action items

            - Ann to count them
              - and to write it down
            """);

    assertEquals(List.of("Ropes"), minutes.topics());
  }

  @Test
  void groupWithAnUndiscussedItemFirstIsNoTopic() {
    Minutes minutes =
        outline(
            """
            * Empty one [#2](https://example.org/2)
            * Ropes [#3](https://example.org/3)
              * we looked at them
            """);

    assertEquals(List.of("Ropes #3"), minutes.topics());
  }

  @Test
  void noObjectionsAreDiscussion() {
    Minutes minutes =
        Minutes.of(
            "# Call\n\n1) See the ropes, they are in.\n   1) There were no objections to them.\n");

    assertEquals(List.of("See the ropes, they are in."), minutes.topics());
  }

  @Test
  void whoSpeaksLineAfterLineIsKnownWithoutAList() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Notes

            - Ropes
              - Ann: they came in
              - Ann: on Monday
            - Ann: they are blue
              - as the sea
            - Cranes
              - one is back
            """);

    assertEquals(List.of("Ropes", "Cranes"), minutes.topics());
  }
}
