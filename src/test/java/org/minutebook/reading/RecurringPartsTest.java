package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands below several topics of a file is a part of each, and no topic itself. */
class RecurringPartsTest {
  @Test
  void partsBelongToTheTopicAboveThem() {
    Minutes call =
        Minutes.of(
            """
            # Harbour call

            ## Cranes

            ### Problem

            1. **Rust**: the hook of the second crane is brown all over.

            ### Way out

            Paint it before the winter.

            ## Ropes

            ### Problem

            The old ones fray.

            ### Way out

            New ones come by boat.
            """);
    assertEquals(List.of("Cranes", "Ropes"), call.topics());
  }

  @Test
  void whatComesUpUnderSeveralGatheringsStaysATopic() {
    Minutes call =
        Minutes.of(
            """
            # Harbour call

            ## Announcements

            ### Keel

            A new keel was laid.

            ## Open issues

            ### Keel

            It is not straight.
            """);
    assertEquals(List.of("Keel", "Keel"), call.topics());
  }

  @Test
  void whoPresentsIsNoTopic() {
    Minutes call =
        Minutes.of(
            """
            # Harbour call

            ## Cranes

            **Facilitated by Ann Lee** (Keel)

            The second crane squeaks more than it did.
            """);
    assertEquals(List.of("Cranes"), call.topics());
  }

  @Test
  void remarksWithMoreBelowThemLeaveTheirHeadingTheTopic() {
    Minutes call =
        Minutes.of(
            """
            # Harbour call

            ## Crane updates

            - Bob went up and oiled the wheels.
            - There are two ways in which we may go on from here.
              - Paint it now.
              - Wait for the spring.

            ## Ropes

            New ropes came in.
            """);
    assertEquals(List.of("Crane updates", "Ropes"), call.topics());
  }
}
