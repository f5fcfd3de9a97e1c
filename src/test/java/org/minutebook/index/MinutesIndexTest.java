package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.index.IndexException.Reason;

/** Updates of an index: what is read, kept, replaced and removed. */
class MinutesIndexTest {
  @TempDir Path temp;
  private TestIndex archive;

  @BeforeEach
  void newArchive() throws IOException {
    archive = new TestIndex(temp);
  }

  @Test
  void firstRunReadsEverything() throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees\nDECISION: keep them");
    archive.write("notes.md", "just notes");
    IndexReport report = archive.update();
    assertEquals(2, report.read());
    assertEquals(List.of(new SkippedFile("notes.md", "no heading")), report.skipped());
    assertTrue(report.rebuilt().isEmpty());
    // Two files, the opening, the topic, the decision.
    assertEquals(5, archive.documents());
  }

  @Test
  void secondRunReadsAndCommitsNothing() throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    Instant before = archive.indexed();
    IndexReport report = archive.update();
    assertEquals(0, report.read());
    assertEquals(1, report.unchanged());
    assertEquals(before, archive.indexed());
  }

  @Test
  void changedFileIsReplacedEvenIfItsTimeIsTheSame() throws Exception {
    Path file = archive.write("2020-05-04.md", "# May\n## Bees\n## Hens\n## Cows");
    var time = Files.getLastModifiedTime(file);
    archive.update();
    archive.write("2020-05-04.md", "# May\n## Pigs");
    Files.setLastModifiedTime(file, time);
    assertEquals(1, archive.update().read());
    assertEquals(
        3 + 3, archive.documents(), "the file, two sections, three addresses that are gone");
  }

  @Test
  void removedFileIsDropped() throws Exception {
    Path file = archive.write("2020-05-04.md", "# May\n## Bees");
    archive.write("2020-06-04.md", "# June");
    archive.update();
    Files.delete(file);
    assertEquals(1, archive.update().removed());
    assertEquals(Set.of("2020-06-04.md"), archive.files());
  }

  @Test
  void archiveWithoutFilesEmptiesNothing() throws Exception {
    Path file = archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    Archive opened = Archive.open(archive.minutes);
    Files.delete(file);
    try (MinutesIndex index = MinutesIndex.open(archive.folder)) {
      IndexException thrown =
          assertThrows(
              IndexException.class,
              () -> index.update(opened, PlainMinutes::read, "reader", Progress.NONE));
      assertEquals(Reason.UNUSABLE, thrown.reason());
    }
    assertEquals(3, archive.documents());
  }

  @Test
  void unreadableFileKeepsItsEntry() throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    archive.write("2020-05-04.md", "# May changed");
    archive.write("2020-06-04.md", "# June");
    IndexReport report =
        archive.update(
            (file, bytes) -> {
              if (file.equals("2020-05-04.md")) {
                throw new IllegalStateException("odd");
              }
              return PlainMinutes.read(file, bytes);
            },
            "reader");
    assertEquals(Map.of("2020-05-04.md", "reading it failed: odd"), report.unreadable());
    assertEquals(Set.of("2020-05-04.md", "2020-06-04.md"), archive.files());
    assertEquals(5, archive.documents());
  }

  @Test
  void unreadableFileKeepsItsEntryInARebuild() throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    IndexReport report =
        archive.update(
            (file, bytes) -> {
              throw new IllegalStateException("odd");
            },
            "another reader");
    assertEquals(1, report.unreadable().size());
    assertEquals(3, archive.documents());
  }

  @Test
  void fileKeepsItsAddressWhenABetterOneBecomesFree() throws Exception {
    Path first = archive.write("a.md", "# One");
    archive.write("a.txt", "# Two");
    IndexReport both = archive.update();
    assertEquals(Set.of("a.txt"), both.problems().keySet());
    Files.delete(first);
    IndexReport one = archive.update();
    assertEquals(1, one.unchanged());
    assertEquals("a-2", archive.entries().getFirst().address().id());
    Files.delete(temp.resolve("index.links.jsonl"));
    archive.update();
    assertEquals("a", archive.entries().getFirst().address().id(), "nobody remembers the other");
  }

  @Test
  void otherReaderOrAnalysisMeansARebuild() throws Exception {
    archive.write("2020-05-04.md", "# May");
    archive.update();
    IndexReport reader = archive.update(PlainMinutes::read, "other");
    assertEquals("minutes are read in another way now", reader.rebuilt().orElseThrow());
    assertEquals(1, reader.read());
    try (MinutesIndex index =
        MinutesIndex.open(archive.folder, "0-other", InstantSource.system())) {
      assertTrue(index.reader().isEmpty(), "terms of another analysis are not searched");
      IndexReport report =
          index.update(Archive.open(archive.minutes), PlainMinutes::read, "other", Progress.NONE);
      assertEquals("words are analysed in another way now", report.rebuilt().orElseThrow());
    }
    assertEquals(
        Reason.OUTDATED,
        assertThrows(IndexException.class, () -> MinutesIndex.openReadOnly(archive.folder))
            .reason());
  }

  @Test
  void progressCountsEveryFileOnce() throws Exception {
    for (int i = 1; i <= 9; i++) {
      archive.write("2020-05-0" + i + ".md", "# Day " + i);
    }
    List<String> reported = new ArrayList<>();
    try (MinutesIndex index = MinutesIndex.open(archive.folder)) {
      index.update(
          Archive.open(archive.minutes),
          PlainMinutes::read,
          "reader",
          (done, of) -> reported.add(done + "/" + of));
    }
    assertEquals(9, reported.size());
    assertEquals("9/9", reported.getLast());
  }
}
