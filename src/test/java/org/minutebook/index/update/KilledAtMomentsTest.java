package org.minutebook.index.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.archive.Archive;
import org.minutebook.index.Analysis;
import org.minutebook.index.IndexFolder;
import org.minutebook.index.MinutesIndex;
import org.minutebook.index.PlainMinutes;
import org.minutebook.index.Progress;
import org.minutebook.index.update.FaultyDirectory.Fault;

/**
 * Updates in processes of their own that end at seeded moments: while Lucene writes, at its commit,
 * and while the ledger is written and renamed. {@code -Dlong=true} tries 50 moments.
 */
class KilledAtMomentsTest {
  private static final int FILES = 10;
  private static final int MOMENTS = Boolean.getBoolean("long") ? 50 : 3;
  private static final int LEDGER_MOMENTS = Boolean.getBoolean("long") ? 10 : 1;
  private static final int KILLED = 137;

  @TempDir Path temp;
  private Path minutes;
  private Path folder;
  private int edits;

  /** The process that is killed: after so many accesses, or with "ledger" when that is written. */
  public static void main(String[] args) throws Exception {
    Path minutes = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    boolean atLedger = args[2].equals("ledger");
    if (atLedger) {
      Path written = folder.resolveSibling(folder.getFileName() + ".links.jsonl.new");
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                while (!Files.exists(written)) {
                  Thread.onSpinWait();
                }
                Runtime.getRuntime().halt(KILLED);
              });
    }
    FaultyDirectory directory =
        new FaultyDirectory(
            FSDirectory.open(folder, NoLockFactory.INSTANCE),
            atLedger ? Fault.NONE : Fault.KILLED,
            atLedger ? 0 : Long.parseLong(args[2]));
    update(minutes, folder, directory);
    System.out.println(directory.done());
  }

  private static void update(Path minutes, Path folder, FaultyDirectory directory)
      throws Exception {
    new IndexUpdate(
            new IndexFolder(folder),
            directory,
            Analysis.fingerprint(),
            "reader",
            Duration.ZERO,
            InstantSource.system())
        .run(Archive.open(minutes), PlainMinutes::read, Progress.NONE, Optional.empty())
        .close();
  }

  @BeforeEach
  void makeArchive() throws Exception {
    minutes = Files.createDirectory(temp.resolve("archive"));
    folder = temp.resolve("index");
    edit();
    complete();
  }

  /** Writes all files anew, each with another section, which changes the ledger. */
  private void edit() throws IOException {
    edits++;
    for (int i = 0; i < FILES; i++) {
      Files.writeString(
          minutes.resolve("m%02d.md".formatted(i)),
          "# Meeting\n## Hive " + edits + "\nThe bees hum " + edits + " times " + i);
    }
  }

  private int run(String moment) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledAtMomentsTest.class.getName(),
                minutes.toString(),
                folder.toString(),
                moment)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    return process.exitValue();
  }

  private void complete() throws Exception {
    try (MinutesIndex index = MinutesIndex.open(folder)) {
      index.update(Archive.open(minutes), PlainMinutes::read, "reader", Progress.NONE);
    }
    assertEquals(FILES, meetings());
  }

  private int meetings() throws Exception {
    try (MinutesIndex index = MinutesIndex.openReadOnly(folder);
        DirectoryReader reader = index.reader().orElseThrow()) {
      int found = 0;
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        found += reader.storedFields().document(doc).toString().contains("The bees hum") ? 1 : 0;
      }
      return found;
    }
  }

  /** How many accesses an update takes. */
  private long all() throws Exception {
    edit();
    try (FSDirectory disk = FSDirectory.open(folder, NoLockFactory.INSTANCE);
        FaultyDirectory counting = new FaultyDirectory(disk, Fault.NONE, 0)) {
      update(minutes, folder, counting);
      return counting.done();
    }
  }

  @Test
  void indexStandsWhereverAnUpdateEnds() throws Exception {
    long all = all();
    Random random = new Random(18);
    int killed = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      edit();
      // The last accesses are those of the commit.
      long after = moment == 0 ? all - 2 : random.nextLong(all);
      killed += run(String.valueOf(after)) == KILLED ? 1 : 0;
      assertEquals(FILES, meetings(), "after " + after + " of " + all);
      complete();
    }
    assertTrue(killed > 0, "none was killed in " + all);
  }

  @Test
  void ledgerStandsWhereverItsWritingEnds() throws Exception {
    int killed = 0;
    for (int moment = 0; moment < LEDGER_MOMENTS; moment++) {
      edit();
      killed += run("ledger") == KILLED ? 1 : 0;
      assertEquals(FILES, meetings());
      complete();
    }
    assertTrue(killed > 0, "none was killed");
  }
}
