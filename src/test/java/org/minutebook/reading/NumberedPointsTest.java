package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands below numbered points and follow-ups. */
class NumberedPointsTest {
  private static List<String> topics(String body) {
    return Minutes.of("# Harbour call\n\nPresent: Ann Lee, Bob Ray\n\n" + body).topics();
  }

  @Test
  void headingsBelowFollowUpsAreTopics() {
    assertEquals(
        List.of("Ropes", "Cranes"),
        topics(
            """
            ## Follow-up

            ### Ropes

            They came in blue.

            ## New points

            ### Cranes

            One squeaks in the rain.
            """));
  }

  @Test
  void pointsWithNotesBelowFollowUpsAreTopics() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            Present: Ann Lee, Bob Ray

            ## Agenda

            ### Follow-up

            - Paint for the gate
              - The shop sends us a colour card next week.
              - It should be blue.
            - Lamps on the pier
              - Two of them went out again.

            ### New points

            - Cranes
              - One squeaks in the rain.
            """);

    assertEquals(List.of("Paint for the gate", "Lamps on the pier", "Cranes"), minutes.topics());
    assertEquals(List.of(), minutes.actions());
  }

  @Test
  void tasksBelowFollowUpsAreNoTopics() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            Present: Ann Lee, Bob Ray

            ## Cranes

            One squeaks in the rain.

            ## Follow-up

            - Bob: oil the crane
            - Ann: order lamps
              - The shop has none today.
            - Bob: paint the gate
            """);

    assertEquals(List.of("Cranes"), minutes.topics());
    assertEquals(3, minutes.actions().size());
  }

  @Test
  void labelsBelowNumberedPointsAreParts() {
    assertEquals(
        List.of("1. Ropes", "2. Cranes", "3. Lamps"),
        topics(
            """
            ## 1. Ropes

            **What we want of them:**

            - They should be blue.

            ## 2. Cranes

            One squeaks in the rain.

            ## 3. Lamps

            **Where they hang now:**

            - One is over the old gate.
            """));
  }

  @Test
  void bulletsBelowNumberedItemsAreNotesOnThese() {
    assertEquals(
        List.of("Plenty of ropes", "Cranes & rain"),
        topics(
            """
            ## Minutes
            1. Plenty of ropes
            - Ann: They came in blue.
            - Bob: We keep them.

            2. Cranes & rain
            - Bob: One squeaks in the rain.
            - Ann: Grease is on order.
            """));
  }
}
