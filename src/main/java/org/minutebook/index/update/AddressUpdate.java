package org.minutebook.index.update;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minutebook.addresses.AddressAssigner;
import org.minutebook.addresses.AddressAssignment;
import org.minutebook.addresses.AssignedAddresses;
import org.minutebook.addresses.FingerprintedMeeting;
import org.minutebook.addresses.Ledger;
import org.minutebook.addresses.LedgerException;
import org.minutebook.addresses.LedgerFile;
import org.minutebook.addresses.LedgerPlace;
import org.minutebook.addresses.LedgerState;
import org.minutebook.addresses.RetiredAddress;
import org.minutebook.addresses.UnreadMeetings;
import org.minutebook.archive.Redactions;
import org.minutebook.index.FileEntry;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexException.Reason;
import org.minutebook.minutes.Meeting;

/**
 * The addresses of all meetings after an update. The ledger is written before the index, so that no
 * address is ever shown that is not in the ledger.
 *
 * @param assignments of the meetings of each file, by file; a file that was not read again keeps
 *     those it had
 * @param retired addresses that have moved or are gone
 * @param ledger the state of the ledger
 * @param unsaved why the ledger could not be written; empty if it was
 */
record AddressUpdate(
    Map<String, List<AddressAssignment>> assignments,
    Retired retired,
    LedgerState ledger,
    Optional<String> unsaved) {

  /** Differs from every digest, so that addresses that were not saved are assigned again. */
  private static final String UNSAVED = "unsaved";

  /**
   * How the addresses that have moved or are gone differ from those before.
   *
   * @param isAll whether {@code added} are all there are
   * @param added that are new, or lead elsewhere
   * @param removed addresses of former ones that are no longer true
   */
  record Retired(boolean isAll, List<RetiredAddress> added, List<String> removed) {
    static final Retired SAME = new Retired(false, List.of(), List.of());

    static Retired all(List<RetiredAddress> all) {
      return new Retired(true, all, List.of());
    }

    static Retired between(List<RetiredAddress> before, List<RetiredAddress> now) {
      Set<RetiredAddress> stay = new HashSet<>(before);
      stay.retainAll(new HashSet<>(now));
      return new Retired(
          false,
          now.stream().filter(address -> !stay.contains(address)).toList(),
          before.stream()
              .filter(address -> !stay.contains(address))
              .map(RetiredAddress::address)
              .toList());
    }
  }

  /**
   * Assigns addresses.
   *
   * @param state of the ledger
   * @param outcomes of all files of the archive, or of all that an update has to do with
   * @param isPartial whether there are other files, which have not changed
   * @param unlisted files and folders that could not be listed
   * @param entries the entries of the index, by file
   * @param today the day of this update
   * @param redactions what must go from the ledger's texts
   */
  static AddressUpdate of(
      LedgerPlace place,
      LedgerState state,
      List<FileOutcome> outcomes,
      boolean isPartial,
      Map<String, String> unlisted,
      Map<String, List<FileEntry>> entries,
      Optional<PreviousIndex> previous,
      boolean isRebuild,
      LocalDate today,
      Redactions redactions)
      throws IndexException, IOException {
    String digest = state.digest();
    boolean isSameLedger =
        !digest.isEmpty()
            && previous.filter(index -> index.data().ledger().equals(digest)).isPresent();
    Map<String, List<AddressAssignment>> assignments = previousAssignments(outcomes);
    if (isSameLedger && !isRebuild && hasSameFiles(outcomes, entries)) {
      return new AddressUpdate(assignments, Retired.SAME, state, Optional.empty());
    }
    Map<String, String> unread = new HashMap<>();
    List<FingerprintedMeeting> read = new ArrayList<>();
    for (FileOutcome outcome : outcomes) {
      List<AddressAssignment> known = assignments.get(outcome.file());
      if (outcome instanceof FileOutcome.Read now) {
        read.addAll(now.meetings());
      } else if (known != null && isSameLedger) {
        known.forEach(address -> unread.put(address.id(), outcome.file()));
      } else if (known != null) {
        read.addAll(fingerprinted(outcome.file(), previous.orElseThrow()));
      }
    }
    LocalDate lastSeen =
        previous
            .map(index -> LocalDate.ofInstant(index.data().indexed(), ZoneOffset.UTC))
            .orElse(today);
    try (LedgerFile file = LedgerFile.open(place)) {
      Ledger ledger = isPartial ? look(file, state) : file.read();
      AssignedAddresses assigned =
          AddressAssigner.assign(
              isPartial ? ledger : ledger.without(redactions),
              isPartial
                  ? UnreadMeetings.allBut(touched(outcomes, entries), ledger)
                  : UnreadMeetings.of(unread),
              read,
              isUnavailable(outcomes, assignments, unlisted),
              lastSeen);
      assignments.putAll(assigned.assignments());
      LedgerFile.Written written = file.writeIfChanged(ledger, assigned.ledger(), state);
      return new AddressUpdate(
          assignments,
          isSameLedger && !isRebuild
              ? Retired.between(
                  ledger.retiredUnlike(assigned.ledger()), assigned.ledger().retiredUnlike(ledger))
              : Retired.all(assigned.ledger().retired()),
          written.state(),
          written.failure());
    } catch (LedgerException e) {
      throw new IndexException(Reason.UNUSABLE, e.getMessage(), e);
    }
  }

  /** Identifies the state of the ledger. */
  String ledgerDigest() {
    return unsaved.isPresent() ? UNSAVED : ledger.digest();
  }

  private static Ledger look(LedgerFile file, LedgerState state)
      throws IndexException, IOException {
    Optional<Ledger> ledger = file.look(state);
    if (ledger.isEmpty()) {
      throw new IndexException(
          Reason.LOCKED,
          "Another process has just written the ledger of addresses. Try again",
          null);
    }
    return ledger.get();
  }

  /** The former addresses of meetings whose files were read again or are gone. */
  private static Set<String> touched(
      List<FileOutcome> outcomes, Map<String, List<FileEntry>> entries) {
    Map<String, List<FileEntry>> touched = new HashMap<>(entries);
    outcomes.stream()
        .filter(outcome -> !(outcome instanceof FileOutcome.Read))
        .forEach(outcome -> touched.remove(outcome.file()));
    return touched.values().stream()
        .flatMap(List::stream)
        .filter(FileEntry::isMinutes)
        .map(entry -> entry.address().id())
        .collect(Collectors.toSet());
  }

  private static List<FingerprintedMeeting> fingerprinted(String file, PreviousIndex index)
      throws IOException {
    List<FingerprintedMeeting> fingerprinted = new ArrayList<>();
    for (Meeting meeting : index.meetings(file)) {
      int at = fingerprinted.size();
      fingerprinted.add(FingerprintedMeeting.of(meeting, () -> index.meeting(file, at)));
    }
    return fingerprinted;
  }

  private static boolean hasSameFiles(
      List<FileOutcome> outcomes, Map<String, List<FileEntry>> entries) {
    return outcomes.stream().noneMatch(outcome -> outcome instanceof FileOutcome.Read)
        && outcomes.stream()
            .filter(outcome -> !FileOutcome.isWithoutEntries(outcome))
            .map(FileOutcome::file)
            .collect(Collectors.toSet())
            .containsAll(entries.keySet());
  }

  private static Map<String, List<AddressAssignment>> previousAssignments(
      List<FileOutcome> outcomes) {
    Map<String, List<AddressAssignment>> assignments = new HashMap<>();
    for (FileOutcome outcome : outcomes) {
      List<FileEntry> entries =
          switch (outcome) {
            case FileOutcome.Unchanged unchanged -> unchanged.entries();
            case FileOutcome.Unreadable unreadable -> unreadable.previous();
            case FileOutcome.Read read -> List.of();
          };
      if (!entries.isEmpty() && entries.getFirst().isMinutes()) {
        assignments.put(outcome.file(), entries.stream().map(FileEntry::address).toList());
      }
    }
    return assignments;
  }

  /** Files that may exist but can't be read, and of which the index knows nothing. */
  private static Predicate<String> isUnavailable(
      List<FileOutcome> outcomes,
      Map<String, List<AddressAssignment>> assignments,
      Map<String, String> unlisted) {
    List<String> unreadable =
        outcomes.stream()
            .filter(o -> o instanceof FileOutcome.Unreadable && !assignments.containsKey(o.file()))
            .map(FileOutcome::file)
            .toList();
    return file ->
        !assignments.containsKey(file)
            && (unreadable.contains(file)
                || unlisted.keySet().stream()
                    .anyMatch(path -> file.equals(path) || file.startsWith(path + "/")));
  }
}
