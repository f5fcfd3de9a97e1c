package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.minutebook.addresses.numbers.GivenNumbers;
import org.minutebook.archive.Redactions;

/**
 * All addresses ever assigned in an archive. Immutable. Of one whose file is large only those
 * entries are read that are asked for, and what was changed since is kept beside it.
 */
public final class Ledger {
  /** A ledger without addresses. */
  static final Ledger EMPTY = new Ledger(List.of());

  private final Source source;

  /** The entries that are not, or not so, in the source, by address. */
  private final Map<String, LedgerEntry> changes;

  /** Where entries come from. */
  interface Source {
    Optional<LedgerEntry> entry(String address);

    /** The entry of that address and those of addresses below it. */
    Collection<LedgerEntry> entryAndBelow(String address);

    /** Those that have moved or are gone. */
    Collection<LedgerEntry> retired();

    /** All, in the order of their addresses. */
    List<LedgerEntry> all();

    /** The numbers of decisions, also of those that are gone. */
    GivenNumbers numbers();
  }

  Ledger(Collection<LedgerEntry> entries) {
    this(new InMemory(sorted(entries, Ledger::moreCertain)));
  }

  /** One whose entries come from elsewhere. */
  Ledger(Source source) {
    this(source, new TreeMap<>());
  }

  private Ledger(Source source, Map<String, LedgerEntry> changes) {
    this.source = source;
    this.changes = changes;
  }

  /** Entries in the order of their addresses. A list takes half the memory of a map. */
  private record InMemory(List<LedgerEntry> all) implements Source {
    InMemory {
      all = Collections.unmodifiableList(all);
    }

    @Override
    public Optional<LedgerEntry> entry(String address) {
      int at = place(address);
      return at < all.size() && all.get(at).address().equals(address)
          ? Optional.of(all.get(at))
          : Optional.empty();
    }

    @Override
    public Collection<LedgerEntry> entryAndBelow(String address) {
      List<LedgerEntry> found = new ArrayList<>(entry(address).stream().toList());
      String prefix = address + "/";
      for (int at = place(prefix);
          at < all.size() && all.get(at).address().startsWith(prefix);
          at++) {
        found.add(all.get(at));
      }
      return found;
    }

    @Override
    public Collection<LedgerEntry> retired() {
      return all.stream().filter(entry -> !entry.isCurrent()).toList();
    }

    @Override
    public GivenNumbers numbers() {
      GivenNumbers numbers = new GivenNumbers();
      addNumbers(all, numbers);
      return numbers;
    }

    /** The first entry that is not before an address. */
    private int place(String address) {
      int from = 0;
      int to = all.size();
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (all.get(middle).address().compareTo(address) < 0) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    }
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

  /** All entries, in the order of their addresses. */
  List<LedgerEntry> entries() {
    if (changes.isEmpty()) {
      return source.all();
    }
    List<LedgerEntry> all = new ArrayList<>(source.all());
    all.addAll(changes.values());
    return sorted(all, (first, last) -> last);
  }

  Optional<LedgerEntry> entry(String address) {
    LedgerEntry changed = changes.get(address);
    return changed == null ? source.entry(address) : Optional.of(changed);
  }

  /**
   * The entries that may have to do with some meetings: their own, in the order of their addresses,
   * and all that have moved or are gone.
   */
  List<LedgerEntry> entriesAround(Set<String> meetings) {
    Map<String, LedgerEntry> around = new TreeMap<>();
    source.retired().forEach(entry -> around.put(entry.address(), entry));
    for (String meeting : meetings) {
      source.entryAndBelow(meeting).forEach(entry -> around.put(entry.address(), entry));
    }
    around.putAll(changes);
    return List.copyOf(around.values());
  }

  /** The number of addresses. */
  int size() {
    return entries().size();
  }

  /** This ledger with the addresses that only the other one has. */
  Ledger with(Ledger other) {
    return other.with(entries());
  }

  /** This ledger with other entries, the last of each address, in place of its own. */
  Ledger with(Collection<LedgerEntry> others) {
    if (source instanceof InMemory) {
      List<LedgerEntry> all = new ArrayList<>(entries());
      all.addAll(others);
      return new Ledger(new InMemory(sorted(all, (first, last) -> last)));
    }
    Map<String, LedgerEntry> all = new TreeMap<>(changes);
    others.forEach(entry -> all.put(entry.address(), entry));
    all.values().removeIf(entry -> source.entry(entry.address()).filter(entry::equals).isPresent());
    return new Ledger(source, all);
  }

  /** This ledger without what must go from its texts. */
  public Ledger without(Redactions redactions) {
    return redactions.isEmpty() ? this : new LedgerRedaction(redactions).of(this);
  }

  /** The entries that were changed since the source was written, in the order of addresses. */
  Collection<LedgerEntry> changes() {
    return changes.values();
  }

  /** Whether this came from another ledger by changing entries, which {@link #changes} gives. */
  boolean isChangedFrom(Ledger before) {
    return !(source instanceof InMemory) && source.equals(before.source);
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

  /** The entries of all addresses that have moved or are gone, in the order of addresses. */
  Collection<LedgerEntry> retiredEntries() {
    if (changes.isEmpty()) {
      return source.retired();
    }
    Map<String, LedgerEntry> retired = new TreeMap<>();
    source.retired().forEach(entry -> retired.put(entry.address(), entry));
    retired.putAll(changes);
    retired.values().removeIf(LedgerEntry::isCurrent);
    return retired.values();
  }

  /** The numbers of all decisions there ever were. */
  GivenNumbers numbers() {
    GivenNumbers numbers = source.numbers();
    if (changes.isEmpty()) {
      return numbers;
    }
    GivenNumbers all = numbers.copy();
    addNumbers(changes.values(), all);
    return all;
  }

  private static void addNumbers(Collection<LedgerEntry> entries, GivenNumbers numbers) {
    for (LedgerEntry entry : entries) {
      if (entry.number() != null) {
        numbers.add(entry.number());
      }
    }
  }

  /** All addresses that have moved or are gone, and where they lead. */
  public List<RetiredAddress> retired() {
    return retiredEntries().stream().map(entry -> RetiredAddress.of(entry, this)).toList();
  }

  /**
   * As {@link #retired}, but without most of those that say the same in another ledger, which came
   * from this one or from which this one came.
   */
  public List<RetiredAddress> retiredUnlike(Ledger other) {
    if (!isChangedFrom(other)) {
      return retired();
    }
    Set<String> changed = new HashSet<>(changes.keySet());
    changed.addAll(other.changes.keySet());
    Map<String, LedgerEntry> retired = new HashMap<>();
    retiredEntries().forEach(entry -> retired.put(entry.address(), entry));
    return retiredEntries().stream()
        .filter(entry -> RetiredAddress.hangsOn(entry, changed, retired))
        .map(entry -> RetiredAddress.of(entry, this))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ledger that && entries().equals(that.entries());
  }

  @Override
  public int hashCode() {
    return entries().hashCode();
  }
}
