package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Edits of an archive, one at a time, and where the addresses handed out before lead after them.
 */
class LastingAddressesTest {
  private static final String ROPES =
      "The old ropes are worn and a boat needs at least two of them before the autumn storms come.";
  private static final String LAMPS =
      "Forty lanterns are to be lit along the northern pier whenever fog is seen from the tower.";
  private static final String TIDES =
      "Tide tables shall be printed by the mill and hung where every fisher can read them aloud.";
  private static final String GULLS =
      "Gulls have learned to open the bread chest so a heavier lid will be nailed on by Friday.";

  private final Archivist archive = new Archivist();

  private static String minutes(String... titlesAndTexts) {
    StringBuilder text = new StringBuilder("# Call\n");
    for (int i = 0; i < titlesAndTexts.length; i += 2) {
      text.append("## ").append(titlesAndTexts[i]).append('\n');
      text.append(titlesAndTexts[i + 1]).append('\n');
    }
    return text.toString();
  }

  private Archivist written(String file, String... titlesAndTexts) {
    return archive.write(file, minutes(titlesAndTexts));
  }

  @Test
  void readingAgainChangesNothing() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    Ledger before = archive.ledger();
    assertEquals(before, archive.read().ledger());
  }

  @Test
  void rewordedHeadingLeadsToItsNewAddress() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    written("may.md", "Ropes for the boats", ROPES, "Lamps", LAMPS).read();
    assertEquals(Optional.of("may/ropes-for-the-boats"), archive.leads("may/ropes"));
    assertEquals(Optional.of("may/lamps"), archive.leads("may/lamps"));
    assertEquals("never", archive.shows("may/gulls"));
  }

  @Test
  void headingRewordedTwiceAndBackIsFollowedToTheEnd() {
    written("may.md", "Ropes", ROPES).read();
    written("may.md", "Cordage", ROPES).read();
    written("may.md", "Rigging", ROPES).read();
    assertEquals(Optional.of("may/rigging"), archive.leads("may/ropes"));
    assertEquals(Optional.of("may/rigging"), archive.leads("may/cordage"));
    written("may.md", "Ropes", ROPES).read();
    for (String address : List.of("may/ropes", "may/cordage", "may/rigging")) {
      assertEquals(Optional.of("may/ropes"), archive.leads(address));
    }
  }

  @Test
  void newHeadingWithAnOldTitleGetsAnotherAddress() {
    written("may.md", "Ropes", ROPES).read();
    written("may.md", "Ropes", LAMPS, "Worn ropes", ROPES).read();
    assertEquals(ROPES, archive.shows("may/ropes"));
    assertEquals(List.of("ropes-2", "worn-ropes"), archive.ids("may.md"));
  }

  @Test
  void titlesThatChangePlacesKeepTheirAddressesByText() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    written("may.md", "Lamps", ROPES, "Ropes", LAMPS).read();
    assertEquals(ROPES, archive.shows("may/ropes"));
    assertEquals(LAMPS, archive.shows("may/lamps"));
  }

  @Test
  void sectionInsertedAheadOfOneWithItsTitleMovesNoAddress() {
    written("may.md", "Other business", ROPES, "Other business", LAMPS).read();
    assertEquals(List.of("other-business", "other-business-2"), archive.ids("may.md"));
    written("may.md", "Other business", GULLS, "Other business", ROPES, "Other business", LAMPS)
        .read();
    assertEquals(
        List.of("other-business-3", "other-business", "other-business-2"), archive.ids("may.md"));
  }

  @Test
  void sectionsOfOneTitleInAnotherOrderKeepTheirAddresses() {
    written("may.md", "Other business", ROPES, "Other business", LAMPS).read();
    written("may.md", "Other business", LAMPS, "Other business", ROPES).read();
    assertEquals(List.of("other-business-2", "other-business"), archive.ids("may.md"));
  }

  @Test
  void secondOfTwoDoesNotTakeTheAddressOfTheFirstThatIsGone() {
    written("may.md", "Other business", ROPES, "Other business", LAMPS).read();
    written("may.md", "Other business", LAMPS).read();
    assertEquals("gone", archive.shows("may/other-business"));
    assertEquals(LAMPS, archive.shows("may/other-business-2"));
    assertEquals(List.of("may"), archive.near("may/other-business"));
  }

  @Test
  void sectionThatComesBackHasItsAddressAgain() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    written("may.md", "Lamps", LAMPS).read();
    assertEquals("gone", archive.shows("may/ropes"));
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    assertEquals(ROPES, archive.shows("may/ropes"));
  }

  @Test
  void otherSectionThatComesLaterUnderATitleThatIsGoneGetsAnotherAddress() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    written("may.md", "Lamps", LAMPS).read();
    written("may.md", "Ropes", GULLS, "Lamps", LAMPS).read();
    assertEquals("gone", archive.shows("may/ropes"));
    assertEquals(GULLS, archive.shows("may/ropes-2"));
  }

  @Test
  void sectionWrittenAnewUnderItsTitleIsTheSame() {
    written("may.md", "Ropes", "To be written.", "Lamps", LAMPS).read();
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    assertEquals(ROPES, archive.shows("may/ropes"));
  }

  @Test
  void renamedFileTakesItsAddressesAlong() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS, "Regrets", "None.").read();
    archive.move("may.md", "2024/05-07.md").read();
    assertEquals(Optional.of("2024/05-07"), archive.leads("may"));
    assertEquals(Optional.of("2024/05-07/ropes"), archive.leads("may/ropes"));
    assertEquals(Optional.of("2024/05-07/regrets"), archive.leads("may/regrets"));
    archive.move("2024/05-07.md", "calls/2024-05-07.md").read();
    assertEquals(Optional.of("calls/2024-05-07/ropes"), archive.leads("may/ropes"));
    archive.move("calls/2024-05-07.md", "may.md").read();
    assertEquals(Optional.of("may/ropes"), archive.leads("calls/2024-05-07/ropes"));
    assertEquals(ROPES, archive.shows("may/ropes"));
  }

  @Test
  void renamedFileWhoseNameAnotherTakes() {
    written("latest.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.move("latest.md", "may.md");
    written("latest.md", "Tides", TIDES, "Ropes", GULLS).read();
    assertEquals(Optional.of("may"), archive.leads("latest"));
    assertEquals(ROPES, archive.shows("latest/ropes"));
    assertEquals("latest-2", archive.meeting("latest.md").id());
    assertTrue(
        archive.meeting("latest.md").problems().getFirst().message().contains("other minutes"));
  }

  @Test
  void fileThatClaimsAnIdMovesNoOther() {
    written("b.md", "Ropes", ROPES).read();
    written("B.md", "Lamps", LAMPS).read();
    assertEquals("b", archive.meeting("b.md").id());
    assertEquals("b-2", archive.meeting("B.md").id());
    archive.delete("b.md").read();
    assertEquals("b-2", archive.meeting("B.md").id());
    assertEquals("gone", archive.shows("b/ropes"));
  }

  @Test
  void meetingDoesNotTakeTheAddressOfASection() {
    written("tsc/README.md", "May", ROPES).read();
    written("tsc/may.md", "Lamps", LAMPS).read();
    assertEquals(ROPES, archive.shows("tsc/may"));
    assertEquals("tsc/may-2", archive.meeting("tsc/may.md").id());
  }

  @Test
  void sectionMovedIntoAnotherFileIsFollowed() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS);
    written("june.md", "Tides", TIDES).read();
    written("may.md", "Lamps", LAMPS);
    written("june.md", "Tides", TIDES, "Ropes", ROPES).read();
    assertEquals(Optional.of("june/ropes"), archive.leads("may/ropes"));
  }

  @Test
  void copyThatStoodElsewhereBeforeIsNoSuccessor() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS);
    written("june.md", "Ropes", ROPES, "Tides", TIDES).read();
    written("may.md", "Lamps", LAMPS).read();
    assertEquals("gone", archive.shows("may/ropes"));
  }

  @Test
  void twoPlacesThatTakeATextOverAreNearAndNeitherIsTheSuccessor() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS);
    written("june.md", "Tides", TIDES);
    written("july.md", "Gulls", GULLS).read();
    written("may.md", "Lamps", LAMPS);
    written("june.md", "Tides", TIDES, "Rope", ROPES);
    written("july.md", "Gulls", GULLS, "Cord", ROPES).read();
    assertEquals("gone", archive.shows("may/ropes"));
    assertTrue(archive.near("may/ropes").containsAll(List.of("june/rope", "july/cord", "may")));
  }

  @Test
  void mergedSectionsLeadToTheOneThatHoldsTheirText() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS, "Tides", TIDES).read();
    written("may.md", "Ropes", ROPES + "\n" + LAMPS, "Tides", TIDES).read();
    assertEquals(Optional.of("may/ropes"), archive.leads("may/lamps"));
    assertEquals(Optional.of("may/ropes"), archive.leads("may/ropes"));
  }

  @Test
  void splitSectionKeepsItsAddressUnderItsTitle() {
    written("may.md", "Harbour", ROPES + "\n" + LAMPS + "\n" + TIDES).read();
    written("may.md", "Harbour", ROPES, "Lamps", LAMPS, "Tides", TIDES).read();
    assertEquals(ROPES, archive.shows("may/harbour"));
  }

  @Test
  void sectionSplitUnderNewTitlesLeadsToTheLargerPartOrNowhere() {
    written("may.md", "Harbour", ROPES + "\n" + LAMPS + "\n" + GULLS + "\n" + TIDES).read();
    written("may.md", "Ropes and lamps", ROPES + "\n" + LAMPS, "Birds", GULLS + "\n" + TIDES)
        .read();
    assertEquals("gone", archive.shows("may/harbour"));
    assertEquals(3, archive.near("may/harbour").size());
  }

  @Test
  void mergedFilesLeadToTheOneThatIsLeft() {
    written("may-1.md", "Ropes", ROPES, "Lamps", LAMPS);
    written("may-2.md", "Tides", TIDES, "Gulls", GULLS).read();
    archive.delete("may-2.md");
    written("may-1.md", "Ropes", ROPES, "Lamps", LAMPS, "Tides", TIDES, "Gulls", GULLS).read();
    assertEquals(Optional.of("may-1"), archive.leads("may-2"));
    assertEquals(Optional.of("may-1/gulls"), archive.leads("may-2/gulls"));
    assertEquals(LAMPS, archive.shows("may-1/lamps"));
  }

  @Test
  void splitFileKeepsWhatStayedAndFollowsWhatWent() {
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS, "Tides", TIDES, "Gulls", GULLS).read();
    written("may.md", "Ropes", ROPES, "Lamps", LAMPS);
    written("june.md", "Tides", TIDES, "Gulls", GULLS).read();
    assertEquals(Optional.of("may"), archive.leads("may"));
    assertEquals(Optional.of("may/ropes"), archive.leads("may/ropes"));
    assertEquals(Optional.of("june/tides"), archive.leads("may/tides"));
  }

  @Test
  void deletedFileIsGoneAndNearToNothing() {
    written("may.md", "Ropes", ROPES);
    written("june.md", "Tides", TIDES).read();
    archive.delete("may.md").read();
    assertEquals("gone", archive.shows("may"));
    assertEquals("gone", archive.shows("may/ropes"));
    assertEquals(Optional.of(Archivist.SEEN), archive.ledger().former().getFirst().seen());
  }

  @Test
  void phrasesOfTheHouseProveNothing() {
    String none = "There is nothing to report from this group today, see you all at the next call.";
    for (int i = 1; i <= 6; i++) {
      written("week-" + i + ".md", "Status", none, "Topic " + i, (ROPES + " ").repeat(i));
    }
    archive.read();
    written("week-1.md", "Topic 1", ROPES);
    written("week-7.md", "Standing", none, "Other", GULLS).read();
    assertEquals("gone", archive.shows("week-1/status"));
  }

  @Test
  void statementReworded() {
    written("may.md", "Ropes", "DECISION: buy two new ropes from the mill before winter").read();
    String old = "may/" + archive.meeting("may.md").statements().getFirst().id();
    written(
            "may.md",
            "Ropes",
            "DECISION: we will buy two new ropes from the mill before winter, says Ann")
        .read();
    assertEquals(
        Optional.of("may/" + archive.meeting("may.md").statements().getFirst().id()),
        archive.leads(old));
    written("may.md", "Cordage", "DECISION: buy two new ropes from the mill before winter").read();
    assertEquals("buy two new ropes from the mill before winter", archive.shows(old));
    written("may.md", "Cordage", ROPES).read();
    assertEquals("gone", archive.shows(old));
    assertEquals("may/cordage", archive.near(old).getFirst());
  }

  @Test
  void readerThatPartsSectionsOtherwiseLosesNoAddress() {
    written("may.md", "Harbour", ROPES, "Lamps", LAMPS, "Tides", TIDES).read();
    // A later version takes "Lamps" for no heading, and a line of "Tides" for one.
    archive
        .write(
            "may.md",
            "# Call\n## Harbour\n" + ROPES + "\n**Lamps**\n" + LAMPS + "\n## Tides\n" + TIDES)
        .read();
    assertEquals(Optional.of("may/harbour"), archive.leads("may/lamps"));
    assertEquals(TIDES, archive.shows("may/tides"));
  }
}
