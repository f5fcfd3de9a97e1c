package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.Archive;

/** An index whose files are deleted or damaged while a process has it open. */
class DamageWhileServingTest {
  @TempDir Path temp;

  private static IndexReport update(MinutesIndex index, TestIndex archive) throws Exception {
    return index.update(Archive.open(archive.minutes), PlainMinutes::read, "reader", Progress.NONE);
  }

  private static List<Path> files(TestIndex archive) throws IOException {
    try (Stream<Path> list = Files.list(archive.folder)) {
      return list.filter(path -> !path.getFileName().toString().equals("write.lock"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all deleted", "data deleted", "commit deleted", "flipped", "garbage"})
  void editIsSeenAllTheSame(String damage) throws Exception {
    TestIndex archive = new TestIndex(temp);
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.write("2020-06-04.md", "# June\n## Wasps");
    try (MinutesIndex index = MinutesIndex.open(archive.folder)) {
      update(index, archive);
      archive.write("2020-06-04.md", "# June\n## Wasps and bees");
      update(index, archive);
      try (DirectoryReader before = index.reader().orElseThrow()) {
        damage(archive, damage);
        archive.write("2020-07-04.md", "# July\n## Hornets");
        IndexReport report = update(index, archive);
        String reason = report.rebuilt().orElseThrow();
        assertTrue(reason.contains("damaged") || reason.contains("gone"), reason);
        try (DirectoryReader after = index.newer(before).orElseThrow()) {
          assertEquals(archive.documents(), after.numDocs());
          assertEquals(3, archive.files().size());
          assertEquals(Optional.empty(), index.newer(after), "told once");
        }
      }
      assertEquals(Optional.empty(), update(index, archive).rebuilt());
      archive.write("2020-07-04.md", "# July\n## Hornets\n## Moths");
      assertEquals(Optional.empty(), update(index, archive).rebuilt());
      assertEquals(3, archive.files().size());
    }
  }

  /** As it may be when the whole index is made anew: the commits of both count alike. */
  @Test
  void indexMadeAnewIsTaken() throws Exception {
    TestIndex archive = new TestIndex(temp);
    archive.write("2020-05-04.md", "# May\n## Bees");
    try (MinutesIndex index = MinutesIndex.open(archive.folder)) {
      update(index, archive);
      try (DirectoryReader before = index.reader().orElseThrow()) {
        damage(archive, "all deleted");
        archive.write("2020-05-04.md", "# May\n## Wasps");
        update(index, archive);
        try (DirectoryReader after = index.newer(before).orElseThrow()) {
          assertEquals(archive.documents(), after.numDocs());
        }
      }
    }
  }

  /** The stored fields, which are in one file with the others while a segment is small. */
  private static boolean isData(String name) {
    return name.endsWith(".cfs") || name.endsWith(".fdt");
  }

  private static void damage(TestIndex archive, String damage) throws IOException {
    for (Path file : files(archive)) {
      String name = file.getFileName().toString();
      boolean commit = name.startsWith("segments_");
      switch (damage) {
        case "all deleted" -> Files.delete(file);
        case "data deleted" -> {
          if (isData(name)) {
            Files.delete(file);
          }
        }
        case "commit deleted" -> {
          if (commit) {
            Files.delete(file);
          }
        }
        case "flipped" -> {
          if (isData(name)) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
          }
        }
        default -> {
          if (commit) {
            Files.writeString(file, "garbage");
          }
        }
      }
    }
  }
}
