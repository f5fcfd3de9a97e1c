package org.minutebook.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An address of the ledger whose text is looked for in what was read. */
final class Sought {
  private final LedgerEntry entry;
  private final Sought parent;
  private final List<Sought> parts = new ArrayList<>();
  private final List<Found> near = new ArrayList<>();
  private Found heir;

  /** {@code parent} is what it lies in; null for a meeting, and where that is not sought. */
  Sought(LedgerEntry entry, Sought parent) {
    this.entry = entry;
    this.parent = parent;
    if (parent != null) {
      parent.parts.add(this);
    }
  }

  LedgerEntry entry() {
    return entry;
  }

  /** The sections of a meeting, the statements of a section, those that are gone too. */
  List<Sought> parts() {
    return parts;
  }

  /** The parts of what it lies in, itself among them. */
  List<LedgerEntry> beside() {
    return parent == null ? List.of(entry) : parent.parts.stream().map(Sought::entry).toList();
  }

  /** What holds now what it lay in. */
  Optional<Found> around() {
    return Optional.ofNullable(parent).flatMap(Sought::heir);
  }

  /** What holds its text now. */
  Optional<Found> heir() {
    return Optional.ofNullable(heir);
  }

  boolean isOpen() {
    return heir == null;
  }

  /** Its text is now part of that, which may have been something else before. */
  void joins(Found other) {
    heir = other;
  }

  /** It is that, be it reworded or moved. */
  void becomes(Found other) {
    heir = other;
    other.was(this);
  }

  /** What holds some of its text, or all of it in several places. */
  List<Found> near() {
    return near;
  }
}
