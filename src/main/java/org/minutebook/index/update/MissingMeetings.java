package org.minutebook.index.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.Listing;
import org.minutebook.index.FileEntry;
import org.minutebook.index.HeldRemovals;

/**
 * Tells meetings that somebody has deleted from those that a broken checkout lacks: if more than a
 * third of an archive vanishes at once or within an hour, what vanished last stays for a while.
 * Files in the folder of the index keep the time when that began and what was removed before, so
 * they are the same for all processes.
 */
public final class MissingMeetings {
  private static final String FILE = ".minutebook-missing";

  /** In a smaller archive a third is soon deleted. */
  private static final int FEWEST = 20;

  private static final int SHARE = 3;

  private final Path file;
  private final RecentRemovals recent;
  private final Duration hold;

  /**
   * @param folder of the index
   * @param hold how long the meetings stay; zero removes them at once
   */
  MissingMeetings(Path folder, Duration hold) {
    this.file = file(folder);
    this.recent = new RecentRemovals(folder, hold);
    this.hold = hold;
  }

  private static Path file(Path folder) {
    return folder.resolve(FILE);
  }

  /** Whether meetings are kept though they are missing, as far as any process knows. */
  public static boolean areHeld(Path folder) {
    return Files.exists(file(folder));
  }

  /**
   * Files that are missing but stay.
   *
   * @param outcomes keep them as they are
   * @param report says so
   * @param isMeant whether what is missing goes because it was held for long enough, or somebody
   *     accepted it: it does not count when the next is looked at
   */
  record Held(List<FileOutcome> outcomes, Optional<HeldRemovals> report, boolean isMeant) {
    static final Held NOTHING = new Held(List.of(), Optional.empty(), false);

    private static final Held MEANT = new Held(List.of(), Optional.empty(), true);
  }

  /**
   * Whether so many are gone since the last look that meetings may be held, be it files of those
   * listed before or meetings, however many there are: a file may have years of them.
   */
  boolean mayBe(
      int before, Map<String, List<FileEntry>> known, Collection<String> gone, Instant now)
      throws IOException {
    int earlier = recent.count(now);
    int meetings = earlier;
    for (String each : gone) {
      meetings += known.getOrDefault(each, List.of()).size();
    }
    return !gone.isEmpty()
        && (meetings * SHARE >= FEWEST
            || ((gone.size() + earlier) * SHARE > before + earlier && before + earlier >= FEWEST));
  }

  /** What has gone and come since the index was written, in meetings. */
  private record Change(int meetings, int gone, int come, List<FileOutcome> missing) {
    static Change of(
        Map<String, List<FileEntry>> known, List<FileOutcome> outcomes, Listing listing) {
      List<FileOutcome> missing = new ArrayList<>();
      int meetings = 0;
      int gone = 0;
      for (Map.Entry<String, List<FileEntry>> each : known.entrySet()) {
        if (listing.isRedacted(each.getKey())) {
          continue;
        }
        int count = meetings(each.getValue());
        meetings += count;
        if (!listing.stamps().containsKey(each.getKey()) && !isUnlisted(each.getKey(), listing)) {
          gone += count;
          missing.add(new FileOutcome.Unchanged(each.getValue()));
        }
      }
      // Files that were renamed vanish as well, but as many others come.
      int come = 0;
      for (FileOutcome outcome : outcomes) {
        if (outcome instanceof FileOutcome.Read read && !known.containsKey(outcome.file())) {
          come += meetings(read.entries());
        }
      }
      return new Change(meetings, gone, come, missing);
    }

    private static int meetings(List<FileEntry> entries) {
      return entries.getFirst().isMinutes() ? entries.size() : 0;
    }
  }

  /**
   * What stays though it is missing.
   *
   * @param known the entries of the index, by file
   * @param outcomes of the files that are there
   */
  Held held(
      Map<String, List<FileEntry>> known, List<FileOutcome> outcomes, Listing listing, Instant now)
      throws IOException {
    Change change = Change.of(known, outcomes, listing);
    int earlier = recent.count(now);
    int meetings = change.meetings() + earlier;
    int less = change.gone() - change.come() + earlier;
    if (change.gone() <= change.come() || meetings < FEWEST || less * SHARE <= meetings) {
      Files.deleteIfExists(file);
      return Held.NOTHING;
    }
    Instant since = since().filter(time -> !time.isAfter(now)).orElse(now);
    Instant until = since.plus(hold);
    if (!until.isAfter(now)) {
      return Held.MEANT;
    }
    Files.writeString(file, since + "\n");
    return new Held(
        change.missing(),
        Optional.of(new HeldRemovals(change.gone(), change.meetings(), since, until)),
        false);
  }

  /**
   * Takes down what an update has removed, once that is written.
   *
   * @param held what stayed in that update
   * @param known the entries of the index before, by file
   */
  void removed(
      Held held,
      Map<String, List<FileEntry>> known,
      List<FileOutcome> outcomes,
      Listing listing,
      Instant now)
      throws IOException {
    if (held.isMeant()) {
      Files.deleteIfExists(file);
      recent.forget();
      return;
    }
    Change change = Change.of(known, outcomes, listing);
    if (change.gone() != change.come()) {
      recent.add(change.gone() - change.come(), now);
    }
  }

  private static boolean isUnlisted(String path, Listing listing) {
    return listing.unlisted().keySet().stream()
        .anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
  }

  private Optional<Instant> since() throws IOException {
    try {
      return Files.exists(file)
          ? Optional.of(Instant.parse(Files.readString(file).strip()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
