package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.minutebook.addresses.Archivist.GULLS;
import static org.minutebook.addresses.Archivist.LAMPS;
import static org.minutebook.addresses.Archivist.ROPES;
import static org.minutebook.addresses.Archivist.TIDES;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files renamed, merged, split and deleted, and where the addresses assigned before lead. */
class LastingFileAddressesTest {
  private final Archivist archive = new Archivist();

  @Test
  void renamedFileTakesItsAddressesAlong() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS, "Regrets", "None.").read();
    archive.move("may.md", "2024/05-07.md").read();
    assertEquals(Optional.of("2024/05-07"), archive.leadsTo("may"));
    assertEquals(Optional.of("2024/05-07/ropes"), archive.leadsTo("may/ropes"));
    assertEquals(Optional.of("2024/05-07/regrets"), archive.leadsTo("may/regrets"));
    archive.move("2024/05-07.md", "calls/2024-05-07.md").read();
    assertEquals(Optional.of("calls/2024-05-07/ropes"), archive.leadsTo("may/ropes"));
    archive.move("calls/2024-05-07.md", "may.md").read();
    assertEquals(Optional.of("may/ropes"), archive.leadsTo("calls/2024-05-07/ropes"));
    assertEquals(ROPES, archive.shows("may/ropes"));
  }

  @Test
  void renamedFileKeepsItsAddressesWhenAnotherTakesItsName() {
    archive.write("latest.md", "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.move("latest.md", "may.md");
    archive.write("latest.md", "Tides", TIDES, "Ropes", GULLS).read();
    assertEquals(Optional.of("may"), archive.leadsTo("latest"));
    assertEquals(ROPES, archive.shows("latest/ropes"));
    assertEquals("latest-2", archive.meeting("latest.md").id());
    assertTrue(
        archive.meeting("latest.md").problems().getFirst().message().contains("other minutes"));
  }

  @Test
  void newFileDoesNotTakeTheIdOfAnother() {
    archive.write("b.md", "Ropes", ROPES).read();
    archive.write("B.md", "Lamps", LAMPS).read();
    assertEquals("b", archive.meeting("b.md").id());
    assertEquals("b-2", archive.meeting("B.md").id());
    archive.delete("b.md").read();
    assertEquals("b-2", archive.meeting("B.md").id());
    assertEquals("gone", archive.shows("b/ropes"));
  }

  @Test
  void meetingDoesNotTakeTheAddressOfASection() {
    archive.write("tsc/README.md", "May", ROPES).read();
    archive.write("tsc/may.md", "Lamps", LAMPS).read();
    assertEquals(ROPES, archive.shows("tsc/may"));
    assertEquals("tsc/may-2", archive.meeting("tsc/may.md").id());
  }

  @Test
  void sectionMovedIntoAnotherFileIsFollowed() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS);
    archive.write("june.md", "Tides", TIDES).read();
    archive.write("may.md", "Lamps", LAMPS);
    archive.write("june.md", "Tides", TIDES, "Ropes", ROPES).read();
    assertEquals(Optional.of("june/ropes"), archive.leadsTo("may/ropes"));
  }

  @Test
  void copyThatWasElsewhereBeforeIsNoSuccessor() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS);
    archive.write("june.md", "Ropes", ROPES, "Tides", TIDES).read();
    archive.write("may.md", "Lamps", LAMPS).read();
    assertEquals("gone", archive.shows("may/ropes"));
  }

  @Test
  void mergedFilesLeadToTheRemainingOne() {
    archive.write("may-1.md", "Ropes", ROPES, "Lamps", LAMPS);
    archive.write("may-2.md", "Tides", TIDES, "Gulls", GULLS).read();
    archive.delete("may-2.md");
    archive
        .write("may-1.md", "Ropes", ROPES, "Lamps", LAMPS, "Tides", TIDES, "Gulls", GULLS)
        .read();
    assertEquals(Optional.of("may-1"), archive.leadsTo("may-2"));
    assertEquals(Optional.of("may-1/gulls"), archive.leadsTo("may-2/gulls"));
    assertEquals(LAMPS, archive.shows("may-1/lamps"));
  }

  @Test
  void splitFileKeepsItsAddressAndThoseOfMovedSectionsLeadThere() {
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS, "Tides", TIDES, "Gulls", GULLS).read();
    archive.write("may.md", "Ropes", ROPES, "Lamps", LAMPS);
    archive.write("june.md", "Tides", TIDES, "Gulls", GULLS).read();
    assertEquals(Optional.of("may"), archive.leadsTo("may"));
    assertEquals(Optional.of("may/ropes"), archive.leadsTo("may/ropes"));
    assertEquals(Optional.of("june/tides"), archive.leadsTo("may/tides"));
  }

  @Test
  void deletedFileIsGone() {
    archive.write("may.md", "Ropes", ROPES);
    archive.write("june.md", "Tides", TIDES).read();
    archive.delete("may.md").read();
    assertEquals("gone", archive.shows("may"));
    assertEquals("gone", archive.shows("may/ropes"));
    assertEquals(
        Optional.of(Archivist.LAST_SEEN), archive.ledger().retired().getFirst().lastSeen());
  }

  @Test
  void stockPhrasesProveNothing() {
    String none = "There is nothing to report from this group today, see you all at the next call.";
    for (int i = 1; i <= 6; i++) {
      archive.write("week-" + i + ".md", "Status", none, "Topic " + i, (ROPES + " ").repeat(i));
    }
    archive.read();
    archive.write("week-1.md", "Topic 1", ROPES);
    archive.write("week-7.md", "Standing", none, "Other", GULLS).read();
    assertEquals("gone", archive.shows("week-1/status"));
  }
}
