package org.minutebook.addresses;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns addresses to current nodes. A node that had an address keeps it as long as it has its
 * title, and an address that was ever assigned goes to no other node than the successor of the text
 * that had it.
 */
final class IdAssigner {
  private final Ledger ledger;
  private final Map<String, CurrentNode> successors = new HashMap<>();
  private final Set<String> assigned = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();
  private final UnreadMeetings unread;
  private final Map<String, String> filesByMeeting = new HashMap<>();

  /**
   * Prepares to assign addresses.
   *
   * @param previous the nodes of the ledger, matched with the current ones
   * @param unread meetings that were not read again
   */
  IdAssigner(Ledger ledger, List<PreviousNode> previous, UnreadMeetings unread) {
    this.ledger = ledger;
    this.unread = unread;
    previous.forEach(
        node -> node.successor().ifPresent(now -> successors.put(node.entry().address(), now)));
  }

  /** Assigns an address to every meeting, and then to everything in it. */
  void assignAll(List<CurrentNode> meetings) {
    meetings.stream()
        .filter(m -> m.previous().filter(p -> p.place().equals(m.place())).isPresent())
        .forEach(m -> assign(m, m.previous().get().entry().address()));
    meetings.forEach(m -> assign(m, m.ownId()));
    for (CurrentNode meeting : meetings) {
      meeting.previous().ifPresent(previous -> assign(meeting, previous.entry().address()));
      assignNumbered(meeting, meeting.ownId());
      filesByMeeting.put(meeting.address(), meeting.file());
    }
    meetings.forEach(this::assignChildren);
  }

  /** The sections of a meeting, or the statements of a section. */
  private void assignChildren(CurrentNode parent) {
    String prefix = parent.address() + "/";
    for (CurrentNode child : parent.children()) {
      previousId(child)
          .filter(id -> id.equals(child.ownId()) || (isUnchanged(child) && !wasSplitOff(child)))
          .ifPresent(id -> assign(child, prefix + id));
    }
    parent.children().forEach(child -> assign(child, prefix + child.ownId()));
    for (CurrentNode child : parent.children()) {
      previousId(child)
          .filter(id -> child.previous().get().entry().parent().equals(parent.address()))
          .ifPresent(id -> assign(child, prefix + id));
      assign(child, prefix + child.qualifiedSlug());
      assignNumbered(child, prefix + child.ownId());
      assignChildren(child);
    }
  }

  private static Optional<String> previousId(CurrentNode node) {
    return node.previous().map(previous -> previous.entry().id());
  }

  /**
   * Whether a section was in a file of one meeting that is many now. There its id told it apart
   * from those of the other days.
   */
  private static boolean wasSplitOff(CurrentNode node) {
    return node.kind() == LedgerEntry.Kind.SECTION
        && node.parent().isPart()
        && node.parent().previous().isEmpty();
  }

  /** Whether a section still has its title, or a statement its words. */
  private static boolean isUnchanged(CurrentNode node) {
    LedgerEntry previous = node.previous().orElseThrow().entry();
    return node.kind() == LedgerEntry.Kind.SECTION
        ? previous.titleSlug().equals(node.titleSlug())
        : previous.fingerprint().equals(node.fingerprint());
  }

  private void assignNumbered(CurrentNode node, String address) {
    while (node.address() == null) {
      assign(node, address + "-" + lastNumbers.merge(address, 2, (n, first) -> n + 1));
    }
  }

  /** Assigns an address to a node that has none, unless it is or was that of another. */
  private void assign(CurrentNode node, String address) {
    if (node.address() != null || assigned.contains(address)) {
      return;
    }
    boolean isFree =
        ledger.entry(address).filter(entry -> !isHeadingOf(entry, node)).isEmpty()
            || ledger
                .resolve(address)
                .filter(end -> successors.get(end.address()) == node)
                .isPresent();
    if (isFree) {
      assigned.add(address);
      node.assign(address);
    }
  }

  /**
   * Whether an address was that of the section which the heading of a meeting was while its file
   * counted as one meeting. It is the same day's text, so the meeting may have it.
   */
  private static boolean isHeadingOf(LedgerEntry entry, CurrentNode node) {
    return node.kind() == LedgerEntry.Kind.MEETING
        && node.isPart()
        && entry.kind() == LedgerEntry.Kind.SECTION
        && entry.address().equals(node.ownId());
  }

  /** The file of the meeting with that address, if there is one. */
  Optional<String> file(String address) {
    return Optional.ofNullable(filesByMeeting.get(address)).or(() -> unread.file(address));
  }
}
