package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.index.PlainMinutes;
import org.minutebook.reading.Reading;

class MatchScoresTest {

  @Test
  void sectionWithAllOfTheTextIsTheBestMatch() {
    PreviousNode ropes = previous(Archivist.ROPES);
    CurrentNode meeting =
        meeting("## Birds\n" + Archivist.GULLS + "\n## All\n" + Archivist.TIDES + Archivist.ROPES);
    MatchScores scores = MatchScores.of(List.of(ropes), meeting.children(), 100);
    List<MatchScores.Score> best = scores.best(ropes, node -> true);
    assertEquals(1, best.size());
    assertEquals("all", best.getFirst().node().ownId());
    assertEquals(1, best.getFirst().similarity());
  }

  @Test
  void sampleOfManyTextsIsNotLookedFor() {
    List<PreviousNode> same = List.of(previous(Archivist.ROPES), previous(Archivist.ROPES));
    CurrentNode meeting = meeting("## Ropes\n" + Archivist.ROPES + " " + Archivist.GULLS);
    CurrentNode section = meeting.children().getLast();
    assertEquals(0, MatchScores.of(same, meeting.children(), 1).count(same.getFirst(), section));
    assertEquals(
        same.getFirst().fingerprint().size(),
        MatchScores.of(same, meeting.children(), 2).count(same.getFirst(), section));
  }

  @Test
  void textThatIsTheSameScoresOneWithoutBeingLookedFor() {
    PreviousNode ropes = previous(Archivist.ROPES);
    CurrentNode section = meeting("## Ropes\n" + Archivist.ROPES).children().getLast();
    assertEquals(1, MatchScores.of(List.of(), List.of(), 1).similarity(ropes, section));
  }

  /** A section of the ledger with that text. */
  private static PreviousNode previous(String text) {
    CurrentNode section = meeting("## Old\n" + text).children().getLast();
    return new PreviousNode(LedgerEntry.section("m/old", "old", section.fingerprint()), null);
  }

  private static CurrentNode meeting(String text) {
    byte[] bytes = ("# Call\n" + text).getBytes(StandardCharsets.UTF_8);
    return CurrentNode.of(
        FingerprintedMeeting.of(((Reading.Minutes) PlainMinutes.read("m.md", bytes)).first()));
  }
}
