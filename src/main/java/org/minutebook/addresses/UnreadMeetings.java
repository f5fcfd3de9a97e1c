package org.minutebook.addresses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The meetings whose files have not changed since the ledger was written, by their addresses. */
public final class UnreadMeetings {
  private final Function<String, Optional<String>> files;
  private final Optional<Set<String>> others;

  private UnreadMeetings(Function<String, Optional<String>> files, Optional<Set<String>> others) {
    this.files = files;
    this.others = others;
  }

  /** The meetings with these files. */
  public static UnreadMeetings of(Map<String, String> fileByAddress) {
    return new UnreadMeetings(
        address -> Optional.ofNullable(fileByAddress.get(address)), Optional.empty());
  }

  /**
   * All meetings that the ledger knows as current but those at these addresses. For archives of
   * which little has changed: nothing is done for each meeting.
   */
  public static UnreadMeetings allBut(Set<String> addresses, Ledger ledger) {
    return new UnreadMeetings(
        address ->
            addresses.contains(address)
                ? Optional.empty()
                : ledger
                    .entry(address)
                    .filter(entry -> entry.kind() == LedgerEntry.Kind.MEETING && entry.isCurrent())
                    .map(LedgerEntry::file),
        Optional.of(addresses));
  }

  /** The entries of a ledger, without most of those that belong to unread meetings. */
  List<LedgerEntry> entriesNotOfThem(Ledger ledger) {
    return others.map(ledger::entriesAround).orElseGet(ledger::entries);
  }

  /** The file of an unread meeting; empty if no unread meeting has that address. */
  Optional<String> file(String address) {
    return files.apply(address);
  }
}
