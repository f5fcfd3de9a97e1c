package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.archive.RedactedWords;
import org.minutebook.archive.Redactions;
import org.minutebook.minutes.MeetingId;

/**
 * Takes out of a ledger what must go. Addresses of meetings and sections that must go are
 * forgotten, with all that are below them; words that must go leave the addresses they are in. The
 * number of a decision stays, so that no other is ever given it.
 */
final class LedgerRedaction {
  /** Stands for what had nothing but words that must go. */
  private static final String REMOVED = "removed";

  private final Redactions redactions;
  private final RedactedWords words;
  private final Set<String> forgotten = new HashSet<>();
  private final Map<String, String> renamed = new HashMap<>();

  /** The addresses of all meetings, former ones too. */
  private final Set<String> meetings = new HashSet<>();

  LedgerRedaction(Redactions redactions) {
    this.redactions = redactions;
    this.words = redactions.redactedWords();
  }

  Ledger of(Ledger ledger) {
    List<LedgerEntry> entries = new ArrayList<>(ledger.entries());
    // Of two that come to have one address, that which is there keeps it.
    entries.sort(Comparator.comparing((LedgerEntry entry) -> !entry.isCurrent()));
    for (LedgerEntry entry : entries) {
      if (entry.kind() == LedgerEntry.Kind.MEETING) {
        meetings.add(entry.address());
        if (mustGo(entry)) {
          forgotten.add(entry.address());
        }
      }
    }
    for (LedgerEntry entry : entries) {
      if (entry.isMoved()
          && ledger
              .resolve(entry.movedTo())
              .filter(to -> meetings.contains(to.address()))
              .isPresent()) {
        meetings.add(entry.address());
      }
    }
    forgotten.addAll(redactions.sections());
    forgotten.addAll(redactions.meetings());
    Map<String, LedgerEntry> left = new LinkedHashMap<>();
    List<LedgerEntry> numbered = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      LedgerEntry now = isForgotten(entry.address()) ? null : redacted(entry);
      if (now == null || (left.putIfAbsent(now.address(), now) != null && !now.isMoved())) {
        numbered.add(entry);
      }
    }
    numbered.forEach(entry -> keepNumber(entry, left));
    Collection<LedgerEntry> all = left.values();
    return new Ledger(all).equals(ledger) ? ledger : new Ledger(List.copyOf(all));
  }

  private boolean mustGo(LedgerEntry meeting) {
    return redactions.hasFile(meeting.file())
        || words.areIn(meeting.address())
        // Of several in a file, each has an address of its own.
        || redactions.within(meeting.file()).contains(meeting.address());
  }

  /** Whether an address is one of those that must go, or below one. */
  private boolean isForgotten(String address) {
    for (String at = address; !at.isEmpty(); at = LedgerEntry.parent(at)) {
      if (forgotten.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** An entry without the words; null if what it leads to must go. */
  private LedgerEntry redacted(LedgerEntry entry) {
    String address = renamed(entry.address());
    List<String> nearest =
        entry.nearest().stream().filter(near -> !isForgotten(near)).map(this::renamed).toList();
    if (entry.isMoved()) {
      String to = renamed(entry.movedTo());
      // It leads to itself once both have lost the word in which they differed.
      return isForgotten(entry.movedTo()) || to.equals(address)
          ? null
          : LedgerEntry.moved(address, to);
    }
    boolean isSame = address.equals(entry.address());
    return new LedgerEntry(
        address,
        entry.kind(),
        entry.file(),
        entry.title() == null ? null : title(entry.title()),
        entry.number(),
        // What is gone can't be found again by a text that must not be there.
        isSame || entry.isCurrent() ? entry.fingerprint() : Fingerprint.EMPTY,
        null,
        entry.lastSeen(),
        nearest);
  }

  /** An address without the words; that of a meeting has lost only whole ones. */
  private String renamed(String address) {
    return renamed.computeIfAbsent(
        address,
        a -> {
          List<String> left = new ArrayList<>();
          int at = 0;
          int ofMeeting = partsOfMeeting(a);
          for (String part : a.split("/", -1)) {
            left.add(
                at < ofMeeting
                    ? words.removeFrom(part, REMOVED)
                    : at == ofMeeting ? title(part) : statement(part));
            at++;
          }
          return String.join("/", left);
        });
  }

  private String title(String slug) {
    return words.areCutInTitle(slug) ? REMOVED : words.removeFrom(slug, REMOVED);
  }

  private String statement(String part) {
    String removed = (part.startsWith("a-") ? "a-" : "d-") + REMOVED;
    return words.areCutInStatement(part) ? removed : words.removeFrom(part, removed);
  }

  /** How many parts of an address are those of its meeting. */
  private int partsOfMeeting(String address) {
    for (String at = address; !at.isEmpty(); at = LedgerEntry.parent(at)) {
      if (meetings.contains(at)) {
        return at.split("/", -1).length;
      }
    }
    // No entry tells of its meeting, which was another file's.
    int parts = address.split("/", -1).length;
    return Math.max(0, parts - (LedgerEntry.lastPart(address).matches("[da]-.*") ? 2 : 1));
  }

  /** Keeps the number of an entry that is left out, under an address that says nothing. */
  private void keepNumber(LedgerEntry entry, Map<String, LedgerEntry> left) {
    if (entry.number() == null || words.areIn(entry.number())) {
      return;
    }
    String address =
        REMOVED
            + "/"
            + REMOVED
            + "/d-"
            + MeetingId.of(entry.number().replace('.', '-') + ".md").replace('/', '-');
    left.putIfAbsent(
        address,
        new LedgerEntry(
            address,
            LedgerEntry.Kind.STATEMENT,
            null,
            null,
            entry.number(),
            Fingerprint.EMPTY,
            null,
            entry.lastSeen() == null ? LocalDate.EPOCH : entry.lastSeen(),
            List.of()));
  }
}
