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

/** Every address that was ever handed out. Immutable. */
public final class Ledger {
  /** One to begin with. */
  public static final Ledger EMPTY = new Ledger(List.of());

  private final SortedMap<String, LedgerEntry> entries;

  Ledger(Collection<LedgerEntry> entries) {
    SortedMap<String, LedgerEntry> sorted = new TreeMap<>();
    entries.forEach(entry -> sorted.merge(entry.at(), entry, Ledger::surer));
    this.entries = Collections.unmodifiableSortedMap(sorted);
  }

  /**
   * What to believe of two lines about one address, as merging two branches may leave them: the
   * next reading shows whether it stands; one that has moved says more than one that is gone.
   */
  private static LedgerEntry surer(LedgerEntry a, LedgerEntry b) {
    if (a.stands() || b.stands()) {
      return a.stands() ? a : b;
    }
    if (a.isMoved() || b.isMoved()) {
      return a.isMoved() ? a : b;
    }
    return a.seen().isBefore(b.seen()) ? b : a;
  }

  Collection<LedgerEntry> entries() {
    return entries.values();
  }

  Optional<LedgerEntry> entry(String address) {
    return Optional.ofNullable(entries.get(address));
  }

  /** How many addresses it holds. */
  public int size() {
    return entries.size();
  }

  /** This with the entries of another that it does not hold itself. */
  Ledger with(Ledger other) {
    SortedMap<String, LedgerEntry> all = new TreeMap<>(other.entries);
    all.putAll(entries);
    return new Ledger(all.values());
  }

  /**
   * Where the chain of successors from an address ends: an entry that stands or is gone. Empty for
   * an address never handed out, and where a chain leads nowhere or in a circle, as it may after
   * somebody edited the file.
   */
  Optional<LedgerEntry> end(String address) {
    Set<String> passed = new HashSet<>();
    LedgerEntry entry = entries.get(address);
    while (entry != null && entry.isMoved() && passed.add(entry.at())) {
      entry = entries.get(entry.to());
    }
    return Optional.ofNullable(entry).filter(e -> !e.isMoved());
  }

  /** All addresses that stand no more, and where they lead. */
  public List<RetiredAddress> former() {
    List<RetiredAddress> former = new ArrayList<>();
    for (LedgerEntry entry : entries.values()) {
      if (!entry.stands()) {
        former.add(former(entry));
      }
    }
    return former;
  }

  private RetiredAddress former(LedgerEntry entry) {
    Optional<LedgerEntry> end = end(entry.at());
    if (end.isPresent() && end.get().stands()) {
      return new RetiredAddress(
          entry.at(), Optional.of(end.get().at()), Optional.empty(), List.of());
    }
    Set<String> near = new LinkedHashSet<>();
    end.ifPresent(e -> e.near().forEach(n -> standing(n).ifPresent(near::add)));
    // What it lay in, or what that has become.
    for (String start : List.of(end.map(LedgerEntry::at).orElse(entry.at()), entry.at())) {
      for (String at = LedgerEntry.parent(start); !at.isEmpty(); at = LedgerEntry.parent(at)) {
        standing(at).ifPresent(near::add);
      }
    }
    Optional<LocalDate> seen = end.map(LedgerEntry::seen);
    return new RetiredAddress(entry.at(), Optional.empty(), seen, List.copyOf(near));
  }

  private Optional<String> standing(String address) {
    return end(address).filter(LedgerEntry::stands).map(LedgerEntry::at);
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
