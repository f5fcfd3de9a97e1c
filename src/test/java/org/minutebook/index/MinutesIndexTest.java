package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.Archive;
import org.minutebook.index.IndexException.Reason;

class MinutesIndexTest {
  @TempDir Path temp;
  private Path minutes;
  private Path folder;

  @BeforeEach
  void folders() throws IOException {
    minutes = Files.createDirectory(temp.resolve("archive"));
    folder = temp.resolve("index");
  }

  @Test
  void firstRunReadsEverything() throws Exception {
    write("2020-05-04.md", "# May\n## Bees\nDECISION: keep them");
    write("notes.md", "just notes");
    IndexReport report = update();
    assertEquals(2, report.read());
    assertEquals(List.of(new PassedOver("notes.md", "no heading")), report.passedOver());
    assertTrue(report.rebuilt().isEmpty());
    // Two files, the opening, the topic, the decision.
    assertEquals(5, documents());
  }

  @Test
  void secondRunReadsAndCommitsNothing() throws Exception {
    write("2020-05-04.md", "# May\n## Bees");
    update();
    Instant before = indexed();
    IndexReport report = update();
    assertEquals(0, report.read());
    assertEquals(1, report.unchanged());
    assertEquals(before, indexed());
  }

  @Test
  void changedFileIsReplacedAsAWholeWhateverItsTime() throws Exception {
    Path file = write("2020-05-04.md", "# May\n## Bees\n## Hens\n## Cows");
    var time = Files.getLastModifiedTime(file);
    update();
    write("2020-05-04.md", "# May\n## Pigs");
    Files.setLastModifiedTime(file, time);
    assertEquals(1, update().read());
    assertEquals(3 + 3, documents(), "the file, two sections, three addresses that are gone");
  }

  @Test
  void removedFileIsDropped() throws Exception {
    Path file = write("2020-05-04.md", "# May\n## Bees");
    write("2020-06-04.md", "# June");
    update();
    Files.delete(file);
    assertEquals(1, update().removed());
    assertEquals(Set.of("2020-06-04.md"), files());
  }

  @Test
  void archiveWithoutFilesEmptiesNothing() throws Exception {
    Path file = write("2020-05-04.md", "# May\n## Bees");
    update();
    Archive archive = Archive.open(minutes);
    Files.delete(file);
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      IndexException told =
          assertThrows(
              IndexException.class,
              () -> index.update(archive, PlainMinutes::read, "reader", Progress.NONE));
      assertEquals(Reason.UNUSABLE, told.reason());
    }
    assertEquals(3, documents());
  }

  @Test
  void folderThatCanNotBeListedIsNotGone() {
    FileEntry below = FileEntry.passedOver("a/b.md", "1", "no heading", List.of());
    FileEntry gone = FileEntry.passedOver("ab.md", "1", "no heading", List.of());
    List<FileOutcome> outcomes =
        FileOutcome.withUnlisted(
            List.of(new FileOutcome.Unchanged(FileEntry.passedOver("c", "1", "x", List.of()))),
            Map.of("a", "permission denied"),
            Map.of("a/b.md", below, "ab.md", gone));
    assertEquals(
        new FileOutcome.Unreadable("a/b.md", "permission denied", Optional.of(below)),
        outcomes.getFirst());
    assertEquals(2, outcomes.size());
  }

  @Test
  void fileThatCanNotBeReadKeepsWhatWasKnownOfIt() throws Exception {
    write("2020-05-04.md", "# May\n## Bees");
    update();
    write("2020-05-04.md", "# May changed");
    write("2020-06-04.md", "# June");
    IndexReport report =
        update(
            (file, bytes) -> {
              if (file.equals("2020-05-04.md")) {
                throw new IllegalStateException("odd");
              }
              return PlainMinutes.read(file, bytes);
            },
            "reader");
    assertEquals(Map.of("2020-05-04.md", "reading it failed: odd"), report.unreadable());
    assertEquals(Set.of("2020-05-04.md", "2020-06-04.md"), files());
    assertEquals(5, documents());
  }

  @Test
  void unreadableFileOutlivesARebuildByTheSameFormat() throws Exception {
    write("2020-05-04.md", "# May\n## Bees");
    update();
    IndexReport report =
        update(
            (file, bytes) -> {
              throw new IllegalStateException("odd");
            },
            "another reader");
    assertEquals(1, report.unreadable().size());
    assertEquals(3, documents());
  }

  @Test
  void fileKeepsItsAddressWhenThatOfAnotherBecomesFree() throws Exception {
    Path first = write("a.md", "# One");
    write("a.txt", "# Two");
    IndexReport both = update();
    assertEquals(Set.of("a.txt"), both.problems().keySet());
    Files.delete(first);
    IndexReport one = update();
    assertEquals(1, one.unchanged());
    assertEquals("a-2", entries().getFirst().address().id());
    Files.delete(temp.resolve("index.links.jsonl"));
    update();
    assertEquals("a", entries().getFirst().address().id(), "nobody remembers the other");
  }

  @Test
  void otherReaderOrAnalysisMeansMakingItAnew() throws Exception {
    write("2020-05-04.md", "# May");
    update();
    IndexReport reader = update(PlainMinutes::read, "other");
    assertEquals("minutes are read in another way now", reader.rebuilt().orElseThrow());
    assertEquals(1, reader.read());
    try (MinutesIndex index = MinutesIndex.open(folder, "0-other", InstantSource.system())) {
      assertTrue(index.reader().isEmpty(), "terms of another analysis are not searched");
      IndexReport report =
          index.update(Archive.open(minutes), PlainMinutes::read, "other", Progress.NONE);
      assertEquals("words are analysed in another way now", report.rebuilt().orElseThrow());
    }
    assertEquals(
        Reason.OUTDATED,
        assertThrows(IndexException.class, () -> MinutesIndex.openReadOnly(folder)).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "truncated", "missing", "flipped"})
  void damagedIndexIsMadeAnew(String damage) throws Exception {
    write("2020-05-04.md", "# May\n## Bees");
    update();
    damage(damage);
    if (!damage.equals("flipped")) {
      IndexException told =
          assertThrows(IndexException.class, () -> MinutesIndex.openReadOnly(folder));
      assertEquals(Reason.DAMAGED, told.reason());
    }
    IndexReport report = update();
    assertTrue(report.rebuilt().orElseThrow().contains("damaged"), report.rebuilt().toString());
    assertEquals(3, documents());
  }

  private void damage(String damage) throws IOException {
    for (Path file : lucene()) {
      String name = file.getFileName().toString();
      byte[] bytes = Files.readAllBytes(file);
      if (damage.equals("garbage") && name.startsWith("segments_")) {
        Files.writeString(file, "garbage");
      } else if (damage.equals("truncated") && name.endsWith(".cfs")) {
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      } else if (damage.equals("missing") && name.endsWith(".cfs")) {
        Files.delete(file);
      } else if (damage.equals("flipped") && name.endsWith(".cfs")) {
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  @Test
  void whatARunThatWasKilledLeftBehindIsNoHindrance() throws Exception {
    write("2020-05-04.md", "# May\n## Bees");
    update();
    Files.writeString(folder.resolve("_7.fdt"), "half");
    Files.writeString(folder.resolve("_7_Lucene90FieldsIndex-doc_ids_0.tmp"), "half");
    Files.writeString(folder.resolve("pending_segments_9"), "half");
    assertEquals(1, update().unchanged());
    write("2020-06-04.md", "# June");
    update();
    assertEquals(5, documents());
  }

  @Test
  void folderOfSomebodyElseIsNotTouched() throws Exception {
    Files.createDirectory(folder);
    Path letter = Files.writeString(folder.resolve("_letter.doc"), "dear");
    IndexException told = assertThrows(IndexException.class, () -> MinutesIndex.open(folder));
    assertEquals(Reason.UNUSABLE, told.reason());
    assertTrue(told.getMessage().contains("_letter.doc"), told.getMessage());
    assertEquals("dear", Files.readString(letter));
    try (Stream<Path> list = Files.list(folder)) {
      assertEquals(1, list.count());
    }
  }

  @Test
  void filesLaidIntoTheIndexThatLuceneWouldTakeForItsOwnAreNotTouched() throws Exception {
    write("2020-05-04.md", "# May");
    update();
    Path draft = Files.writeString(folder.resolve("_draft.md"), "dear");
    Path other = Files.writeString(folder.resolve("letter.md"), "dear");
    assertEquals(Reason.UNUSABLE, assertThrows(IndexException.class, this::update).reason());
    Files.delete(draft);
    update();
    assertEquals("dear", Files.readString(other));
  }

  @Test
  void fileInPlaceOfTheFolderIsTold() throws Exception {
    Files.writeString(folder, "x");
    IndexException told = assertThrows(IndexException.class, () -> MinutesIndex.open(folder));
    assertEquals(Reason.UNUSABLE, told.reason());
    IndexException below =
        assertThrows(IndexException.class, () -> MinutesIndex.open(folder.resolve("sub")));
    assertEquals(Reason.UNUSABLE, below.reason());
  }

  @Test
  void lockedIndexIsToldAndStillRead() throws Exception {
    write("2020-05-04.md", "# May");
    update();
    try (Directory directory = FSDirectory.open(folder);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      assertEquals(Reason.LOCKED, assertThrows(IndexException.class, this::update).reason());
      assertEquals(2, documents());
    }
  }

  @Test
  void readingOnlyNeedsAnIndex() {
    assertEquals(
        Reason.MISSING,
        assertThrows(IndexException.class, () -> MinutesIndex.openReadOnly(folder)).reason());
    assertFalse(Files.exists(folder));
  }

  @Test
  void progressCountsEveryFileOnce() throws Exception {
    for (int i = 1; i <= 9; i++) {
      write("2020-05-0" + i + ".md", "# Day " + i);
    }
    List<String> told = new ArrayList<>();
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      index.update(
          Archive.open(minutes),
          PlainMinutes::read,
          "reader",
          (done, of) -> told.add(done + "/" + of));
    }
    assertEquals(9, told.size());
    assertEquals("9/9", told.getLast());
  }

  private Path write(String file, String text) throws IOException {
    Path path = minutes.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private IndexReport update() throws Exception {
    return update(PlainMinutes::read, "reader");
  }

  private IndexReport update(FileParser reading, String fingerprint) throws Exception {
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      return index.update(Archive.open(minutes), reading, fingerprint, Progress.NONE);
    }
  }

  private int documents() throws Exception {
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      return reader.numDocs();
    }
  }

  private Instant indexed() throws Exception {
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      return MinutesIndex.indexed(reader);
    }
  }

  private Set<String> files() throws Exception {
    return new TreeSet<>(entries().stream().map(FileEntry::file).toList());
  }

  private List<FileEntry> entries() throws Exception {
    List<FileEntry> entries = new ArrayList<>();
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      for (var leaf : reader.leaves()) {
        FileEntry.each(leaf.reader(), (doc, entry) -> entries.add(entry));
      }
    }
    return entries;
  }

  private List<Path> lucene() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> !p.getFileName().toString().startsWith(".")).toList();
    }
  }
}
