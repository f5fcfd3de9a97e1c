package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;

/** Files that change while they are read, and two processes that keep one index up to date. */
class CaughtHalfWrittenTest {
  private static final String WHOLE = "# Call\n## Oars\nThe oars are short.\n## Ropes\nNone.\n";

  @TempDir Path temp;
  private TestIndex archive;

  @BeforeEach
  void makeArchive() throws Exception {
    archive = new TestIndex(temp);
    archive.write("a.md", WHOLE);
  }

  private static IndexReport update(MinutesIndex index, Path minutes, FileParser parser)
      throws Exception {
    return index.update(Archive.open(minutes), parser, "reader", Progress.NONE);
  }

  @Test
  void restIsReadOnceItIsThere() throws Exception {
    try (MinutesIndex index = MinutesIndex.open(archive.folder)) {
      update(index, archive.minutes, PlainMinutes::read);
      int whole = archive.documents();
      archive.write("b.md", WHOLE.substring(0, WHOLE.length() / 2));
      update(index, archive.minutes, PlainMinutes::read);
      archive.write("b.md", WHOLE);
      assertEquals(1, update(index, archive.minutes, PlainMinutes::read).read());
      assertEquals(2 * whole, archive.documents());
    }
  }

  @Test
  void fileThatIsWrittenWhileItIsReadIsReadAgain() throws Exception {
    try (MinutesIndex index = MinutesIndex.open(archive.folder)) {
      update(index, archive.minutes, PlainMinutes::read);
      int whole = archive.documents();
      archive.write("b.md", "# Call\n## Oars\n");
      update(
          index,
          archive.minutes,
          (file, bytes) -> {
            try {
              Files.writeString(archive.minutes.resolve("b.md"), WHOLE);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return PlainMinutes.read(file, bytes);
          });
      update(index, archive.minutes, PlainMinutes::read);
      assertEquals(2 * whole, archive.documents());
    }
  }

  @Test
  void twoProcessesKeepOneIndexUpToDate() throws Exception {
    try (MinutesIndex one = MinutesIndex.open(archive.folder);
        MinutesIndex other = MinutesIndex.open(archive.folder)) {
      for (int i = 0; i < 6; i++) {
        archive.write("m%d.md".formatted(i), WHOLE);
        update(i % 2 == 0 ? one : other, archive.minutes, PlainMinutes::read);
        update(i % 2 == 0 ? other : one, archive.minutes, PlainMinutes::read);
        assertEquals(i + 2, archive.files().size());
      }
      Files.delete(archive.minutes.resolve("m0.md"));
      update(other, archive.minutes, PlainMinutes::read);
      update(one, archive.minutes, PlainMinutes::read);
      assertEquals(Set.of("a.md", "m1.md", "m2.md", "m3.md", "m4.md", "m5.md"), archive.files());
    }
  }
}
