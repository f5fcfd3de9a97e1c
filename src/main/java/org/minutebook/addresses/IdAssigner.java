package org.minutebook.addresses;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives addresses to what was read. What had one keeps it while it has its title; and an address
 * that was ever handed out is given to nothing else but what has become of what had it.
 */
final class IdAssigner {
  private final Ledger ledger;
  private final Map<String, CurrentNode> heirs = new HashMap<>();
  private final Set<String> given = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  /** {@code files} are those of the meetings that keep their address unread, by address. */
  IdAssigner(Ledger ledger, List<PreviousNode> sought, Map<String, String> files) {
    this.ledger = ledger;
    this.files.putAll(files);
    sought.forEach(one -> one.heir().ifPresent(heir -> heirs.put(one.entry().at(), heir)));
  }

  /** Gives every meeting, and then every part of it, its address. */
  void giveAll(List<CurrentNode> meetings) {
    meetings.stream()
        .filter(m -> m.before().filter(b -> b.entry().file().equals(m.slug())).isPresent())
        .forEach(m -> give(m, m.before().get().entry().at()));
    meetings.forEach(m -> give(m, m.own()));
    for (CurrentNode meeting : meetings) {
      meeting.before().ifPresent(before -> give(meeting, before.entry().at()));
      giveNumbered(meeting, meeting.own());
      files.put(meeting.at(), meeting.slug());
    }
    meetings.forEach(this::giveParts);
  }

  /** The sections of a meeting, or the statements of a section. */
  private void giveParts(CurrentNode whole) {
    String prefix = whole.at() + "/";
    for (CurrentNode part : whole.parts()) {
      former(part)
          .filter(id -> id.equals(part.own()) || isUnchanged(part))
          .ifPresent(id -> give(part, prefix + id));
    }
    whole.parts().forEach(part -> give(part, prefix + part.own()));
    for (CurrentNode part : whole.parts()) {
      former(part)
          .filter(id -> LedgerEntry.parent(part.before().get().entry().at()).equals(whole.at()))
          .ifPresent(id -> give(part, prefix + id));
      give(part, prefix + part.longer());
      giveNumbered(part, prefix + part.own());
      giveParts(part);
    }
  }

  private static Optional<String> former(CurrentNode part) {
    return part.before().map(before -> LedgerEntry.last(before.entry().at()));
  }

  /** Whether a section has its title still, a statement its words. */
  private static boolean isUnchanged(CurrentNode part) {
    LedgerEntry before = part.before().orElseThrow().entry();
    return part.kind() == LedgerEntry.Kind.SECTION
        ? before.slug().equals(part.slug())
        : before.print().equals(part.print());
  }

  private void giveNumbered(CurrentNode found, String address) {
    while (found.at() == null) {
      give(found, address + "-" + numbers.merge(address, 2, (n, first) -> n + 1));
    }
  }

  /** Gives an address to what has none yet, unless it is or was another's. */
  private void give(CurrentNode found, String address) {
    if (found.at() != null || given.contains(address)) {
      return;
    }
    boolean free =
        ledger.entry(address).isEmpty()
            || ledger.end(address).filter(end -> heirs.get(end.at()) == found).isPresent();
    if (free) {
      given.add(address);
      found.give(address);
    }
  }

  /** The file of the meeting that has an address, if one has. */
  Optional<String> file(String address) {
    return Optional.ofNullable(files.get(address));
  }
}
