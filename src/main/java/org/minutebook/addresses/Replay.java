package org.minutebook.addresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;

/**
 * Goes through the states of an archive one after the other as the program would have, and watches
 * every address. Whether an address shows what it showed before is judged by the whole texts, not
 * by the fingerprints it was followed by.
 */
public final class Replay {
  /** A text of which less is left under another title is another one. */
  private static final double SAME = 0.1;

  /** Texts with fewer word groups are not judged. */
  private static final int FEW = 4;

  private Ledger ledger = Ledger.EMPTY;
  private LocalDate seen = LocalDate.EPOCH;
  private Map<String, Version> versions = new TreeMap<>();
  private final Set<String> wrong = new HashSet<>();

  /**
   * A file at one state.
   *
   * @param content a word that changes with its content
   * @param contents empty if it is no minutes
   */
  public record Version(
      String content, Optional<FingerprintedMeeting> contents, Optional<AddressAssignment> given) {}

  /** Reads a file that is new or changed. */
  @FunctionalInterface
  public interface Reader {
    /** Empty if it is no minutes. */
    Optional<Meeting> read(String file, String content);
  }

  /**
   * What one state did to addresses handed out before.
   *
   * @param moved addresses that lead elsewhere since, with where
   * @param gone addresses that answer 410 since, with what is nearest
   * @param wrong addresses that show something else since
   */
  public record Step(
      Map<String, String> moved, Map<String, List<String>> gone, List<String> wrong) {}

  /**
   * All addresses ever handed out, by what they answer at the end.
   *
   * @param kept they stand
   * @param moved 301
   * @param gone 410
   * @param wrong of those kept or moved, the ones that show something else
   */
  public record Sum(int kept, int moved, int gone, int wrong) {}

  private record Shown(String title, Set<Integer> groups) {}

  /** The next state: its files in path order, each with a word that changes with its content. */
  public Step step(LocalDate day, Map<String, String> files, Reader reader) {
    Map<String, Version> next = new LinkedHashMap<>();
    Map<String, String> unread = new HashMap<>();
    List<FingerprintedMeeting> read = new ArrayList<>();
    files.forEach(
        (file, content) -> {
          Version before = versions.get(file);
          if (before != null && before.content().equals(content)) {
            next.put(file, before);
            before.given().ifPresent(given -> unread.put(given.id(), file));
          } else {
            Optional<FingerprintedMeeting> contents =
                reader.read(file, content).map(FingerprintedMeeting::of);
            next.put(file, new Version(content, contents, Optional.empty()));
            contents.ifPresent(read::add);
          }
        });
    Map<String, Shown> before = new HashMap<>();
    versions.forEach((file, v) -> show(v, isSame(v, next.get(file)), before));
    AssignedAddresses out = AddressAssigner.of(ledger, unread, read, file -> false, seen);
    out.given()
        .forEach(
            (file, given) ->
                next.computeIfPresent(
                    file, (f, v) -> new Version(v.content(), v.contents(), Optional.of(given))));
    Map<String, Shown> after = new HashMap<>();
    next.forEach((file, v) -> show(v, isSame(v, versions.get(file)), after));
    Step step = compare(before, after, out.ledger());
    ledger = out.ledger();
    versions = next;
    seen = day;
    wrong.addAll(step.wrong());
    return step;
  }

  /** How all addresses fare by now. */
  public Sum sum() {
    int kept = 0;
    int moved = 0;
    int gone = 0;
    int bad = 0;
    for (LedgerEntry entry : ledger.entries()) {
      boolean stands = ledger.end(entry.at()).filter(LedgerEntry::stands).isPresent();
      if (!stands) {
        gone++;
      } else if (entry.stands()) {
        kept++;
      } else {
        moved++;
      }
      bad += stands && wrong.contains(entry.at()) ? 1 : 0;
    }
    return new Sum(kept, moved, gone, bad);
  }

  private static boolean isSame(Version version, Version other) {
    return other != null && other.content().equals(version.content());
  }

  private static void show(Version version, boolean unchanged, Map<String, Shown> shown) {
    if (unchanged || version.contents().isEmpty()) {
      return;
    }
    Meeting meeting = version.given().orElseThrow().apply(version.contents().get().meeting());
    Set<Integer> whole = new HashSet<>();
    for (Section section : meeting.sections()) {
      Set<Integer> groups = new HashSet<>();
      FingerprintedMeeting.each(section, hash -> groups.add(Fingerprint.sample(hash)));
      whole.addAll(groups);
      shown.put(meeting.id() + "/" + section.id(), new Shown(Slug.of(section.title()), groups));
    }
    for (Statement statement : meeting.statements()) {
      Set<Integer> groups = new HashSet<>();
      FingerprintedMeeting.each(statement, hash -> groups.add(Fingerprint.sample(hash)));
      shown.put(
          meeting.id() + "/" + statement.id(), new Shown(LedgerEntry.last(statement.id()), groups));
    }
    shown.put(meeting.id(), new Shown(meeting.file(), whole));
  }

  private Step compare(Map<String, Shown> before, Map<String, Shown> after, Ledger now) {
    Map<String, String> moved = new TreeMap<>();
    Map<String, List<String>> gone = new TreeMap<>();
    List<String> bad = new ArrayList<>();
    Map<String, List<String>> near = new HashMap<>();
    now.former().forEach(former -> near.put(former.at(), former.near()));
    for (String address : new TreeMap<>(before).keySet()) {
      Optional<String> end = now.end(address).filter(LedgerEntry::stands).map(LedgerEntry::at);
      if (end.isEmpty()) {
        gone.put(address, near.getOrDefault(address, List.of()));
        continue;
      }
      if (!end.get().equals(address)) {
        moved.put(address, end.get());
      }
      Shown then = after.get(end.get());
      if (then != null && isAnother(before.get(address), then)) {
        bad.add(address);
      }
    }
    return new Step(moved, gone, bad);
  }

  private static boolean isAnother(Shown before, Shown after) {
    if (before.groups().size() < FEW || before.title().equals(after.title())) {
      return false;
    }
    long left = before.groups().stream().filter(after.groups()::contains).count();
    return left < SAME * before.groups().size();
  }
}
