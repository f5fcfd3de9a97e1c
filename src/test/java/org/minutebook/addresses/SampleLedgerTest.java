package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Archive;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;

/** The sample archive as it is read now, and the ledger committed with it. */
class SampleLedgerTest {

  @Test
  void everyAddressOfTheSamplesMeetingsAndSectionsStillLeadsToText() throws Exception {
    Archive archive = Archive.open(Path.of("archive"));
    Ledger ledger =
        LedgerText.read(
            new ByteArrayInputStream(
                Files.readAllBytes(Path.of("archive/.minutebook/links.jsonl"))),
            "links.jsonl");
    assertTrue(ledger.size() > 500, "the ledger is filled");
    MinutesReader reader = StatementExtractor.reader(archive.settings());
    List<FingerprintedMeeting> read = new ArrayList<>();
    for (String file : archive.files()) {
      if (reader.read(file, archive.bytes(file)) instanceof Reading.Minutes minutes) {
        minutes.meetings().forEach(meeting -> read.add(FingerprintedMeeting.of(meeting)));
      }
    }
    Ledger now =
        AddressAssigner.assign(
                ledger, UnreadMeetings.of(Map.of()), read, file -> false, LocalDate.EPOCH)
            .ledger();
    List<String> lost =
        ledger.entries().stream()
            .filter(e -> e.isCurrent() && e.kind() != LedgerEntry.Kind.STATEMENT)
            .map(LedgerEntry::address)
            .filter(address -> now.resolve(address).filter(LedgerEntry::isCurrent).isEmpty())
            .toList();
    assertEquals(List.of(), lost, "a reader that divides sections differently must lose none");
  }
}
