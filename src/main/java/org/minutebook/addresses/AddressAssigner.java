package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.minutebook.addresses.numbers.NumberAssigner;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;

/**
 * Assigns addresses to what was read, so that no two meetings, sections or statements of an archive
 * share one and none ever goes to another text than before. Pure: the same ledger and the same
 * minutes give the same addresses, and assigning again changes nothing.
 */
public final class AddressAssigner {
  private AddressAssigner() {}

  /** The meetings, in the same order, with the addresses they get where there is no ledger. */
  public static List<Meeting> withoutLedger(List<Meeting> meetings) {
    Map<String, List<AddressAssignment>> assignments =
        assign(
                Ledger.EMPTY,
                UnreadMeetings.of(Map.of()),
                meetings.stream().map(FingerprintedMeeting::withoutFingerprints).toList(),
                file -> false,
                LocalDate.EPOCH)
            .assignments();
    Map<String, Iterator<AddressAssignment>> next = new HashMap<>();
    assignments.forEach((file, ofFile) -> next.put(file, ofFile.iterator()));
    return meetings.stream().map(m -> next.get(m.file()).next().apply(m)).toList();
  }

  /**
   * Assigns addresses to what was read.
   *
   * @param ledger all addresses assigned before
   * @param unread the meetings whose files have not changed since the ledger was written
   * @param read the meetings of the other files, in path order and then in the order of lines
   * @param isUnavailable files that can't be read just now: their addresses are left as they are
   * @param lastSeen the last day on which texts that are gone now were known to be there
   */
  public static AssignedAddresses assign(
      Ledger ledger,
      UnreadMeetings unread,
      List<FingerprintedMeeting> read,
      Predicate<String> isUnavailable,
      LocalDate lastSeen) {
    List<CurrentNode> meetings = read.stream().map(CurrentNode::of).toList();
    LedgerMatcher matcher =
        new LedgerMatcher(ledger, unread, isUnavailable, MatchThresholds.DEFAULT);
    matcher.match(meetings);
    List<PreviousNode> previous = matcher.nodes();
    IdAssigner ids = new IdAssigner(ledger, previous, unread);
    ids.assignAll(meetings);
    assignNumbers(meetings, ledger);
    Map<String, List<AddressAssignment>> assignments = new LinkedHashMap<>();
    meetings.forEach(
        meeting ->
            assignments
                .computeIfAbsent(meeting.file(), file -> new ArrayList<>())
                .add(assignment(meeting, ids)));
    return new AssignedAddresses(assignments, updated(ledger, previous, meetings, lastSeen));
  }

  private static AddressAssignment assignment(CurrentNode meeting, IdAssigner ids) {
    Map<String, String> sectionIds = new LinkedHashMap<>();
    Map<String, String> statementIds = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    if (!meeting.address().equals(meeting.ownId())) {
      problems.add(
          new Problem(1, "same-address", renamedMeeting(meeting, ids.file(meeting.ownId()))));
    }
    for (CurrentNode section : meeting.children()) {
      String id = LedgerEntry.lastPart(section.address());
      if (!id.equals(section.ownId())) {
        sectionIds.put(section.ownId(), id);
        if (ids.file(meeting.address() + "/" + section.ownId()).isPresent()) {
          problems.add(
              new Problem(
                  1,
                  "same-address",
                  "the address of its section \"%s\" is that of a meeting, so it goes by \"%s\""
                      .formatted(section.ownId(), id)));
        }
      }
      for (CurrentNode statement : section.children()) {
        String statementId = LedgerEntry.lastPart(statement.address());
        if (!statementId.equals(statement.ownId())) {
          statementIds.put(section.ownId() + "/" + statement.ownId(), id + "/" + statementId);
        }
      }
    }
    return new AddressAssignment(
        meeting.address(), sectionIds, statementIds, numbers(meeting), problems);
  }

  /** Gives the decisions their numbers. */
  private static void assignNumbers(List<CurrentNode> meetings, Ledger ledger) {
    List<NumberAssigner.Decisions> before =
        meetings.stream()
            .map(
                meeting ->
                    new NumberAssigner.Decisions(
                        meeting.address(),
                        meeting.read().date(),
                        meeting.read().series(),
                        meeting.previous().map(PreviousNode::numbers).orElse(Set.of()),
                        meeting.decisions().stream().map(CurrentNode::previousNumber).toList()))
            .toList();
    List<List<String>> numbers = NumberAssigner.assign(before, ledger.numbers());
    for (int i = 0; i < meetings.size(); i++) {
      Iterator<String> next = numbers.get(i).iterator();
      meetings.get(i).decisions().forEach(decision -> decision.setNumber(next.next()));
    }
  }

  /** The numbers of a meeting's statements, as an assignment has them. */
  private static List<String> numbers(CurrentNode meeting) {
    List<String> numbers = new ArrayList<>();
    for (CurrentNode decision : meeting.decisions()) {
      while (numbers.size() <= decision.index()) {
        numbers.add("");
      }
      numbers.set(decision.index(), decision.number());
    }
    return numbers;
  }

  private static String renamedMeeting(CurrentNode meeting, Optional<String> otherFile) {
    return otherFile.isPresent()
        ? "its address \"%s\" is that of %s already, so it goes by \"%s\"; rename one of them"
            .formatted(meeting.ownId(), otherFile.get(), meeting.address())
        : "its address \"%s\" was assigned to other minutes before, so it goes by \"%s\""
            .formatted(meeting.ownId(), meeting.address());
  }

  /** The ledger with the current addresses, and with what has moved or is gone. */
  private static Ledger updated(
      Ledger ledger, List<PreviousNode> previous, List<CurrentNode> meetings, LocalDate lastSeen) {
    List<LedgerEntry> changes = new ArrayList<>();
    for (PreviousNode node : previous) {
      LedgerEntry entry = node.entry();
      if (node.successor().isPresent()) {
        String movedTo = node.successor().get().address();
        changes.add(LedgerEntry.moved(entry.address(), movedTo));
      } else if (entry.isCurrent()) {
        changes.add(entry.gone(lastSeen, nearest(node)));
      }
    }
    for (CurrentNode meeting : meetings) {
      changes.add(meeting.toEntry());
      for (CurrentNode section : meeting.children()) {
        changes.add(section.toEntry());
        section.children().forEach(s -> changes.add(s.toEntry()));
      }
    }
    return ledger.with(changes);
  }

  private static List<String> nearest(PreviousNode node) {
    Set<String> addresses = new LinkedHashSet<>();
    node.nearest().forEach(near -> addresses.add(near.address()));
    return List.copyOf(addresses);
  }
}
