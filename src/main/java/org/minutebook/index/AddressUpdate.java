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

/**
 * The addresses of all meetings after an update. The ledger is written before the index is: no
 * address is ever shown that it does not hold.
 *
 * @param given by file; those of files that were not read again are those they had
 * @param former addresses that stand no more; none where nothing changed
 * @param ledger tells the ledger from any other
 * @param unsaved why the ledger could not be written
 */
record AddressUpdate(
    Map<String, AddressAssignment> given,
    List<RetiredAddress> former,
    String ledger,
    Optional<String> unsaved) {

  /** Never the digest of a file: what was not saved is to be worked out again. */
  private static final String UNSAVED = "unsaved";

  /**
   * Hands out addresses.
   *
   * @param unlisted folders and files that could not be listed
   * @param entries what the index knows, by file
   * @param today the day of this update
   */
  static AddressUpdate of(
      LedgerPlace place,
      List<FileOutcome> outcomes,
      Map<String, String> unlisted,
      Map<String, FileEntry> entries,
      Optional<PreviousIndex> former,
      LocalDate today)
      throws IndexException, IOException {
    String digest = place.digest();
    boolean sameLedger =
        former.filter(index -> index.data().ledger().equals(digest)).isPresent()
            && !digest.isEmpty();
    Map<String, AddressAssignment> given = known(outcomes);
    boolean sameFiles =
        outcomes.stream().noneMatch(o -> o instanceof FileOutcome.Read)
            && outcomes.stream()
                .map(FileOutcome::file)
                .collect(Collectors.toSet())
                .containsAll(entries.keySet());
    if (sameLedger && sameFiles) {
      return new AddressUpdate(given, List.of(), digest, Optional.empty());
    }
    Map<String, String> unread = new HashMap<>();
    List<FingerprintedMeeting> read = new ArrayList<>();
    for (FileOutcome outcome : outcomes) {
      AddressAssignment known = given.get(outcome.file());
      if (outcome instanceof FileOutcome.Read fresh) {
        fresh.contents().ifPresent(read::add);
      } else if (known != null && sameLedger) {
        unread.put(known.id(), outcome.file());
      } else if (known != null) {
        read.add(FingerprintedMeeting.of(former.orElseThrow().meeting(outcome.file())));
      }
    }
    LocalDate seen =
        former
            .map(index -> LocalDate.ofInstant(index.data().indexed(), ZoneOffset.UTC))
            .orElse(today);
    try (LedgerFile file = LedgerFile.hold(place)) {
      Ledger ledger = file.read();
      AssignedAddresses handed =
          AddressAssigner.of(ledger, unread, read, outOfReach(outcomes, given, unlisted), seen);
      given.putAll(handed.given());
      Optional<String> unsaved = file.save(ledger, handed.ledger());
      return new AddressUpdate(
          given, handed.ledger().former(), unsaved.isPresent() ? UNSAVED : place.digest(), unsaved);
    } catch (LedgerException e) {
      throw new IndexException(Reason.UNUSABLE, e.getMessage(), e);
    }
  }

  private static Map<String, AddressAssignment> known(List<FileOutcome> outcomes) {
    Map<String, AddressAssignment> given = new HashMap<>();
    for (FileOutcome outcome : outcomes) {
      Optional<FileEntry> entry =
          switch (outcome) {
            case FileOutcome.Unchanged same -> Optional.of(same.entry());
            case FileOutcome.Unreadable lost -> lost.former();
            case FileOutcome.Read read -> Optional.empty();
          };
      entry.filter(FileEntry::isMinutes).ifPresent(e -> given.put(e.file(), e.address()));
    }
    return given;
  }

  /** Files that are there, and of which nothing can be known. */
  private static Predicate<String> outOfReach(
      List<FileOutcome> outcomes,
      Map<String, AddressAssignment> given,
      Map<String, String> unlisted) {
    List<String> lost =
        outcomes.stream()
            .filter(o -> o instanceof FileOutcome.Unreadable && !given.containsKey(o.file()))
            .map(FileOutcome::file)
            .toList();
    return file ->
        !given.containsKey(file)
            && (lost.contains(file)
                || unlisted.keySet().stream()
                    .anyMatch(at -> file.equals(at) || file.startsWith(at + "/")));
  }
}
