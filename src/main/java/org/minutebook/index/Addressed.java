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
import org.minutebook.index.IndexException.Reason;
import org.minutebook.links.Contents;
import org.minutebook.links.Former;
import org.minutebook.links.Given;
import org.minutebook.links.HandedOut;
import org.minutebook.links.HandingOut;
import org.minutebook.links.Ledger;
import org.minutebook.links.LedgerException;
import org.minutebook.links.LedgerFile;
import org.minutebook.links.LedgerPlace;

/**
 * The addresses of all meetings after an update. The ledger is written before the index is: no
 * address is ever shown that it does not hold.
 *
 * @param given by file; those of files that were not read again are those they had
 * @param former addresses that stand no more; none where nothing changed
 * @param ledger tells the ledger from any other
 * @param unsaved why the ledger could not be written
 */
record Addressed(
    Map<String, Given> given, List<Former> former, String ledger, Optional<String> unsaved) {

  /** Never the digest of a file: what was not saved is to be worked out again. */
  private static final String UNSAVED = "unsaved";

  /**
   * Hands out addresses.
   *
   * @param unlisted folders and files that could not be listed
   * @param entries what the index knows, by file
   * @param today the day of this update
   */
  static Addressed of(
      LedgerPlace place,
      List<Outcome> outcomes,
      Map<String, String> unlisted,
      Map<String, FileEntry> entries,
      Optional<FormerIndex> former,
      LocalDate today)
      throws IndexException, IOException {
    String digest = place.digest();
    boolean sameLedger =
        former.filter(index -> index.data().ledger().equals(digest)).isPresent()
            && !digest.isEmpty();
    Map<String, Given> given = known(outcomes);
    boolean sameFiles =
        outcomes.stream().noneMatch(o -> o instanceof Outcome.Read)
            && outcomes.stream()
                .map(Outcome::file)
                .collect(Collectors.toSet())
                .containsAll(entries.keySet());
    if (sameLedger && sameFiles) {
      return new Addressed(given, List.of(), digest, Optional.empty());
    }
    Map<String, String> unread = new HashMap<>();
    List<Contents> read = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      Given known = given.get(outcome.file());
      if (outcome instanceof Outcome.Read fresh) {
        fresh.contents().ifPresent(read::add);
      } else if (known != null && sameLedger) {
        unread.put(known.id(), outcome.file());
      } else if (known != null) {
        read.add(Contents.of(former.orElseThrow().meeting(outcome.file())));
      }
    }
    LocalDate seen =
        former
            .map(index -> LocalDate.ofInstant(index.data().indexed(), ZoneOffset.UTC))
            .orElse(today);
    try (LedgerFile file = LedgerFile.hold(place)) {
      Ledger ledger = file.read();
      HandedOut handed =
          HandingOut.of(ledger, unread, read, outOfReach(outcomes, given, unlisted), seen);
      given.putAll(handed.given());
      Optional<String> unsaved = file.save(ledger, handed.ledger());
      return new Addressed(
          given, handed.ledger().former(), unsaved.isPresent() ? UNSAVED : place.digest(), unsaved);
    } catch (LedgerException e) {
      throw new IndexException(Reason.UNUSABLE, e.getMessage(), e);
    }
  }

  private static Map<String, Given> known(List<Outcome> outcomes) {
    Map<String, Given> given = new HashMap<>();
    for (Outcome outcome : outcomes) {
      Optional<FileEntry> entry =
          switch (outcome) {
            case Outcome.Unchanged same -> Optional.of(same.entry());
            case Outcome.Unreadable lost -> lost.former();
            case Outcome.Read read -> Optional.empty();
          };
      entry.filter(FileEntry::isMinutes).ifPresent(e -> given.put(e.file(), e.address()));
    }
    return given;
  }

  /** Files that are there, and of which nothing can be known. */
  private static Predicate<String> outOfReach(
      List<Outcome> outcomes, Map<String, Given> given, Map<String, String> unlisted) {
    List<String> lost =
        outcomes.stream()
            .filter(o -> o instanceof Outcome.Unreadable && !given.containsKey(o.file()))
            .map(Outcome::file)
            .toList();
    return file ->
        !given.containsKey(file)
            && (lost.contains(file)
                || unlisted.keySet().stream()
                    .anyMatch(at -> file.equals(at) || file.startsWith(at + "/")));
  }
}
