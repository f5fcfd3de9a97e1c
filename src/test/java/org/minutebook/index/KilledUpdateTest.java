package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;

/** An update in a process of its own, killed at several moments. */
class KilledUpdateTest {
  private static final int FILES = 400;

  @TempDir Path temp;

  /** The process that is killed. */
  public static void main(String[] args) throws Exception {
    try (MinutesIndex index = MinutesIndex.open(Path.of(args[1]))) {
      System.out.println("started");
      index.update(Archive.open(Path.of(args[0])), PlainMinutes::read, args[2], Progress.NONE);
      System.out.println("done");
    }
  }

  @Test
  void killedUpdateLeavesAnIndexThatTheNextRunCompletes() throws Exception {
    Path minutes = Files.createDirectory(temp.resolve("archive"));
    Path folder = temp.resolve("index");
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          minutes.resolve("m%03d.md".formatted(i)),
          "# Meeting " + i + "\n## Bees\n" + "the hive is full of bees number ".repeat(300) + i);
    }
    for (int delay : new int[] {0, 150, 400}) {
      killAfter(delay, minutes, folder);
    }
    complete(minutes, folder, "a");
    for (int delay : new int[] {0, 150, 400}) {
      // Another fingerprint makes everything anew; killed, the former index still stands.
      killAfter(delay, minutes, folder, "b");
      assertEquals(FILES * 3, documents(folder));
    }
    complete(minutes, folder, "b");
  }

  private static void killAfter(int delay, Path minutes, Path folder) throws Exception {
    killAfter(delay, minutes, folder, "a");
  }

  private static void killAfter(int delay, Path minutes, Path folder, String fingerprint)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledUpdateTest.class.getName(),
                minutes.toString(),
                folder.toString(),
                fingerprint)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out = process.inputReader()) {
      assertEquals("started", out.readLine());
      process.waitFor(delay, TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly();
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }
  }

  private static void complete(Path minutes, Path folder, String fingerprint) throws Exception {
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      index.update(Archive.open(minutes), PlainMinutes::read, fingerprint, Progress.NONE);
    }
    assertEquals(FILES * 3, documents(folder));
  }

  private static int documents(Path folder) throws Exception {
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      return reader.numDocs();
    }
  }
}
