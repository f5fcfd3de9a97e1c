package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.minutebook.addresses.LedgerEntry.Kind;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;

/**
 * Hands out addresses, so that no two meetings, sections or statements of one archive share one,
 * and none is ever handed out to something else than before. Pure: the same ledger and the same
 * reading give the same addresses, and doing it again changes nothing.
 */
public final class AddressAssigner {
  private final Ledger ledger;
  private final Map<String, String> unread;
  private final Predicate<String> out;
  private final List<CurrentNode> found = new ArrayList<>();
  private final List<PreviousNode> meetings = new ArrayList<>();
  private final List<PreviousNode> sections = new ArrayList<>();
  private final List<PreviousNode> statements = new ArrayList<>();

  private AddressAssigner(Ledger ledger, Map<String, String> unread, Predicate<String> out) {
    this.ledger = ledger;
    this.unread = unread;
    this.out = out;
  }

  /** The meetings by the addresses they get where no ledger is kept, in the order they came. */
  public static List<Meeting> withoutLedger(List<Meeting> meetings) {
    Map<String, AddressAssignment> given =
        of(
                Ledger.EMPTY,
                Map.of(),
                meetings.stream().map(FingerprintedMeeting::unprinted).toList(),
                file -> false,
                LocalDate.EPOCH)
            .given();
    return meetings.stream().map(m -> given.get(m.file()).apply(m)).toList();
  }

  /**
   * Hands out addresses to what was read.
   *
   * @param ledger all that were handed out before
   * @param unread files that are as they were when the ledger was written, by their meetings' ids
   * @param read the other files that are minutes, in path order
   * @param out files whose content can't be had just now: their addresses are left as they are
   * @param seen the last day what is gone now was known to stand
   */
  public static AssignedAddresses of(
      Ledger ledger,
      Map<String, String> unread,
      List<FingerprintedMeeting> read,
      Predicate<String> out,
      LocalDate seen) {
    AddressAssigner handing = new AddressAssigner(ledger, unread, out);
    read.forEach(contents -> handing.found.add(CurrentNode.of(contents)));
    handing.seek();
    handing.match();
    List<PreviousNode> all = new ArrayList<>(handing.meetings);
    all.addAll(handing.sections);
    all.addAll(handing.statements);
    IdAssigner ids = new IdAssigner(ledger, all, unread);
    ids.giveAll(handing.found);
    Map<String, AddressAssignment> given = new LinkedHashMap<>();
    for (int i = 0; i < read.size(); i++) {
      given.put(read.get(i).meeting().file(), handing.given(handing.found.get(i), ids));
    }
    return new AssignedAddresses(given, handing.after(all, seen));
  }

  /** Everything of the ledger that does not belong to a file left as it is. */
  private void seek() {
    Map<String, PreviousNode> byAddress = new HashMap<>();
    Set<String> left = new HashSet<>(unread.keySet());
    for (Kind kind : Kind.values()) {
      for (LedgerEntry entry : ledger.entries()) {
        if (entry.kind() != kind) {
          continue;
        }
        if (kind == Kind.MEETING && entry.stands() && out.test(entry.file())) {
          left.add(entry.at());
        }
        String meeting =
            switch (kind) {
              case MEETING -> entry.at();
              case SECTION -> entry.parent();
              case STATEMENT -> LedgerEntry.parent(entry.parent());
            };
        if (entry.stands() && left.contains(meeting)) {
          continue;
        }
        PreviousNode one =
            new PreviousNode(entry, kind == Kind.MEETING ? null : byAddress.get(entry.parent()));
        byAddress.put(entry.at(), one);
        switch (kind) {
          case MEETING -> meetings.add(one);
          case SECTION -> sections.add(one);
          case STATEMENT -> statements.add(one);
        }
      }
    }
  }

  private void match() {
    if (meetings.isEmpty() && sections.isEmpty() && statements.isEmpty()) {
      return;
    }
    Map<String, List<PreviousNode>> byFile = MeetingMatcher.byFile(meetings);
    for (CurrentNode meeting : found) {
      byFile.getOrDefault(meeting.slug(), List.of()).stream()
          .filter(one -> one.entry().stands())
          .findFirst()
          .ifPresent(
              one -> {
                if (SectionMatcher.same(one.parts(), meeting.parts())) {
                  one.becomes(meeting);
                }
              });
    }
    List<PreviousNode> sought = new ArrayList<>();
    meetings.stream().filter(PreviousNode::isOpen).forEach(sought::add);
    sections.stream().filter(PreviousNode::isOpen).forEach(sought::add);
    List<CurrentNode> fresh = new ArrayList<>();
    found.forEach(m -> m.parts().stream().filter(CurrentNode::isNew).forEach(fresh::add));
    MatchScore evidence = MatchScore.of(sought, fresh);
    new MeetingMatcher(meetings, found, evidence, ledger.entries()).match();
    SectionMatcher matches = new SectionMatcher(evidence);
    // First what has become of a meeting, then what another meeting brought into it.
    for (PreviousNode meeting : meetings) {
      meeting
          .heir()
          .filter(heir -> heir.before().filter(b -> b == meeting).isPresent())
          .ifPresent(heir -> matches.match(meeting.parts(), heir.parts()));
    }
    for (PreviousNode meeting : meetings) {
      meeting
          .heir()
          .filter(heir -> heir.before().filter(b -> b == meeting).isEmpty())
          .ifPresent(heir -> matches.match(meeting.parts(), heir.parts()));
    }
    List<PreviousNode> open = sections.stream().filter(PreviousNode::isOpen).toList();
    if (!open.isEmpty()) {
      MovedSections moves = new MovedSections(evidence, ledger.entries());
      open.forEach(moves::find);
    }
    StatementMatcher said = new StatementMatcher();
    sections.forEach(said::match);
  }

  private AddressAssignment given(CurrentNode meeting, IdAssigner ids) {
    Map<String, String> sectionIds = new LinkedHashMap<>();
    Map<String, String> statementIds = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    if (!meeting.at().equals(meeting.own())) {
      problems.add(new Problem(1, otherwiseNamed(meeting, ids.file(meeting.own()))));
    }
    for (CurrentNode section : meeting.parts()) {
      String id = LedgerEntry.last(section.at());
      if (!id.equals(section.own())) {
        sectionIds.put(section.own(), id);
        if (ids.file(meeting.at() + "/" + section.own()).isPresent()) {
          problems.add(
              new Problem(
                  1,
                  "the address of its section \"%s\" is that of a meeting, so it goes by \"%s\""
                      .formatted(section.own(), id)));
        }
      }
      for (CurrentNode statement : section.parts()) {
        String own = LedgerEntry.last(statement.at());
        if (!own.equals(statement.own())) {
          statementIds.put(section.own() + "/" + statement.own(), id + "/" + own);
        }
      }
    }
    return new AddressAssignment(meeting.at(), sectionIds, statementIds, problems);
  }

  private static String otherwiseNamed(CurrentNode meeting, Optional<String> file) {
    return file.isPresent()
        ? "its address \"%s\" is that of %s already, so it goes by \"%s\"; rename one of them"
            .formatted(meeting.own(), file.get(), meeting.at())
        : "its address \"%s\" was handed out to other minutes before, so it goes by \"%s\""
            .formatted(meeting.own(), meeting.at());
  }

  /** The ledger with what was found, what has moved and what is gone. */
  private Ledger after(List<PreviousNode> sought, LocalDate seen) {
    Map<String, LedgerEntry> after = new TreeMap<>();
    ledger.entries().forEach(entry -> after.put(entry.at(), entry));
    for (PreviousNode one : sought) {
      LedgerEntry entry = one.entry();
      if (one.heir().isPresent()) {
        after.put(entry.at(), LedgerEntry.moved(entry.at(), one.heir().get().at()));
      } else if (entry.stands()) {
        after.put(entry.at(), entry.gone(seen, near(one)));
      }
    }
    for (CurrentNode meeting : found) {
      after.put(meeting.at(), meeting.entry());
      for (CurrentNode section : meeting.parts()) {
        after.put(section.at(), section.entry());
        section.parts().forEach(statement -> after.put(statement.at(), statement.entry()));
      }
    }
    return new Ledger(after.values());
  }

  private static List<String> near(PreviousNode one) {
    Set<String> near = new LinkedHashSet<>();
    one.near().forEach(found -> near.add(found.at()));
    return List.copyOf(near);
  }
}
