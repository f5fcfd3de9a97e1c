package org.minutebook.index.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minutebook.archive.Listing;
import org.minutebook.index.FileEntry;
import org.minutebook.index.HeldRemovals;

/**
 * Tells meetings that somebody has deleted from those that a broken checkout lacks: if more than a
 * third of an archive vanishes at once, what vanished stays for a while. A file in the folder of
 * the index keeps the time when that began, so it is the same for all processes.
 */
public final class MissingMeetings {
  private static final String FILE = ".minutebook-missing";

  /** In a smaller archive a third is soon deleted. */
  private static final int FEWEST = 20;

  private static final int SHARE = 3;

  private final Path file;
  private final Duration hold;

  /**
   * @param folder of the index
   * @param hold how long the meetings stay; zero removes them at once
   */
  MissingMeetings(Path folder, Duration hold) {
    this.file = file(folder);
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
   */
  record Held(List<FileOutcome> outcomes, Optional<HeldRemovals> report) {
    static final Held NOTHING = new Held(List.of(), Optional.empty());
  }

  /** Whether so many of the files listed before are gone that meetings may be held. */
  static boolean mayBe(int before, int gone) {
    return gone * SHARE > before && before >= FEWEST;
  }

  /**
   * Whether so many meetings are gone that they may be held, however many there are: a file may
   * have years of them.
   */
  static boolean mayBe(Map<String, List<FileEntry>> known, Collection<String> gone) {
    int meetings = 0;
    for (String each : gone) {
      meetings += known.getOrDefault(each, List.of()).size();
    }
    return meetings * SHARE >= FEWEST;
  }

  /**
   * What stays though it is missing.
   *
   * @param known the entries of the index, by file
   */
  Held held(Map<String, List<FileEntry>> known, Listing listing, Instant now) throws IOException {
    Set<String> files = new HashSet<>(listing.files());
    List<FileOutcome> missing = new ArrayList<>();
    int meetings = 0;
    int gone = 0;
    for (Map.Entry<String, List<FileEntry>> each : known.entrySet()) {
      if (listing.isRedacted(each.getKey())) {
        continue;
      }
      int count = each.getValue().getFirst().isMinutes() ? each.getValue().size() : 0;
      meetings += count;
      if (!files.contains(each.getKey()) && !isUnlisted(each.getKey(), listing)) {
        gone += count;
        missing.add(new FileOutcome.Unchanged(each.getValue()));
      }
    }
    // Files that were renamed vanish as well, but as many others come.
    long come = listing.files().stream().filter(each -> !known.containsKey(each)).count();
    if (meetings < FEWEST || (gone - come) * SHARE <= meetings) {
      Files.deleteIfExists(file);
      return Held.NOTHING;
    }
    Instant since = since().filter(time -> !time.isAfter(now)).orElse(now);
    Instant until = since.plus(hold);
    if (!until.isAfter(now)) {
      Files.deleteIfExists(file);
      return Held.NOTHING;
    }
    Files.writeString(file, since + "\n");
    return new Held(missing, Optional.of(new HeldRemovals(gone, meetings, since, until)));
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
