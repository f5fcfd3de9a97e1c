package org.minutebook.index.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.archive.Archive;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexFolder;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PlainMinutes;
import org.minutebook.index.Progress;
import org.minutebook.index.update.FaultyDirectory.Fault;

/**
 * Updates on a disk that fails at seeded moments: what was there before stands, or what was to come
 * does, and the next update completes it. {@code -Dlong=true} tries ten times as many moments.
 */
class FaultyDiskTest {
  private static final int FILES = 12;
  private static final int MOMENTS = Boolean.getBoolean("long") ? 50 : 5;

  @TempDir Path temp;
  private Path minutes;
  private Path folder;

  @BeforeEach
  void makeArchive() throws Exception {
    minutes = Files.createDirectory(temp.resolve("archive"));
    folder = temp.resolve("index");
    write("bees");
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      update(index);
    }
  }

  private void write(String word) throws IOException {
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          minutes.resolve("m%02d.md".formatted(i)),
          "# Meeting\n## Hive\nThe " + word + " hum " + i);
    }
  }

  private void update(MinutesIndex index) throws Exception {
    index.update(Archive.open(minutes), PlainMinutes::read, "reader", Progress.NONE);
  }

  /** Runs an update on a faulty disk; returns how much was done, or -1 if it failed. */
  private long updateOn(Fault fault, long after) throws Exception {
    try (FSDirectory disk = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        FaultyDirectory faulty = new FaultyDirectory(disk, fault, after)) {
      IndexUpdate update =
          new IndexUpdate(
              new IndexFolder(folder),
              faulty,
              Analysis.fingerprint(),
              "reader",
              Duration.ZERO,
              InstantSource.system());
      update
          .run(Archive.open(minutes), PlainMinutes::read, Progress.NONE, Optional.empty())
          .close();
      return faulty.done();
    } catch (IndexException e) {
      assertTrue(e.getMessage().contains("could not be written"), e.getMessage());
      return -1;
    }
  }

  private int files(String word) throws Exception {
    if (!new IndexFolder(folder).hasSegments()) {
      return 0;
    }
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      int found = 0;
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        found += reader.storedFields().document(doc).toString().contains("The " + word) ? 1 : 0;
      }
      return found;
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "KILLED", "SLOW"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatWasThereOrWhatIsToComeStands(Fault fault) throws Exception {
    write("wasps");
    long all = updateOn(Fault.NONE, 0);
    int failed = 0;
    Random random = new Random(18 + fault.name().hashCode());
    String there = "wasps";
    for (int moment = 0; moment < MOMENTS; moment++) {
      String next = moment % 2 == 0 ? "bees" : "wasps";
      write(next);
      long done = updateOn(fault, random.nextLong(all));
      failed += done < 0 ? 1 : 0;
      int old = files(there);
      int now = files(next);
      String what = fault + " at moment " + moment + ": " + old + " old, " + now + " new";
      assertTrue(old == 0 || now == 0, what);
      // What can't be read is made again from the archive; until then there may be no index.
      assertTrue(old + now > 0 || fault == Fault.UNREADABLE, what);
      assertTrue(done < 0 || now > 0, what);
      try (MinutesIndex index = MinutesIndex.open(folder)) {
        update(index);
      }
      assertEquals(0, files(there), what);
      assertTrue(files(next) > 0, what);
      there = next;
    }
    assertTrue(failed > 0, fault + " never struck");
  }

  /**
   * Deletes a file's documents from an index without taking their text out, as a large one does.
   */
  private void deleteOnly(String file) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (FSDirectory disk = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(disk, config)) {
      var data = writer.getLiveCommitData();
      writer.deleteDocuments(new Term(Fields.FILE, file));
      writer.setLiveCommitData(data);
    }
  }

  private boolean isTakenOutOn(Fault fault, long after) throws Exception {
    try (FSDirectory disk = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        FaultyDirectory faulty = new FaultyDirectory(disk, fault, after)) {
      return Expunging.run(new IndexFolder(folder), faulty);
    } catch (IndexException e) {
      assertTrue(e.getMessage().contains("could not be taken out"), e.getMessage());
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"FULL", "SHORT_WRITE", "NO_SYNC", "NO_RENAME"})
  void deletedTextThatCanNotBeTakenOutIsTakenOutTheNextTime(Fault fault) throws Exception {
    int failed = 0;
    for (int moment = 0; moment < 5; moment++) {
      int left = FILES - 1 - moment;
      deleteOnly("m%02d.md".formatted(moment));
      failed += isTakenOutOn(fault, moment * 3L) ? 0 : 1;
      try (MinutesIndex index = MinutesIndex.open(folder);
          DirectoryReader reader = index.reader().orElseThrow()) {
        assertEquals(left, filesIn(reader), fault + " at moment " + moment);
      }
      isTakenOutOn(Fault.NONE, 0);
      try (FSDirectory disk = FSDirectory.open(folder);
          DirectoryReader reader = DirectoryReader.open(disk)) {
        assertFalse(reader.hasDeletions());
        assertEquals(left, filesIn(reader), fault + " at moment " + moment);
      }
    }
    assertTrue(failed > 0, fault + " never struck");
  }

  private static int filesIn(DirectoryReader reader) throws IOException {
    return new IndexSearcher(reader).count(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_FILE)));
  }

  @Test
  void slowDiskOnlyTakesLonger() throws Exception {
    write("wasps");
    assertTrue(updateOn(Fault.SLOW, 0) > 0);
    assertEquals(0, files("bees"));
  }
}
