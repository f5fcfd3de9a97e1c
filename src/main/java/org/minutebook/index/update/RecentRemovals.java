package org.minutebook.index.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many meetings fewer an index has than some time ago. Each line of a file in the folder of the
 * index has a time and how many were removed then; what came is counted against it.
 */
final class RecentRemovals {
  private static final String FILE = ".minutebook-removed";

  /** Older lines are added to the first of those that are kept. */
  private static final int MOST_LINES = 1000;

  private final Path file;
  private final Duration time;

  /**
   * @param folder of the index
   * @param time how far back is looked; zero for not at all
   */
  RecentRemovals(Path folder, Duration time) {
    this.file = folder.resolve(FILE);
    this.time = time;
  }

  private record Removal(Instant at, int meetings) {}

  /** How many fewer there are now than at any moment since then. */
  int count(Instant now) throws IOException {
    int less = 0;
    for (Removal removal : recent(now)) {
      less = Math.max(0, less + removal.meetings());
    }
    return less;
  }

  /** Takes down that meetings were removed; a negative number came. */
  void add(int meetings, Instant now) throws IOException {
    List<Removal> all = recent(now);
    if (time.isZero() || (all.isEmpty() && meetings <= 0)) {
      forget();
      return;
    }
    all.add(new Removal(now, meetings));
    while (all.size() > MOST_LINES) {
      Removal first = all.removeFirst();
      all.set(0, new Removal(all.getFirst().at(), first.meetings() + all.getFirst().meetings()));
    }
    StringBuilder lines = new StringBuilder();
    all.forEach(each -> lines.append(each.at()).append(' ').append(each.meetings()).append('\n'));
    Files.writeString(file, lines);
  }

  /** Forgets all, as they are meant to be gone. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  private List<Removal> recent(Instant now) throws IOException {
    List<Removal> recent = new ArrayList<>();
    if (!Files.exists(file)) {
      return recent;
    }
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" ", 2);
      try {
        Removal removal = new Removal(Instant.parse(parts[0]), Integer.parseInt(parts[1]));
        // A time to come is one of a clock that has gone back.
        if (removal.at().plus(time).isAfter(now) && !removal.at().isAfter(now)) {
          recent.add(removal);
        }
      } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
        // What was not written by this program tells nothing.
      }
    }
    return recent;
  }
}
