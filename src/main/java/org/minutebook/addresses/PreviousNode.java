package org.minutebook.addresses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.minutes.MeetingId;

/** A ledger entry whose text is looked for among the current nodes. */
final class PreviousNode {
  private final LedgerEntry entry;
  private final PreviousNode parent;
  private final List<PreviousNode> children = new ArrayList<>();
  private final List<CurrentNode> nearest = new ArrayList<>();
  private CurrentNode successor;

  /** {@code parent} is null for a meeting, and where the parent itself is not looked for. */
  PreviousNode(LedgerEntry entry, PreviousNode parent) {
    this.entry = entry;
    this.parent = parent;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  LedgerEntry entry() {
    return entry;
  }

  /** Whether a meeting was one of several in its file. */
  boolean wasPart() {
    return MeetingId.isOfPart(entry.address(), entry.file());
  }

  /** As {@link CurrentNode#place}. */
  String place() {
    return wasPart() ? entry.address() : entry.file();
  }

  Fingerprint fingerprint() {
    return entry.fingerprint();
  }

  /** The sections of a meeting, the statements of a section; those that are gone included. */
  List<PreviousNode> children() {
    return children;
  }

  /** The numbers of all decisions in it, those that are gone included. */
  Set<String> numbers() {
    Set<String> numbers = new HashSet<>();
    if (entry.number() != null) {
      numbers.add(entry.number());
    }
    children.forEach(child -> numbers.addAll(child.numbers()));
    return numbers;
  }

  /** The entries of all children of its parent, its own among them. */
  List<LedgerEntry> siblingEntries() {
    return parent == null
        ? List.of(entry)
        : parent.children.stream().map(PreviousNode::entry).toList();
  }

  /** The node that has taken over its parent. */
  Optional<CurrentNode> currentParent() {
    return Optional.ofNullable(parent).flatMap(PreviousNode::successor);
  }

  /** The node that has its text now. */
  Optional<CurrentNode> successor() {
    return Optional.ofNullable(successor);
  }

  /** Whether {@code node} is this one, edited, renamed or moved, and not just contains it. */
  boolean became(CurrentNode node) {
    return node.previous().filter(previous -> previous == this).isPresent();
  }

  boolean isUnmatched() {
    return successor == null;
  }

  /** Its text is part of {@code node} now, which may have been something else before. */
  void mergeInto(CurrentNode node) {
    successor = node;
  }

  /** It is {@code node} now, edited, renamed or moved. */
  void matchWith(CurrentNode node) {
    successor = node;
    node.setPrevious(this);
  }

  /** The nodes that contain some of its text, or all of it in several places, best first. */
  List<CurrentNode> nearest() {
    return nearest;
  }
}
