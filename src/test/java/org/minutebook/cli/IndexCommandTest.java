package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexing, and everything that may be wrong with an archive and an index. */
class IndexCommandTest {
  @TempDir Path temp;
  private Path archive;
  private Path index;

  @BeforeEach
  void archive() throws IOException {
    archive = SampleMinutes.write(temp.resolve("archive"));
    index = temp.resolve("index");
  }

  @Test
  void tellsWhatWasDone() throws Exception {
    assertStarts("3 files read, 0 unchanged, 0 removed, 0 passed over, 0 unreadable; ", index());
    assertStarts("0 files read, 3 unchanged, 0 removed, 0 passed over, 0 unreadable; ", index());
    Files.delete(archive.resolve("board/2021-03-04.md"));
    Files.writeString(
        archive.resolve("weekly/2020-01-02.md"),
        "# Harbour 2020-01-02\n\n## Oars\n\nThe oars are too short.\n");
    assertStarts("1 file read, 1 unchanged, 1 removed, 0 passed over, 0 unreadable; ", index());
  }

  @Test
  void changedSettingsAreReadAnew() throws Exception {
    index();
    Files.writeString(
        archive.resolve("minutebook.yaml"), "people:\n  Adelaide Brook: [Ada Brook]\n");
    Shell.Ran ran = index();
    assertTrue(ran.out().startsWith("3 files read, 0 unchanged, "), ran.out());
    assertTrue(ran.err().startsWith("minutebook: the index was made anew: "), ran.err());
  }

  @Test
  void fileThatIsNoMinutesIsPassedOverAndTheOthersIndexed() throws Exception {
    Files.write(archive.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Files.write(
        archive.resolve("2020-05-06.md"),
        "# Harbour call 2020-05-06\n\n## Caf\u00e9\n\nIt opens.\n".getBytes(ISO_8859_1));
    Shell.Ran ran = index("--verbose");
    assertEquals(0, ran.exit());
    assertTrue(ran.out().contains(", 1 passed over, "), ran.out());
    assertTrue(ran.out().contains("\npassed over logo.png: "), ran.out());
    assertTrue(ran.out().contains("\n2020-05-06.md:"), "wrong UTF-8 is told: " + ran.out());
    assertEquals(0, ask("search", "caf\u00e9").exit());
  }

  @Test
  void jsonHoldsTheSameAccount() throws Exception {
    Files.write(archive.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    JsonObject json = JsonParser.parseString(index("--json").out()).getAsJsonObject();
    assertEquals(0, json.get("unchanged").getAsInt());
    assertEquals(0, json.get("removed").getAsInt());
    JsonObject logo = json.getAsJsonArray("passedOver").get(0).getAsJsonObject();
    assertEquals("logo.png", logo.get("file").getAsString());
    assertFalse(logo.get("reason").getAsString().isBlank());
    assertEquals(0, json.getAsJsonArray("unreadable").size());
    assertEquals(0, json.getAsJsonArray("problems").size());
    assertTrue(json.get("rebuilt").isJsonNull());
  }

  @Test
  void unreadableFileIsNamedAndTheOthersIndexed() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
    Files.setPosixFilePermissions(archive.resolve("weekly/2020-01-02.md"), Set.of());
    Shell.Ran ran = index();
    assertEquals(0, ran.exit());
    assertTrue(ran.out().contains(", 1 unreadable; "), ran.out());
    assertEquals("minutebook: weekly/2020-01-02.md can't be read: permission denied\n", ran.err());
    assertEquals(0, ask("search", "lanterns").exit());
  }

  @Test
  void missingAndEmptyArchiveAreUnusable() throws Exception {
    Path none = temp.resolve("none");
    for (String command : List.of("index", "search", "timeline", "show")) {
      Shell.Ran ran =
          command.equals("index")
              ? Shell.run(command, "--archive", none, "--index", index)
              : Shell.run(command, "boat", "--archive", none, "--index", index);
      assertEquals(3, ran.exit(), command);
      assertEquals(
          "minutebook: there is no archive folder "
              + none
              + ": name the folder of minutes with --archive DIR\n",
          ran.err());
      assertEquals("", ran.out());
    }
    Shell.Ran empty =
        Shell.run("index", "--archive", Files.createDirectory(none), "--index", index);
    assertEquals(3, empty.exit());
    assertTrue(empty.err().contains("holds no files: put minutes"), empty.err());
  }

  @Test
  void nothingIsLostWhenTheArchiveGoes() throws Exception {
    index();
    Path away = Files.move(archive, temp.resolve("away"));
    assertEquals(3, index().exit());
    Files.createDirectory(archive);
    assertEquals(3, index().exit());
    Files.delete(archive);
    Files.move(away, archive);
    assertStarts("0 files read, 3 unchanged, ", index());
  }

  @SuppressWarnings("try") // the lock is held, not used
  @Test
  void indexThatAnotherWritesIsLeftAloneByIndexAndAskedAsItStands() throws Exception {
    index();
    try (Directory directory = FSDirectory.open(index);
        Lock other = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      Shell.Ran ran = index();
      assertEquals(3, ran.exit());
      assertEquals(1, ran.err().lines().count(), ran.err());
      assertTrue(ran.err().contains(index.toString()), ran.err());
      Shell.Ran search = ask("search", "lanterns");
      assertEquals(0, search.exit(), search.err());
      assertTrue(search.out().startsWith("Lanterns\n"), search.out());
      assertTrue(search.err().contains("the answer of the index as it stands"), search.err());
      Shell.Ran first =
          Shell.run("search", "x", "--archive", archive, "--index", temp.resolve("2"));
      assertEquals(1, first.exit(), "another index is free");
    }
  }

  @Test
  void damagedIndexLosesNothing() throws Exception {
    index();
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Shell.Ran ran = index();
    assertFalse(ran.err().contains("\tat "), ran.err());
    if (ran.exit() == 0) {
      assertEquals(0, ask("search", "lanterns").exit());
      assertTrue(ran.err().contains("made anew"), ran.err());
    } else {
      assertEquals(3, ran.exit());
      assertTrue(ran.err().contains(index.toString()), ran.err());
    }
  }

  @Test
  void folderThatHoldsSomethingElseIsNotTakenForAnIndex() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    Shell.Ran ran = Shell.run("index", "--archive", archive, "--index", file);
    assertEquals(3, ran.exit());
    assertEquals("mine", Files.readString(file));
    assertEquals(1, ran.err().lines().count(), ran.err());
  }

  @Test
  void indexInsideTheArchiveIsRefused() throws Exception {
    Shell.Ran ran =
        Shell.run("index", "--archive", archive, "--index", archive.resolve("weekly/index"));
    assertEquals(3, ran.exit());
    assertTrue(ran.err().contains("lies inside the archive"), ran.err());
    assertFalse(Files.exists(archive.resolve("weekly/index")));
  }

  private Shell.Ran index(Object... more) {
    return Shell.run(
        Stream.concat(Stream.of("index", "--archive", archive, "--index", index), Stream.of(more))
            .toArray());
  }

  private Shell.Ran ask(String command, String query) {
    return Shell.run(command, query, "--archive", archive, "--index", index);
  }

  private static void assertStarts(String expected, Shell.Ran ran) {
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().startsWith(expected), ran.out());
    assertEquals("", ran.err());
  }
}
