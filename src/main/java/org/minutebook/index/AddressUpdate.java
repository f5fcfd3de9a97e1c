package org.minutebook.index;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.minutebook.addresses.RetiredAddress;
import org.minutebook.index.IndexException.Reason;
import org.minutebook.minutes.Meeting;

/**
 * The addresses of all meetings after an update. The ledger is written before the index, so that no
 * address is ever shown that is not in the ledger.
 *
 * @param assignments of the meetings of each file, by file; a file that was not read again keeps
 *     those it had
 * @param retired addresses that have moved or are gone; empty if nothing changed
 * @param ledgerDigest identifies the state of the ledger
 * @param unsaved why the ledger could not be written; empty if it was
 */
record AddressUpdate(
    Map<String, List<AddressAssignment>> assignments,
    List<RetiredAddress> retired,
    String ledgerDigest,
    Optional<String> unsaved) {

  /** Differs from every digest, so that addresses that were not saved are assigned again. */
  private static final String UNSAVED = "unsaved";

  /**
   * Assigns addresses.
   *
   * @param outcomes of all files of the archive
   * @param unlisted files and folders that could not be listed
   * @param entries the entries of the index, by file
   * @param today the day of this update
   */
  static AddressUpdate of(
      LedgerPlace place,
      List<FileOutcome> outcomes,
      Map<String, String> unlisted,
      Map<String, List<FileEntry>> entries,
      Optional<PreviousIndex> previous,
      LocalDate today)
      throws IndexException, IOException {
    String digest = place.digest();
    boolean isSameLedger =
        !digest.isEmpty()
            && previous.filter(index -> index.data().ledger().equals(digest)).isPresent();
    Map<String, List<AddressAssignment>> assignments = previousAssignments(outcomes);
    if (isSameLedger && hasSameFiles(outcomes, entries)) {
      return new AddressUpdate(assignments, List.of(), digest, Optional.empty());
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
      Ledger ledger = file.read();
      AssignedAddresses assigned =
          AddressAssigner.assign(
              ledger, unread, read, isUnavailable(outcomes, assignments, unlisted), lastSeen);
      assignments.putAll(assigned.assignments());
      Optional<String> unsaved = file.writeIfChanged(ledger, assigned.ledger());
      return new AddressUpdate(
          assignments,
          assigned.ledger().retired(),
          unsaved.isPresent() ? UNSAVED : place.digest(),
          unsaved);
    } catch (LedgerException e) {
      throw new IndexException(Reason.UNUSABLE, e.getMessage(), e);
    }
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
