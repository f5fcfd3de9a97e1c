package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.index.MinutesIndex;

/** A process whose files can't grow, as on a disk that is full. */
class FullFolderTest {
  /** In units of 512 bytes: more than the ledger has, less than a segment of the index. */
  private static final int BLOCKS = 100;

  @TempDir Path temp;
  private SampleArchive archive;

  @BeforeEach
  void writeArchive() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
    archive = SampleArchive.in(temp);
    StringBuilder text = new StringBuilder("# Harbour call 2020-05-07\n\n## Timber\n\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("plank").append(i * 7919L % 1_000_003).append(i % 9 == 8 ? ".\n" : " ");
    }
    archive.write("weekly/2020-05-07.md", text.toString());
  }

  /** The exit code, and what the command said. */
  private record Ended(int exit, String said) {}

  private Ended index() throws Exception {
    Path said = temp.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -f " + BLOCKS + "; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Minutebook.class.getName(),
                "index",
                "--archive",
                archive.folder().toString(),
                "--index",
                archive.index().toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    return new Ended(process.exitValue(), Files.readString(said, UTF_8));
  }

  private void assertTold(Ended ended) {
    assertNotEquals(0, ended.exit(), ended.said());
    assertTrue(ended.said().contains("could not be written"), ended.said());
    assertFalse(ended.said().contains("\tat "), ended.said());
  }

  @Test
  void firstRunIsToldAndTheNextOneWithRoomCompletesIt() throws Exception {
    assertTold(index());
    assertEquals(0, archive.run("index").exit());
    assertTrue(archive.run("search", "timber").out().contains("2020-05-07"));
  }

  @Test
  void indexFromBeforeStandsUntilThereIsRoom() throws Exception {
    Files.delete(archive.file("weekly/2020-05-07.md"));
    assertEquals(0, archive.run("index").exit());
    writeArchive();
    archive.write("board/2021-03-04.md", "# Board meeting 2021-03-04\n\n## Oars\n\nWe row.\n");
    assertTold(index());
    try (MinutesIndex before = MinutesIndex.openReadOnly(archive.index());
        DirectoryReader reader = before.reader().orElseThrow()) {
      assertTrue(reader.numDocs() > 0);
    }
    assertEquals(0, archive.run("index").exit());
    assertTrue(archive.run("search", "oars").out().contains("2021-03-04"));
    assertTrue(archive.run("search", "timber").out().contains("2020-05-07"));
  }
}
