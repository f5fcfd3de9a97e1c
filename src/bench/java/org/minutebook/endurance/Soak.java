package org.minutebook.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Edits a file every second and asks for it, and looks whether the server holds more and more. */
final class Soak {
  private static final double MAX_GROWTH_OF_HEAP = 1.5;
  private static final int MORE_HANDLES = 20;
  private static final int MORE_THREADS = 10;
  private static final int MOST_SEGMENTS = 30;

  private final ServedArchive server;
  private final Path archive;

  Soak(ServedArchive server, Path archive) {
    this.server = server;
    this.archive = archive;
  }

  /** Runs for some time; returns the goals that were missed. */
  List<String> run(Duration time) throws IOException, InterruptedException {
    List<String> missed = new ArrayList<>();
    int edits = 0;
    int unseen = 0;
    edit(0);
    Thread.sleep(3000);
    ServedArchive.Held before = null;
    long start = System.nanoTime();
    long warm = Math.min(60, Math.max(1, time.toSeconds() / 5));
    for (long second = 1; second <= time.toSeconds(); second++) {
      edit(++edits);
      sleepUntil(start + second * 1_000_000_000L);
      // An edit shows within some seconds; the one of 30 seconds ago must be there, or a later one.
      int status = server.status("/api/v1/search?q=soakword" + (second % 7));
      if (status != 200) {
        missed.add("a search was answered with " + status);
      }
      if (second == warm) {
        before = server.held();
        System.out.println("after " + second + " s: " + before);
      }
    }
    Thread.sleep(5000);
    if (!server
        .get("/api/v1/search?q=%22edit+" + edits + "+of+the+soak%22")
        .body()
        .contains("soak")) {
      unseen++;
    }
    ServedArchive.Held after = server.held();
    System.out.println("after " + time.toSeconds() + " s and " + edits + " edits: " + after);
    if (unseen > 0) {
      missed.add("the last edit is not found");
    }
    compare(before, after, missed);
    return missed;
  }

  private static void compare(
      ServedArchive.Held before, ServedArchive.Held after, List<String> missed) {
    if (after.heap() > before.heap() * MAX_GROWTH_OF_HEAP && after.heap() > 128 << 20) {
      missed.add("the heap grew");
    }
    if (after.handles() > before.handles() + MORE_HANDLES) {
      missed.add("handles grew");
    }
    if (after.threads() > before.threads() + MORE_THREADS) {
      missed.add("threads grew");
    }
    if (after.segments() > MOST_SEGMENTS) {
      missed.add("segments grew");
    }
  }

  private void edit(int number) throws IOException {
    Path file = archive.resolve("soak/2031-05-%02d.md".formatted(1 + number % 20));
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        # Soak call

        ## Ropes

        This is edit %d of the soak. We decided to buy soakword%d ropes.
        """
            .formatted(number, number % 7));
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }
}
