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
  private final Semaphore told = new Semaphore(0);

  @Test
  void tellsOfEveryKindOfChangeOnce() throws Exception {
    write("a.md", "one");
    try (ArchiveWatch watch = ArchiveWatch.start(temp, PAUSE, told::release)) {
      write("a.md", "longer than before");
      assertToldOnce("an edit");
      write("sub/b.md", "new");
      assertToldOnce("a new file");
      Files.delete(temp.resolve("a.md"));
      assertToldOnce("a deletion");
      write("minutebook.yaml", "name: A");
      assertToldOnce("the settings");
      Files.move(temp.resolve("sub"), temp.resolve("other"));
      assertToldOnce("a move");
    }
  }

  @Test
  void saysNothingWhileNothingChanges() throws Exception {
    write("a.md", "one");
    try (ArchiveWatch watch = ArchiveWatch.start(temp, PAUSE, told::release)) {
      write(".git/index", "hidden");
      assertFalse(told.tryAcquire(400, TimeUnit.MILLISECONDS));
    }
  }

  @Test
  void folderThatGoesAndComesBackIsTold(@TempDir Path elsewhere) throws Exception {
    Path archive = Files.createDirectory(elsewhere.resolve("archive"));
    Files.writeString(archive.resolve("a.md"), "one");
    try (ArchiveWatch watch = ArchiveWatch.start(archive, PAUSE, told::release)) {
      Files.move(archive, elsewhere.resolve("away"));
      assertToldOnce("that it went");
      Files.move(elsewhere.resolve("away"), archive);
      assertToldOnce("that it is back");
    }
  }

  @Test
  void closedWatchTellsNothing() throws Exception {
    write("a.md", "one");
    ArchiveWatch.start(temp, PAUSE, told::release).close();
    write("a.md", "two, longer");
    assertFalse(told.tryAcquire(200, TimeUnit.MILLISECONDS));
  }

  private void assertToldOnce(String what) throws InterruptedException {
    assertTrue(told.tryAcquire(5, TimeUnit.SECONDS), what);
    Thread.sleep(PAUSE.toMillis() * 4);
    assertEquals(0, told.availablePermits(), "told more than once of " + what);
  }

  private void write(String file, String text) throws IOException {
    Path path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
