package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.addresses.Archivist.GULLS;
import static org.minutebook.addresses.Archivist.LAMPS;
import static org.minutebook.addresses.Archivist.ROPES;
import static org.minutebook.addresses.Archivist.TIDES;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Edits of one file, and where the addresses assigned before lead after them. */
class LastingAddressesTest {
  private final Archivist archive = new Archivist();

  @Test
  void readingAgainChangesNothing() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    Ledger before = archive.ledger();
    assertEquals(before, archive.read().ledger());
  }

  @Test
  void rewordedHeadingLeadsToItsNewAddress() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write("may.md", "Ropes for the boats", ROPES, "Lamps", LAMPS).read();
    assertEquals(Optional.of("may/ropes-for-the-boats"), archive.leadsTo("may/ropes"));
    assertEquals(Optional.of("may/lamps"), archive.leadsTo("may/lamps"));
    assertEquals("never", archive.shows("may/gulls"));
  }

  @Test
  void headingRewordedTwiceAndBackIsFollowedToTheEnd() {
    archive.write("may.md", "Ropes", ROPES).read();
    archive.write("may.md", "Cordage", ROPES).read();
    archive.write("may.md", "Rigging", ROPES).read();
    assertEquals(Optional.of("may/rigging"), archive.leadsTo("may/ropes"));
    assertEquals(Optional.of("may/rigging"), archive.leadsTo("may/cordage"));
    archive.write("may.md", "Ropes", ROPES).read();
    for (String address : List.of("may/ropes", "may/cordage", "may/rigging")) {
      assertEquals(Optional.of("may/ropes"), archive.leadsTo(address));
    }
  }

  @Test
  void newHeadingWithAnOldTitleGetsAnotherAddress() {
    archive.write("may.md", "Ropes", ROPES).read();
    archive.write("may.md", "Ropes", LAMPS, "Worn ropes", ROPES).read();
    assertEquals(ROPES, archive.shows("may/ropes"));
    assertEquals(List.of("ropes-2", "worn-ropes"), archive.ids("may.md"));
  }

  @Test
  void titlesThatChangePlacesKeepTheirAddressesByText() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write("may.md", "Lamps", ROPES, "Ropes", LAMPS).read();
    assertEquals(ROPES, archive.shows("may/ropes"));
    assertEquals(LAMPS, archive.shows("may/lamps"));
  }

  @Test
  void sectionInsertedBeforeOneWithItsTitleMovesNoAddress() {
    archive.write("may.md", "Other business", ROPES, "Other business", LAMPS).read();
    assertEquals(List.of("other-business", "other-business-2"), archive.ids("may.md"));
    archive
        .write("may.md", "Other business", GULLS, "Other business", ROPES, "Other business", LAMPS)
        .read();
    assertEquals(
        List.of("other-business-3", "other-business", "other-business-2"), archive.ids("may.md"));
  }

  @Test
  void sectionsOfOneTitleInAnotherOrderKeepTheirAddresses() {
    archive.write("may.md", "Other business", ROPES, "Other business", LAMPS).read();
    archive.write("may.md", "Other business", LAMPS, "Other business", ROPES).read();
    assertEquals(List.of("other-business-2", "other-business"), archive.ids("may.md"));
  }

  @Test
  void secondOfTwoDoesNotTakeTheAddressOfADeletedFirst() {
    archive.write("may.md", "Other business", ROPES, "Other business", LAMPS).read();
    archive.write("may.md", "Other business", LAMPS).read();
    assertEquals("gone", archive.shows("may/other-business"));
    assertEquals(LAMPS, archive.shows("may/other-business-2"));
    assertEquals(List.of("may"), archive.nearest("may/other-business"));
  }

  @Test
  void sectionThatComesBackHasItsAddressAgain() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write("may.md", "Lamps", LAMPS).read();
    assertEquals("gone", archive.shows("may/ropes"));
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    assertEquals(ROPES, archive.shows("may/ropes"));
  }

  @Test
  void newSectionWithTheTitleOfADeletedOneGetsAnotherAddress() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write("may.md", "Lamps", LAMPS).read();
    archive.write("may.md", "Ropes", GULLS, "Lamps", LAMPS).read();
    assertEquals("gone", archive.shows("may/ropes"));
    assertEquals(GULLS, archive.shows("may/ropes-2"));
  }

  @Test
  void sectionRewrittenUnderItsTitleKeepsItsAddress() {
    archive.write("may.md", "Ropes", "To be written.", "Lamps", LAMPS).read();
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    assertEquals(ROPES, archive.shows("may/ropes"));
  }

  @Test
  void textCopiedToTwoPlacesHasNoSuccessor() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS);
    archive.write("june.md", "Tides", TIDES);
    archive.write("july.md", "Gulls", GULLS).read();
    archive.write("may.md", "Lamps", LAMPS);
    archive.write("june.md", "Tides", TIDES, "Rope", ROPES);
    archive.write("july.md", "Gulls", GULLS, "Cord", ROPES).read();
    assertEquals("gone", archive.shows("may/ropes"));
    assertTrue(archive.nearest("may/ropes").containsAll(List.of("june/rope", "july/cord", "may")));
  }

  @Test
  void mergedSectionsLeadToTheOneWithTheirText() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS, "Tides", TIDES).read();
    archive.write("may.md", "Ropes", ROPES + "\n" + LAMPS, "Tides", TIDES).read();
    assertEquals(Optional.of("may/ropes"), archive.leadsTo("may/lamps"));
    assertEquals(Optional.of("may/ropes"), archive.leadsTo("may/ropes"));
  }

  @Test
  void splitSectionKeepsItsAddressUnderItsTitle() {
    archive.write("may.md", "Harbour", ROPES + "\n" + LAMPS + "\n" + TIDES).read();
    archive.write("may.md", "Harbour", ROPES, "Lamps", LAMPS, "Tides", TIDES).read();
    assertEquals(ROPES, archive.shows("may/harbour"));
  }

  @Test
  void sectionSplitUnderNewTitlesLeadsToTheLargerPartOrNowhere() {
    archive.write("may.md", "Harbour", ROPES + "\n" + LAMPS + "\n" + GULLS + "\n" + TIDES).read();
    archive
        .write("may.md", "Ropes and lamps", ROPES + "\n" + LAMPS, "Birds", GULLS + "\n" + TIDES)
        .read();
    assertEquals("gone", archive.shows("may/harbour"));
    assertEquals(3, archive.nearest("may/harbour").size());
  }

  @Test
  void rewordedStatementLeadsToItsNewAddress() {
    archive
        .write("may.md", "Ropes", "DECISION: buy two new ropes from the mill before winter")
        .read();
    String old = "may/" + archive.meeting("may.md").statements().getFirst().id();
    archive
        .write(
            "may.md",
            "Ropes",
            "DECISION: we will buy two new ropes from the mill before winter, says Ann")
        .read();
    assertEquals(
        Optional.of("may/" + archive.meeting("may.md").statements().getFirst().id()),
        archive.leadsTo(old));
    archive
        .write("may.md", "Cordage", "DECISION: buy two new ropes from the mill before winter")
        .read();
    assertEquals("buy two new ropes from the mill before winter", archive.shows(old));
    archive.write("may.md", "Cordage", ROPES).read();
    assertEquals("gone", archive.shows(old));
    assertEquals("may/cordage", archive.nearest(old).getFirst());
  }

  @Test
  void readerThatDividesSectionsDifferentlyLosesNoAddress() {
    archive.write("may.md", "Harbour", ROPES, "Lamps", LAMPS, "Tides", TIDES).read();
    // A later version takes "Lamps" for no heading, and a line of "Tides" for one.
    archive
        .writeText(
            "may.md",
            "# Call\n## Harbour\n" + ROPES + "\n**Lamps**\n" + LAMPS + "\n## Tides\n" + TIDES)
        .read();
    assertEquals(Optional.of("may/harbour"), archive.leadsTo("may/lamps"));
    assertEquals(TIDES, archive.shows("may/tides"));
  }
}
