package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An address that was assigned once and is no longer in use: its text has moved or is gone.
 *
 * @param address the retired address
 * @param movedTo the current address of its text; empty if the text is gone
 * @param lastSeen the last day the text was known to be there; empty if it has moved
 * @param number of the decision that is gone; empty for anything else
 * @param nearest current addresses that come nearest to the text that is gone, best first
 */
public record RetiredAddress(
    String address,
    Optional<String> movedTo,
    Optional<LocalDate> lastSeen,
    Optional<String> number,
    List<String> nearest) {
  public RetiredAddress {
    nearest = List.copyOf(nearest);
  }

  /** The words of the title that its section had; empty if it was that of a statement. */
  public Optional<String> title() {
    String last = LedgerEntry.lastPart(address);
    return last.startsWith("d-") || last.startsWith("a-")
        ? Optional.empty()
        : Optional.of(last.replace('-', ' '));
  }

  /** That of an entry that is not current, as the ledger tells where it leads. */
  static RetiredAddress of(LedgerEntry entry, Ledger ledger) {
    Optional<LedgerEntry> end = ledger.resolve(entry.address());
    if (end.isPresent() && end.get().isCurrent()) {
      return new RetiredAddress(
          entry.address(),
          Optional.of(end.get().address()),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
    Set<String> nearest = new LinkedHashSet<>();
    end.ifPresent(e -> e.nearest().forEach(near -> current(near, ledger).ifPresent(nearest::add)));
    // The section or meeting it was in, or what that has become.
    for (String start :
        List.of(end.map(LedgerEntry::address).orElse(entry.address()), entry.address())) {
      for (String at = LedgerEntry.parent(start); !at.isEmpty(); at = LedgerEntry.parent(at)) {
        current(at, ledger).ifPresent(nearest::add);
      }
    }
    Optional<LocalDate> lastSeen = end.map(LedgerEntry::lastSeen);
    return new RetiredAddress(
        entry.address(),
        Optional.empty(),
        lastSeen,
        Optional.ofNullable(entry.number()),
        List.copyOf(nearest));
  }

  private static Optional<String> current(String address, Ledger ledger) {
    return ledger.resolve(address).filter(LedgerEntry::isCurrent).map(LedgerEntry::address);
  }

  /**
   * Whether any of the entries that {@link #of} looks at is a changed one.
   *
   * @param changed the addresses of entries that have changed
   * @param retired all entries that are not current, by address
   */
  static boolean hangsOn(LedgerEntry entry, Set<String> changed, Map<String, LedgerEntry> retired) {
    Set<String> seen = new HashSet<>();
    List<String> left = new ArrayList<>(List.of(entry.address()));
    while (!left.isEmpty()) {
      String address = left.removeLast();
      if (address.isEmpty() || !seen.add(address)) {
        continue;
      }
      if (changed.contains(address)) {
        return true;
      }
      left.add(LedgerEntry.parent(address));
      LedgerEntry at = retired.get(address);
      if (at != null) {
        left.addAll(at.nearest());
        left.add(at.isMoved() ? at.movedTo() : "");
      }
    }
    return false;
  }
}
