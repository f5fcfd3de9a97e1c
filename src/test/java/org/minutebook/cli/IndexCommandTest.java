package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
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

/** {@code index}, also with an archive or an index that can't be used. */
class IndexCommandTest {
  @TempDir Path temp;
  private SampleArchive archive;

  @BeforeEach
  void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
  }

  @Test
  void reportsReadUnchangedAndRemovedFiles() throws Exception {
    assertStarts(
        "3 files read, 0 unchanged, 0 removed, 0 skipped, 0 unreadable; ", archive.run("index"));
    assertStarts(
        "0 files read, 3 unchanged, 0 removed, 0 skipped, 0 unreadable; ", archive.run("index"));
    Files.delete(archive.file("board/2021-03-04.md"));
    archive.write(
        "weekly/2020-01-02.md", "# Harbour 2020-01-02\n\n## Oars\n\nThe oars are too short.\n");
    assertStarts(
        "1 file read, 1 unchanged, 1 removed, 0 skipped, 0 unreadable; ", archive.run("index"));
  }

  @Test
  void changedSettingsRebuildTheIndex() throws Exception {
    archive.run("index");
    archive.write("minutebook.yaml", "people:\n  Adelaide Brook: [Ada Brook]\n");
    Shell.Result result = archive.run("index");
    assertTrue(result.out().startsWith("3 files read, 0 unchanged, "), result.out());
    assertTrue(result.err().startsWith("minutebook: rebuilt the index: "), result.err());
  }

  @Test
  void fileThatIsNotMinutesIsSkipped() throws Exception {
    SampleArchive.writeImage(archive.file("logo.png"));
    Files.write(
        archive.file("2020-05-06.md"),
        "# Harbour call 2020-05-06\n\n## Caf\u00e9\n\nIt opens.\n".getBytes(ISO_8859_1));
    Shell.Result result = archive.run("index", "--verbose");
    assertEquals(0, result.exit());
    assertTrue(result.out().contains(", 1 skipped, "), result.out());
    assertTrue(result.out().contains("\nskipped logo.png: "), result.out());
    assertTrue(
        result.out().contains("\n2020-05-06.md:"), "wrong UTF-8 is reported: " + result.out());
    assertEquals(0, archive.run("search", "caf\u00e9").exit());
  }

  @Test
  void jsonHoldsTheSameReport() throws Exception {
    SampleArchive.writeImage(archive.file("logo.png"));
    JsonObject json = archive.run("index", "--json").json();
    assertEquals(0, json.get("unchanged").getAsInt());
    assertEquals(0, json.get("removed").getAsInt());
    JsonObject logo = json.getAsJsonArray("skipped").get(0).getAsJsonObject();
    assertEquals("logo.png", logo.get("file").getAsString());
    assertFalse(logo.get("reason").getAsString().isBlank());
    assertEquals(0, json.getAsJsonArray("unreadable").size());
    assertEquals(0, json.getAsJsonArray("problems").size());
    assertTrue(json.get("rebuilt").isJsonNull());
  }

  @Test
  void unreadableFileIsNamedAndTheOthersAreIndexed() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root can read everything");
    Files.setPosixFilePermissions(archive.file("weekly/2020-01-02.md"), Set.of());
    Shell.Result result = archive.run("index");
    assertEquals(0, result.exit());
    assertTrue(result.out().contains(", 1 unreadable; "), result.out());
    assertEquals(
        "minutebook: weekly/2020-01-02.md can't be read: permission denied\n", result.err());
    assertEquals(0, archive.run("search", "lanterns").exit());
  }

  @Test
  void missingOrEmptyArchiveIsAnError() throws Exception {
    Path none = temp.resolve("none");
    for (String command : List.of("index", "search", "timeline", "show")) {
      Shell.Result result =
          command.equals("index")
              ? Shell.run(command, "--archive", none, "--index", archive.index())
              : Shell.run(command, "boat", "--archive", none, "--index", archive.index());
      assertEquals(3, result.exit(), command);
      assertEquals(
          "minutebook: there is no archive folder "
              + none
              + ": name the folder of minutes with --archive DIR\n",
          result.err());
      assertEquals("", result.out());
    }
    Shell.Result empty =
        Shell.run("index", "--archive", Files.createDirectory(none), "--index", archive.index());
    assertEquals(3, empty.exit());
    assertTrue(empty.err().contains("holds no files: put minutes"), empty.err());
  }

  @Test
  void indexSurvivesAMissingArchive() throws Exception {
    archive.run("index");
    Path away = Files.move(archive.folder(), temp.resolve("away"));
    assertEquals(3, archive.run("index").exit());
    Files.createDirectory(archive.folder());
    assertEquals(3, archive.run("index").exit());
    Files.delete(archive.folder());
    Files.move(away, archive.folder());
    assertStarts("0 files read, 3 unchanged, ", archive.run("index"));
  }

  @SuppressWarnings("try") // the lock is only held
  @Test
  void lockedIndexCanBeSearchedButNotUpdated() throws Exception {
    archive.run("index");
    try (Directory directory = FSDirectory.open(archive.index());
        Lock other = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      Shell.Result result = archive.run("index");
      assertEquals(3, result.exit());
      assertEquals(1, result.err().lines().count(), result.err());
      assertTrue(result.err().contains(archive.index().toString()), result.err());
      Shell.Result search = archive.run("search", "lanterns");
      assertEquals(0, search.exit(), search.err());
      assertTrue(search.out().startsWith("Lanterns\n"), search.out());
      assertTrue(search.err().contains("answering from the index as it is"), search.err());
      Shell.Result first =
          Shell.run("search", "x", "--archive", archive.folder(), "--index", temp.resolve("2"));
      assertEquals(1, first.exit(), "another index is not locked");
    }
  }

  @Test
  void damagedIndexIsRebuiltOrReported() throws Exception {
    archive.run("index");
    try (Stream<Path> files = Files.walk(archive.index())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    Shell.Result result = archive.run("index");
    assertFalse(result.err().contains("\tat "), result.err());
    if (result.exit() == 0) {
      assertEquals(0, archive.run("search", "lanterns").exit());
      assertTrue(result.err().contains("rebuilt the index"), result.err());
    } else {
      assertEquals(3, result.exit());
      assertTrue(result.err().contains(archive.index().toString()), result.err());
    }
  }

  @Test
  void fileInPlaceOfTheIndexFolderIsKept() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    Shell.Result result = Shell.run("index", "--archive", archive.folder(), "--index", file);
    assertEquals(3, result.exit());
    assertEquals("mine", Files.readString(file));
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void indexInsideTheArchiveIsRefused() throws Exception {
    Shell.Result result =
        Shell.run("index", "--archive", archive.folder(), "--index", archive.file("weekly/index"));
    assertEquals(3, result.exit());
    assertTrue(result.err().contains("is inside the archive"), result.err());
    assertFalse(Files.exists(archive.file("weekly/index")));
  }

  private static void assertStarts(String expected, Shell.Result result) {
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().startsWith(expected), result.out());
    assertEquals("", result.err());
  }
}
