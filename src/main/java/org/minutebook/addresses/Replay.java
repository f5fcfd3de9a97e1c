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
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Slug;
import org.minutebook.minutes.Statement;

/**
 * Assigns addresses for one state of an archive after the other, as the program would have done,
 * and checks what each address shows. Whether it shows the same as before is judged by the whole
 * texts, not by the fingerprints that addresses are matched by.
 */
public final class Replay {
  private static final MatchThresholds.ReplayCheck THRESHOLDS = MatchThresholds.DEFAULT.replay();

  private Ledger ledger = Ledger.EMPTY;
  private LocalDate lastDay = LocalDate.EPOCH;
  private Map<String, Version> versions = new TreeMap<>();
  private final Set<String> wrong = new HashSet<>();

  /**
   * A file in one state of the archive.
   *
   * @param contentId changes with the content
   * @param read empty if it is no minutes
   */
  private record Version(
      String contentId, List<FingerprintedMeeting> read, List<AddressAssignment> assignments) {
    boolean hasSameContent(Version other) {
      return other != null && other.contentId().equals(contentId);
    }
  }

  /** Reads a file that is new or changed. */
  @FunctionalInterface
  public interface Reader {
    /** The meetings in a file; none if it is no minutes. */
    List<Meeting> read(String file, String contentId);
  }

  /**
   * What one state of the archive did to the addresses assigned before.
   *
   * @param moved addresses that have moved, with where they lead now
   * @param gone addresses that are gone, with the addresses nearest to them
   * @param wrong addresses that show another text than before
   */
  public record Step(
      Map<String, String> moved, Map<String, List<String>> gone, List<String> wrong) {}

  /**
   * All addresses ever assigned, by what they answer at the end.
   *
   * @param kept answer 200
   * @param moved answer 301
   * @param gone answer 410
   * @param wrong those of the kept and moved ones that show another text than at first
   */
  public record Summary(int kept, int moved, int gone, int wrong) {}

  /** What an address shows. */
  private record Content(String title, Set<Integer> shingles) {}

  /** Goes on to the next state: its files in path order, with ids of their contents. */
  public Step step(LocalDate day, Map<String, String> files, Reader reader) {
    Map<String, Version> next = new LinkedHashMap<>();
    Map<String, String> unread = new HashMap<>();
    List<FingerprintedMeeting> read = new ArrayList<>();
    files.forEach(
        (file, contentId) -> {
          Version before = versions.get(file);
          if (before != null && before.contentId().equals(contentId)) {
            next.put(file, before);
            before.assignments().forEach(assignment -> unread.put(assignment.id(), file));
          } else {
            List<FingerprintedMeeting> meetings =
                reader.read(file, contentId).stream().map(FingerprintedMeeting::of).toList();
            next.put(file, new Version(contentId, meetings, List.of()));
            read.addAll(meetings);
          }
        });
    Map<String, Content> before = new HashMap<>();
    versions.forEach((file, v) -> addChanged(v, next.get(file), before));
    AssignedAddresses assigned =
        AddressAssigner.assign(ledger, UnreadMeetings.of(unread), read, file -> false, lastDay);
    assigned
        .assignments()
        .forEach(
            (file, ofFile) ->
                next.computeIfPresent(
                    file, (f, v) -> new Version(v.contentId(), v.read(), ofFile)));
    Map<String, Content> after = new HashMap<>();
    next.forEach((file, v) -> addChanged(v, versions.get(file), after));
    Step step = compare(before, after, assigned.ledger());
    ledger = assigned.ledger();
    versions = next;
    lastDay = day;
    wrong.addAll(step.wrong());
    return step;
  }

  /** Counts all addresses by what they answer now. */
  public Summary summary() {
    int kept = 0;
    int moved = 0;
    int gone = 0;
    int wrongNow = 0;
    for (LedgerEntry entry : ledger.entries()) {
      boolean leadsToText =
          ledger.resolve(entry.address()).filter(LedgerEntry::isCurrent).isPresent();
      if (!leadsToText) {
        gone++;
      } else if (entry.isCurrent()) {
        kept++;
      } else {
        moved++;
      }
      wrongNow += leadsToText && wrong.contains(entry.address()) ? 1 : 0;
    }
    return new Summary(kept, moved, gone, wrongNow);
  }

  /** Adds the contents of a version, by address, unless it is the same as {@code other}. */
  private static void addChanged(Version version, Version other, Map<String, Content> contents) {
    if (version.hasSameContent(other)) {
      return;
    }
    for (int i = 0; i < version.read().size(); i++) {
      add(version.assignments().get(i).apply(version.read().get(i).meeting()), contents);
    }
  }

  private static void add(Meeting meeting, Map<String, Content> contents) {
    Set<Integer> whole = new HashSet<>();
    for (Section section : meeting.sections()) {
      Set<Integer> shingles = new HashSet<>();
      FingerprintedMeeting.forEachShingle(section, s -> shingles.add(Fingerprint.sample(s)));
      whole.addAll(shingles);
      contents.put(
          meeting.id() + "/" + section.id(), new Content(Slug.of(section.title()), shingles));
    }
    for (Statement statement : meeting.statements()) {
      Set<Integer> shingles = new HashSet<>();
      FingerprintedMeeting.forEachShingle(statement, s -> shingles.add(Fingerprint.sample(s)));
      contents.put(
          meeting.id() + "/" + statement.id(),
          new Content(LedgerEntry.lastPart(statement.id()), shingles));
    }
    contents.put(meeting.id(), new Content(meeting.file(), whole));
  }

  private static Step compare(Map<String, Content> before, Map<String, Content> after, Ledger now) {
    Map<String, String> moved = new TreeMap<>();
    Map<String, List<String>> gone = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    Map<String, List<String>> nearest = new HashMap<>();
    now.retired().forEach(retired -> nearest.put(retired.address(), retired.nearest()));
    for (String address : new TreeMap<>(before).keySet()) {
      Optional<String> end =
          now.resolve(address).filter(LedgerEntry::isCurrent).map(LedgerEntry::address);
      if (end.isEmpty()) {
        gone.put(address, nearest.getOrDefault(address, List.of()));
        continue;
      }
      if (!end.get().equals(address)) {
        moved.put(address, end.get());
      }
      Content content = after.get(end.get());
      if (content != null && isAnotherText(before.get(address), content)) {
        wrong.add(address);
      }
    }
    return new Step(moved, gone, wrong);
  }

  private static boolean isAnotherText(Content before, Content after) {
    if (before.shingles().size() < THRESHOLDS.minShingles()
        || before.title().equals(after.title())) {
      return false;
    }
    long left = before.shingles().stream().filter(after.shingles()::contains).count();
    return left < THRESHOLDS.minRemaining() * before.shingles().size();
  }
}
