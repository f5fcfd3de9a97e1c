package org.minutebook.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // the watch is held open, not used
class ArchiveWatchTest {
  private static final Duration PAUSE = Duration.ofMillis(40);

  @TempDir Path temp;
  private final Semaphore changes = new Semaphore(0);

  @Test
  void reportsEveryKindOfChangeOnce() throws Exception {
    write("a.md", "one");
    try (ArchiveWatch watch =
        ArchiveWatch.start(ArchivePlace.of(temp), PAUSE, listing -> changes.release())) {
      write("a.md", "longer than before");
      assertReportedOnce("an edit");
      write("sub/b.md", "new");
      assertReportedOnce("a new file");
      Files.delete(temp.resolve("a.md"));
      assertReportedOnce("a deletion");
      write("minutebook.yaml", "name: A");
      assertReportedOnce("the settings");
      Files.move(temp.resolve("sub"), temp.resolve("other"));
      assertReportedOnce("a move");
    }
  }

  @Test
  void reportsNothingWhileNothingChanges() throws Exception {
    write("a.md", "one");
    try (ArchiveWatch watch =
        ArchiveWatch.start(ArchivePlace.of(temp), PAUSE, listing -> changes.release())) {
      write(".git/index", "hidden");
      assertFalse(changes.tryAcquire(400, TimeUnit.MILLISECONDS));
    }
  }

  @Test
  void reportsThatTheFolderGoesAndComesBack(@TempDir Path elsewhere) throws Exception {
    Path archive = Files.createDirectory(elsewhere.resolve("archive"));
    Files.writeString(archive.resolve("a.md"), "one");
    try (ArchiveWatch watch =
        ArchiveWatch.start(ArchivePlace.of(archive), PAUSE, listing -> changes.release())) {
      Files.move(archive, elsewhere.resolve("away"));
      assertReportedOnce("that it went");
      Files.move(elsewhere.resolve("away"), archive);
      assertReportedOnce("that it is back");
    }
  }

  @Test
  void closedWatchReportsNothing() throws Exception {
    write("a.md", "one");
    ArchiveWatch.start(ArchivePlace.of(temp), PAUSE, listing -> changes.release()).close();
    write("a.md", "two, longer");
    assertFalse(changes.tryAcquire(200, TimeUnit.MILLISECONDS));
  }

  private void assertReportedOnce(String what) throws InterruptedException {
    assertTrue(changes.tryAcquire(5, TimeUnit.SECONDS), what);
    Thread.sleep(PAUSE.toMillis() * 4);
    assertEquals(0, changes.availablePermits(), "reported more than once: " + what);
  }

  private void write(String file, String text) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
