package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** All addresses ever assigned in an archive. Immutable. */
public final class Ledger {
  /** A ledger without addresses. */
  static final Ledger EMPTY = new Ledger(List.of());

  /** In the order of their addresses. A list takes half the memory of a map. */
  private final List<LedgerEntry> entries;

  Ledger(Collection<LedgerEntry> entries) {
    this(sorted(entries, Ledger::moreCertain));
  }

  private Ledger(List<LedgerEntry> sorted) {
    this.entries = Collections.unmodifiableList(sorted);
  }

  /** Entries in the order of their addresses; {@code choose} chooses between two of one address. */
  private static List<LedgerEntry> sorted(
      Collection<LedgerEntry> entries, BinaryOperator<LedgerEntry> choose) {
    List<LedgerEntry> all = new ArrayList<>(entries);
    all.sort(Comparator.comparing(LedgerEntry::address));
    int size = 0;
    for (LedgerEntry entry : all) {
      if (size > 0 && all.get(size - 1).address().equals(entry.address())) {
        all.set(size - 1, choose.apply(all.get(size - 1), entry));
      } else {
        all.set(size++, entry);
      }
    }
    all.subList(size, all.size()).clear();
    return all;
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

  List<LedgerEntry> entries() {
    return entries;
  }

  Optional<LedgerEntry> entry(String address) {
    int from = 0;
    int to = entries.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order = entries.get(middle).address().compareTo(address);
      if (order == 0) {
        return Optional.of(entries.get(middle));
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return Optional.empty();
  }

  /** The number of addresses. */
  int size() {
    return entries.size();
  }

  /** This ledger with the addresses that only the other one has. */
  Ledger with(Ledger other) {
    return other.with(entries);
  }

  /** This ledger with other entries, the last of each address, in place of its own. */
  Ledger with(Collection<LedgerEntry> changes) {
    List<LedgerEntry> all = new ArrayList<>(entries);
    all.addAll(changes);
    return new Ledger(sorted(all, (first, last) -> last));
  }

  /**
   * Follows the moves from an address to an entry that is current or gone. Empty for an address
   * never assigned, and where the moves lead nowhere or in a circle, as they may after somebody
   * edited the file.
   */
  Optional<LedgerEntry> resolve(String address) {
    Set<String> seen = new HashSet<>();
    Optional<LedgerEntry> entry = entry(address);
    while (entry.isPresent() && entry.get().isMoved() && seen.add(entry.get().address())) {
      entry = entry(entry.get().movedTo());
    }
    return entry.filter(e -> !e.isMoved());
  }

  /** All addresses that have moved or are gone, and where they lead. */
  public List<RetiredAddress> retired() {
    List<RetiredAddress> retired = new ArrayList<>();
    for (LedgerEntry entry : entries) {
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
    return other instanceof Ledger that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
