package org.minutebook.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.minutebook.Usage;

/**
 * Runs a server with 256 MB of heap under edits or many clients, on this machine only, prints what
 * it does, and stops by itself:
 *
 * <pre>{@code
 * src/bench/run Endurance soak ../shared/corpora/webpack 300
 * src/bench/run Endurance load ../shared/corpora 120
 * }</pre>
 *
 * <p>The archive is copied; nothing is written into it. Ends with 1 if a goal is missed.
 */
public final class Endurance {
  private static final int LONGEST_SECONDS = 3600;

  private Endurance() {}

  /** Arguments: soak or load, an archive, and for how many seconds. */
  public static void main(String[] arguments) throws Exception {
    Usage.require(3, arguments, "Endurance soak|load ARCHIVE SECONDS");
    int seconds = Math.clamp(Integer.parseInt(arguments[2]), 1, LONGEST_SECONDS);
    List<String> missed = run(arguments[0], Path.of(arguments[1]), Duration.ofSeconds(seconds));
    missed.forEach(goal -> System.out.println("missed: " + goal));
    System.exit(missed.isEmpty() ? 0 : 1);
  }

  /** Runs one of the two on a copy of an archive; returns the goals that were missed. */
  static List<String> run(String what, Path archive, Duration time)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("minutebook-endurance");
    try {
      Path copy = work.resolve("archive");
      Folders.copy(archive, copy);
      try (ServedArchive server = ServedArchive.start(copy, work.resolve("index"))) {
        return switch (what) {
          case "soak" -> new Soak(server, copy).run(time);
          case "load" -> new Load(server).run(time);
          default -> throw new IllegalArgumentException("soak or load, not " + what);
        };
      }
    } finally {
      Folders.delete(work);
    }
  }
}
