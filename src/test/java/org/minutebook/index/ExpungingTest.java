package org.minutebook.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;

/** Deleted text leaves the files of the index. */
class ExpungingTest {
  @TempDir Path temp;
  private TestIndex archive;

  @BeforeEach
  void makeArchive() throws IOException {
    archive = new TestIndex(temp);
    archive.write("a.md", "# Call\n## Quuxing\nThe periwinkle is blue.");
    archive.write("b.md", "# Call\n## Oars\nThe oars are short.");
  }

  private boolean holds(String word) throws IOException {
    try (Stream<Path> list = Files.list(archive.folder)) {
      List<Path> files = list.toList();
      for (Path file : files) {
        if (Files.readString(file, ISO_8859_1).contains(word)) {
          return true;
        }
      }
      return false;
    }
  }

  private static IndexReport update(MinutesIndex index, Path minutes) throws Exception {
    return index.update(Archive.open(minutes), PlainMinutes::read, "reader", Progress.NONE);
  }

  @Test
  void smallIndexLosesItWithTheChange() throws Exception {
    archive.update();
    assertTrue(holds("periwinkle"));
    Files.delete(archive.minutes.resolve("a.md"));
    archive.update();
    assertFalse(holds("periwinkle"));
    assertTrue(holds("oars"));
  }

  @Test
  void largeIndexLosesItWhenAsked() throws Exception {
    // Words that compress badly, more than 32 MB of them in the index.
    Random random = new Random(18);
    for (int file = 0; file < 30; file++) {
      StringBuilder text = new StringBuilder("# Call\n## Noise\n");
      for (int i = 0; i < 40_000; i++) {
        text.append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36)).append(' ');
      }
      archive.write("noise%02d.md".formatted(file), text.toString());
    }
    int documents;
    try (MinutesIndex index = MinutesIndex.open(archive.folder)) {
      update(index, archive.minutes);
      assertTrue(index.bytes() > 33 << 20, index.bytes() + " bytes");
      assertFalse(index.expunge(), "nothing was deleted");
      Files.delete(archive.minutes.resolve("a.md"));
      assertEquals(1, update(index, archive.minutes).removed());
      assertTrue(holds("periwinkle"));
      documents = archive.documents();

      assertTrue(index.expunge());
      assertFalse(holds("periwinkle"));
      assertFalse(index.expunge());

      archive.write("b.md", "# Call\n## Oars\nThe oars are long.");
      IndexReport report = update(index, archive.minutes);
      assertEquals(1, report.read(), "the next update goes on from there");
    }
    assertEquals(documents, archive.documents());
  }
}
