package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.index.PlainMinutes;
import org.minutebook.reading.Reading;

class IdAssignerTest {

  @Test
  void newMeetingGetsItsOwnId() {
    CurrentNode meeting = meeting("may.md", "## Ropes");
    new IdAssigner(Ledger.EMPTY, List.of(), UnreadMeetings.of(Map.of()))
        .assignAll(List.of(meeting));
    assertEquals("may", meeting.address());
    assertEquals("may/ropes", meeting.children().getLast().address());
  }

  @Test
  void addressOfAnotherTextIsNotReused() {
    Ledger ledger = new Ledger(List.of(LedgerEntry.meeting("may", "old.md", Fingerprint.EMPTY)));
    CurrentNode meeting = meeting("may.md", "## Ropes");
    new IdAssigner(ledger, List.of(), UnreadMeetings.of(Map.of())).assignAll(List.of(meeting));
    assertEquals("may-2", meeting.address());
  }

  @Test
  void successorKeepsTheAddressWhileItsTitleIsTheSame() {
    LedgerEntry entry = LedgerEntry.section("may/ropes-2", "ropes", Fingerprint.EMPTY);
    CurrentNode meeting = meeting("may.md", "## Ropes");
    CurrentNode section = meeting.children().getLast();
    PreviousNode previous = new PreviousNode(entry, null);
    previous.matchWith(section);
    new IdAssigner(new Ledger(List.of(entry)), List.of(previous), UnreadMeetings.of(Map.of()))
        .assignAll(List.of(meeting));
    assertEquals("may/ropes-2", section.address());
  }

  @Test
  void secondSectionIsQualifiedByItsHeadingBeforeItIsNumbered() {
    LedgerEntry taken = LedgerEntry.section("may/ropes", "ropes", Fingerprint.EMPTY);
    CurrentNode meeting = meeting("may.md", "## Boats\n### Ropes");
    new IdAssigner(new Ledger(List.of(taken)), List.of(), UnreadMeetings.of(Map.of()))
        .assignAll(List.of(meeting));
    assertEquals("may/boats-ropes", meeting.children().getLast().address());
  }

  @Test
  void fileOfAMeetingIsKnownByItsAddress() {
    IdAssigner ids =
        new IdAssigner(Ledger.EMPTY, List.of(), UnreadMeetings.of(Map.of("june", "june.md")));
    ids.assignAll(List.of(meeting("may.md", "")));
    assertEquals(Optional.of("may.md"), ids.file("may"));
    assertEquals(Optional.of("june.md"), ids.file("june"));
    assertEquals(Optional.empty(), ids.file("july"));
  }

  private static CurrentNode meeting(String file, String text) {
    byte[] bytes = ("# Call\n" + text).getBytes(StandardCharsets.UTF_8);
    return CurrentNode.of(
        FingerprintedMeeting.of(((Reading.Minutes) PlainMinutes.read(file, bytes)).first()));
  }
}
