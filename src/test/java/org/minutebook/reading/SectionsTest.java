package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sections' lines and addresses. */
class SectionsTest {
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

            ## Crane issues

            One is back.

            ### Winter

            One point.

            ## Rope issues

            New ropes.

            ### Winter

            Another point.

            ### Winter

            And a third.
            """);

    assertEquals(
        List.of(
            "harbour-call",
            "crane-issues",
            "winter",
            "rope-issues",
            "rope-issues-winter",
            "winter-2"),
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

  @Test
  void openingTakesNoHeadingsAddress() {
    Minutes minutes =
        Minutes.of("---\ntitle: Ropes\n---\n\n## Ropes\n\nNew.\n\n## Cranes\n\nOne.\n");

    assertEquals(List.of("opening", "ropes", "cranes"), minutes.ids());
  }

  @Test
  void topicTakesTheAddressBeforeAnAgendasItem() {
    Minutes minutes =
        Minutes.of("# Call\n\n## Agenda\n\n1. Ropes\n   - blue\n\n## Ropes\n\nWe spoke.\n");

    assertEquals("ropes", minutes.meeting().sections().getLast().id());
  }

  @Test
  void thousandSectionsOfOneTitleHaveThousandAddresses() {
    Minutes minutes = Minutes.of("## Ropes\n\nWe spoke.\n\n".repeat(1_000));

    assertEquals("ropes-1000", minutes.ids().getLast());
  }
}
