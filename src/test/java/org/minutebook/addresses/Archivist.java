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

/** An archive of invented minutes that is edited and read again and again, with its ledger. */
final class Archivist {
  static final String ROPES =
      "The old ropes are worn and a boat needs at least two of them before the autumn storms come.";
  static final String LAMPS =
      "Forty lanterns are to be lit along the northern pier whenever fog is seen from the tower.";
  static final String TIDES =
      "Tide tables shall be printed by the mill and hung where every fisher can read them aloud.";
  static final String GULLS =
      "Gulls have learned to open the bread chest so a heavier lid will be nailed on by Friday.";

  static final LocalDate LAST_SEEN = LocalDate.of(2024, 2, 29);

  private final TreeMap<String, String> files = new TreeMap<>();
  private Ledger ledger = Ledger.EMPTY;
  private Map<String, Meeting> meetings = Map.of();

  /** Writes minutes with these sections, titles and texts in turn. */
  Archivist write(String file, String... titlesAndTexts) {
    StringBuilder text = new StringBuilder("# Call\n");
    for (int i = 0; i < titlesAndTexts.length; i += 2) {
      text.append("## ").append(titlesAndTexts[i]).append('\n');
      text.append(titlesAndTexts[i + 1]).append('\n');
    }
    return writeText(file, text.toString());
  }

  Archivist writeText(String file, String text) {
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
        minutes.meetings().forEach(meeting -> read.add(FingerprintedMeeting.of(meeting)));
      }
    }
    return read(read);
  }

  Archivist read(List<FingerprintedMeeting> read) {
    AssignedAddresses assigned =
        AddressAssigner.assign(ledger, UnreadMeetings.of(Map.of()), read, file -> false, LAST_SEEN);
    meetings = new TreeMap<>();
    Map<String, Integer> taken = new TreeMap<>();
    for (FingerprintedMeeting meeting : read) {
      String file = meeting.meeting().file();
      AddressAssignment address =
          assigned.assignments().get(file).stream()
              .skip(taken.merge(file, 1, Integer::sum) - 1)
              .findFirst()
              .orElseThrow();
      Meeting now = address.apply(meeting.meeting());
      meetings.put(taken.get(file) == 1 ? file : file + "#" + taken.get(file), now);
    }
    ledger = assigned.ledger();
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

  /** The last line of the text that an address leads to; else "gone" or "never" assigned. */
  String shows(String address) {
    Optional<LedgerEntry> entry = ledger.entry(address);
    if (entry.isEmpty()) {
      return "never";
    }
    Optional<LedgerEntry> end = ledger.resolve(address).filter(LedgerEntry::isCurrent);
    if (end.isEmpty()) {
      return "gone";
    }
    for (Meeting meeting : meetings.values()) {
      if (meeting.id().equals(end.get().address())) {
        return meeting.title();
      }
      for (Section section : meeting.sections()) {
        if ((meeting.id() + "/" + section.id()).equals(end.get().address())) {
          return section.text().lines().reduce((a, b) -> b).orElse("");
        }
      }
      for (var statement : meeting.statements()) {
        if ((meeting.id() + "/" + statement.id()).equals(end.get().address())) {
          return statement.text();
        }
      }
    }
    return "nothing at " + end.get().address();
  }

  /** The current address that an address leads to. */
  Optional<String> leadsTo(String address) {
    return ledger.resolve(address).filter(LedgerEntry::isCurrent).map(LedgerEntry::address);
  }

  List<String> nearest(String address) {
    return ledger.retired().stream()
        .filter(retired -> retired.address().equals(address))
        .findFirst()
        .orElseThrow()
        .nearest();
  }
}
