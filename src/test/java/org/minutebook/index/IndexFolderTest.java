package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.index.IndexException.Reason;

/** Index folders that are damaged, locked, foreign or missing. */
class IndexFolderTest {
  @TempDir Path temp;
  private TestIndex archive;

  @BeforeEach
  void newArchive() throws IOException {
    archive = new TestIndex(temp);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "truncated", "missing", "flipped"})
  void damagedIndexIsRebuilt(String damage) throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    damage(damage);
    if (!damage.equals("flipped")) {
      IndexException thrown =
          assertThrows(IndexException.class, () -> MinutesIndex.openReadOnly(archive.folder));
      assertEquals(Reason.DAMAGED, thrown.reason());
    }
    IndexReport report = archive.update();
    assertTrue(report.rebuilt().orElseThrow().contains("damaged"), report.rebuilt().toString());
    assertEquals(3, archive.documents());
  }

  private void damage(String damage) throws IOException {
    for (Path file : luceneFiles()) {
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

  @ParameterizedTest
  @ValueSource(strings = {"1", "9999", "", "later"})
  void indexOfAnotherFormatIsMadeAgain(String format) throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    try (Directory directory = FSDirectory.open(archive.folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(each -> data.put(each.getKey(), each.getValue()));
      data.put("minutebook.format", format);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    IndexException thrown =
        assertThrows(IndexException.class, () -> MinutesIndex.openReadOnly(archive.folder));
    assertEquals(Reason.OUTDATED, thrown.reason());
    assertTrue(thrown.getMessage().contains("Make it anew"), thrown.getMessage());
    assertEquals("it was of another format", archive.update().rebuilt().orElseThrow());
    assertEquals(3, archive.documents());
    assertEquals(1, archive.update().unchanged());
  }

  @Test
  void indexOfALaterLuceneIsMadeAgain() throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    for (Path file : luceneFiles()) {
      if (file.getFileName().toString().startsWith("segments_")) {
        byte[] bytes = Files.readAllBytes(file);
        // The version stands behind a magic number and the name "segments" with its length.
        ByteBuffer.wrap(bytes).putInt(4 + 1 + "segments".length(), 9999);
        Files.write(file, bytes);
      }
    }
    IndexException thrown =
        assertThrows(IndexException.class, () -> MinutesIndex.openReadOnly(archive.folder));
    assertTrue(thrown.getMessage().contains("9999"), thrown.getMessage());
    assertTrue(archive.update().rebuilt().isPresent());
    assertEquals(3, archive.documents());
  }

  @Test
  void markerThatWasDeletedIsMadeAgain() throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    Files.delete(archive.folder.resolve(".minutebook-index"));
    assertEquals(1, archive.update().unchanged());
    assertTrue(Files.exists(archive.folder.resolve(".minutebook-index")));
  }

  @Test
  void indexOfUnknownOriginIsExplained() throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    Files.delete(archive.folder.resolve(".minutebook-index"));
    damage("garbage");
    String message = assertThrows(IndexException.class, archive::update).getMessage();
    assertTrue(message.contains("delete the folder"), message);
    try (Directory directory = FSDirectory.open(temp.resolve("other"));
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
      Files.deleteIfExists(temp.resolve("other/write.lock"));
    }
    String foreign =
        assertThrows(IndexException.class, () -> MinutesIndex.open(temp.resolve("other")))
            .getMessage();
    assertTrue(foreign.contains("nothing was changed"), foreign);
  }

  @Test
  void leftoversOfAKilledRunDoNoHarm() throws Exception {
    archive.write("2020-05-04.md", "# May\n## Bees");
    archive.update();
    Files.writeString(archive.folder.resolve("_7.fdt"), "half");
    Files.writeString(archive.folder.resolve("_7_Lucene90FieldsIndex-doc_ids_0.tmp"), "half");
    Files.writeString(archive.folder.resolve("pending_segments_9"), "half");
    assertEquals(1, archive.update().unchanged());
    archive.write("2020-06-04.md", "# June");
    archive.update();
    assertEquals(5, archive.documents());
  }

  @Test
  void foreignFolderIsNotTouched() throws Exception {
    Files.createDirectory(archive.folder);
    Path letter = Files.writeString(archive.folder.resolve("_letter.doc"), "dear");
    IndexException thrown =
        assertThrows(IndexException.class, () -> MinutesIndex.open(archive.folder));
    assertEquals(Reason.UNUSABLE, thrown.reason());
    assertTrue(thrown.getMessage().contains("_letter.doc"), thrown.getMessage());
    assertEquals("dear", Files.readString(letter));
    try (Stream<Path> list = Files.list(archive.folder)) {
      assertEquals(1, list.count());
    }
  }

  @Test
  void foreignFilesWithNamesLikeLucenesAreNotTouched() throws Exception {
    archive.write("2020-05-04.md", "# May");
    archive.update();
    Path draft = Files.writeString(archive.folder.resolve("_draft.md"), "dear");
    Path other = Files.writeString(archive.folder.resolve("letter.md"), "dear");
    assertEquals(Reason.UNUSABLE, assertThrows(IndexException.class, archive::update).reason());
    Files.delete(draft);
    archive.update();
    assertEquals("dear", Files.readString(other));
  }

  @Test
  void fileInPlaceOfTheFolderIsReported() throws Exception {
    Files.writeString(archive.folder, "x");
    IndexException thrown =
        assertThrows(IndexException.class, () -> MinutesIndex.open(archive.folder));
    assertEquals(Reason.UNUSABLE, thrown.reason());
    IndexException below =
        assertThrows(IndexException.class, () -> MinutesIndex.open(archive.folder.resolve("sub")));
    assertEquals(Reason.UNUSABLE, below.reason());
  }

  @Test
  void lockedIndexIsReportedAndCanStillBeRead() throws Exception {
    archive.write("2020-05-04.md", "# May");
    archive.update();
    try (Directory directory = FSDirectory.open(archive.folder);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      assertEquals(Reason.LOCKED, assertThrows(IndexException.class, archive::update).reason());
      assertEquals(2, archive.documents());
    }
  }

  @Test
  void readOnlyNeedsAnIndex() {
    assertEquals(
        Reason.MISSING,
        assertThrows(IndexException.class, () -> MinutesIndex.openReadOnly(archive.folder))
            .reason());
    assertFalse(Files.exists(archive.folder));
  }

  private List<Path> luceneFiles() throws IOException {
    try (Stream<Path> list = Files.list(archive.folder)) {
      return list.filter(p -> !p.getFileName().toString().startsWith(".")).toList();
    }
  }
}
