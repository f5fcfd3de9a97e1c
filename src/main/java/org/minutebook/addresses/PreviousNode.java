package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An address of the ledger whose text is looked for in what was read. */
final class PreviousNode {
  private final LedgerEntry entry;
  private final PreviousNode parent;
  private final List<PreviousNode> parts = new ArrayList<>();
  private final List<CurrentNode> near = new ArrayList<>();
  private CurrentNode heir;

  /** {@code parent} is what it lies in; null for a meeting, and where that is not sought. */
  PreviousNode(LedgerEntry entry, PreviousNode parent) {
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
  List<PreviousNode> parts() {
    return parts;
  }

  /** The parts of what it lies in, itself among them. */
  List<LedgerEntry> beside() {
    return parent == null
        ? List.of(entry)
        : parent.parts.stream().map(PreviousNode::entry).toList();
  }

  /** What holds now what it lay in. */
  Optional<CurrentNode> around() {
    return Optional.ofNullable(parent).flatMap(PreviousNode::heir);
  }

  /** What holds its text now. */
  Optional<CurrentNode> heir() {
    return Optional.ofNullable(heir);
  }

  boolean isOpen() {
    return heir == null;
  }

  /** Its text is now part of that, which may have been something else before. */
  void joins(CurrentNode other) {
    heir = other;
  }

  /** It is that, be it reworded or moved. */
  void becomes(CurrentNode other) {
    heir = other;
    other.was(this);
  }

  /** What holds some of its text, or all of it in several places. */
  List<CurrentNode> near() {
    return near;
  }
}
