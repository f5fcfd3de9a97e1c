package org.minutebook.addresses;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minutebook.index.PlainMinutes;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.reading.Reading;

/** Reads invented minutes again and again, keeping a ledger. */
final class Archivist {
  static final LocalDate SEEN = LocalDate.of(2024, 2, 29);

  private final TreeMap<String, String> files = new TreeMap<>();
  private Ledger ledger = Ledger.EMPTY;
  private Map<String, Meeting> meetings = Map.of();

  Archivist write(String file, String text) {
    files.put(file, text);
    return this;
  }

  Archivist delete(String file) {
    files.remove(file);
    return this;
  }

  Archivist move(String file, String to) {
    files.put(to, files.remove(file));
    return this;
  }

  /** Reads all files as they are now. */
  Archivist read() {
    List<FingerprintedMeeting> read = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      if (PlainMinutes.read(file.getKey(), bytes) instanceof Reading.Minutes minutes) {
        read.add(FingerprintedMeeting.of(minutes.meeting()));
      }
    }
    return read(read);
  }

  Archivist read(List<FingerprintedMeeting> read) {
    AssignedAddresses out = AddressAssigner.of(ledger, Map.of(), read, file -> false, SEEN);
    meetings = new TreeMap<>();
    for (FingerprintedMeeting contents : read) {
      String file = contents.meeting().file();
      meetings.put(file, out.given().get(file).apply(contents.meeting()));
    }
    ledger = out.ledger();
    return this;
  }

  Ledger ledger() {
    return ledger;
  }

  Archivist with(Ledger other) {
    ledger = other;
    return this;
  }

  Meeting meeting(String file) {
    return meetings.get(file);
  }

  /** Ids of the sections of a file, in order, the opening left out. */
  List<String> ids(String file) {
    return meetings.get(file).sections().stream().skip(1).map(Section::id).toList();
  }

  /** What is shown at an address: the text's last line; "gone", "never" else. */
  String shows(String address) {
    Optional<LedgerEntry> entry = ledger.entry(address);
    if (entry.isEmpty()) {
      return "never";
    }
    Optional<LedgerEntry> end = ledger.end(address).filter(LedgerEntry::stands);
    if (end.isEmpty()) {
      return "gone";
    }
    for (Meeting meeting : meetings.values()) {
      if (meeting.id().equals(end.get().at())) {
        return meeting.title();
      }
      for (Section section : meeting.sections()) {
        if ((meeting.id() + "/" + section.id()).equals(end.get().at())) {
          return section.text().lines().reduce((a, b) -> b).orElse("");
        }
      }
      for (var statement : meeting.statements()) {
        if ((meeting.id() + "/" + statement.id()).equals(end.get().at())) {
          return statement.text();
        }
      }
    }
    return "nothing at " + end.get().at();
  }

  /** The address it is found at now. */
  Optional<String> leads(String address) {
    return ledger.end(address).filter(LedgerEntry::stands).map(LedgerEntry::at);
  }

  List<String> near(String address) {
    return ledger.former().stream()
        .filter(f -> f.at().equals(address))
        .findFirst()
        .orElseThrow()
        .near();
  }
}
