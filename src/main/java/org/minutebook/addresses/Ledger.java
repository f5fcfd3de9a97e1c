package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All addresses ever assigned in an archive. Immutable. */
public final class Ledger {
  /** A ledger without addresses. */
  static final Ledger EMPTY = new Ledger(List.of());

  private final SortedMap<String, LedgerEntry> entries;

  Ledger(Collection<LedgerEntry> entries) {
    SortedMap<String, LedgerEntry> sorted = new TreeMap<>();
    entries.forEach(entry -> sorted.merge(entry.address(), entry, Ledger::moreCertain));
    this.entries = Collections.unmodifiableSortedMap(sorted);
  }

  /**
   * Chooses between two entries of one address, as merging two branches may leave them. A current
   * one goes first, as the next reading shows whether it is right; one that has moved says more
   * than one that is gone.
   */
  private static LedgerEntry moreCertain(LedgerEntry a, LedgerEntry b) {
    if (a.isCurrent() || b.isCurrent()) {
      return a.isCurrent() ? a : b;
    }
    if (a.isMoved() || b.isMoved()) {
      return a.isMoved() ? a : b;
    }
    return a.lastSeen().isBefore(b.lastSeen()) ? b : a;
  }

  Collection<LedgerEntry> entries() {
    return entries.values();
  }

  Optional<LedgerEntry> entry(String address) {
    return Optional.ofNullable(entries.get(address));
  }

  /** The number of addresses. */
  int size() {
    return entries.size();
  }

  /** This ledger with the addresses that only the other one has. */
  Ledger with(Ledger other) {
    SortedMap<String, LedgerEntry> all = new TreeMap<>(other.entries);
    all.putAll(entries);
    return new Ledger(all.values());
  }

  /**
   * Follows the moves from an address to an entry that is current or gone. Empty for an address
   * never assigned, and where the moves lead nowhere or in a circle, as they may after somebody
   * edited the file.
   */
  Optional<LedgerEntry> resolve(String address) {
    Set<String> seen = new HashSet<>();
    LedgerEntry entry = entries.get(address);
    while (entry != null && entry.isMoved() && seen.add(entry.address())) {
      entry = entries.get(entry.movedTo());
    }
    return Optional.ofNullable(entry).filter(e -> !e.isMoved());
  }

  /** All addresses that have moved or are gone, and where they lead. */
  public List<RetiredAddress> retired() {
    List<RetiredAddress> retired = new ArrayList<>();
    for (LedgerEntry entry : entries.values()) {
      if (!entry.isCurrent()) {
        retired.add(retired(entry));
      }
    }
    return retired;
  }

  private RetiredAddress retired(LedgerEntry entry) {
    Optional<LedgerEntry> end = resolve(entry.address());
    if (end.isPresent() && end.get().isCurrent()) {
      return new RetiredAddress(
          entry.address(), Optional.of(end.get().address()), Optional.empty(), List.of());
    }
    Set<String> nearest = new LinkedHashSet<>();
    end.ifPresent(e -> e.nearest().forEach(near -> current(near).ifPresent(nearest::add)));
    // The section or meeting it was in, or what that has become.
    for (String start :
        List.of(end.map(LedgerEntry::address).orElse(entry.address()), entry.address())) {
      for (String at = LedgerEntry.parent(start); !at.isEmpty(); at = LedgerEntry.parent(at)) {
        current(at).ifPresent(nearest::add);
      }
    }
    Optional<LocalDate> lastSeen = end.map(LedgerEntry::lastSeen);
    return new RetiredAddress(entry.address(), Optional.empty(), lastSeen, List.copyOf(nearest));
  }

  private Optional<String> current(String address) {
    return resolve(address).filter(LedgerEntry::isCurrent).map(LedgerEntry::address);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ledger that
        && List.copyOf(entries.values()).equals(List.copyOf(that.entries.values()));
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
