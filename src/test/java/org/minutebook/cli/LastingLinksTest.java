package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses on the command line, while the minutes are rearranged. */
class LastingLinksTest {
  @TempDir Path temp;
  private Path archive;
  private Path index;

  @BeforeEach
  void archive() throws IOException {
    archive = SampleMinutes.write(temp.resolve("archive"));
    index = temp.resolve("index");
  }

  private Shell.Ran run(String command, Object... more) {
    return Shell.run(
        Stream.concat(Stream.of(command, "--archive", archive, "--index", index), Stream.of(more))
            .toArray());
  }

  private void rename() throws IOException {
    Files.move(archive.resolve("weekly/2020-01-02.md"), archive.resolve("first.md"));
  }

  @Test
  void showFollowsWhatHasMovedAndTellsWhatIsGone() throws Exception {
    run("index");
    rename();
    Shell.Ran moved = run("show", "weekly/2020-01-02/ropes");
    assertEquals(0, moved.exit(), moved.err());
    assertTrue(moved.out().contains("The old ropes are worn."), moved.out());
    assertEquals("minutebook: \"weekly/2020-01-02/ropes\" goes by first/ropes now\n", moved.err());
    assertTrue(
        run("show", "weekly/2020-01-02", "--json").out().contains("\"id\":\"first\""),
        "the meeting");
    Files.delete(archive.resolve("first.md"));
    Shell.Ran gone = run("show", "weekly/2020-01-02/ropes");
    assertEquals(1, gone.exit());
    assertTrue(gone.err().contains("is gone, last seen on 2"), gone.err());
    assertTrue(run("show", "weekly/2020-01-02/roses").err().contains("there is no meeting"));
  }

  @Test
  void showOfAStatementIsThatOfItsSection() throws Exception {
    run("index");
    Shell.Ran ran = run("show", "weekly/2020-02-06/prices/d-decision-the-second-boat-is-bought");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().startsWith("Prices\n"), ran.out());
  }

  @Test
  void indexMadeAnewChangesNoAddress() throws Exception {
    run("index");
    rename();
    run("index");
    Path ledger = temp.resolve("index.links.jsonl");
    String before = Files.readString(ledger);
    deleteIndex();
    run("index");
    assertEquals(before, Files.readString(ledger));
    assertEquals(0, run("show", "weekly/2020-01-02/ropes").exit());
  }

  @Test
  void ledgerIsMovedIntoTheArchiveWhereItIsAskedFor() throws Exception {
    run("index");
    assertFalse(Files.exists(archive.resolve(".minutebook")));
    Shell.Ran ran = run("index", "--ledger");
    assertEquals(0, ran.exit());
    assertTrue(ran.err().contains("; commit it"), ran.err());
    Path ledger = archive.resolve(".minutebook/links.jsonl");
    assertTrue(Files.readString(ledger).contains("{\"at\":\"weekly/2020-01-02/ropes\""));
    assertFalse(Files.exists(temp.resolve("index.links.jsonl")));
    assertTrue(ran.out().startsWith("0 files read, 3 unchanged"), ran.out());
    deleteIndex();
    rename();
    run("index");
    assertEquals(0, run("show", "weekly/2020-01-02/ropes").exit());
    assertEquals(List.of("links.jsonl"), list(archive.resolve(".minutebook")));
  }

  @Test
  void damagedLedgerIsToldAndNothingIsLost() throws Exception {
    run("index", "--ledger");
    Path ledger = archive.resolve(".minutebook/links.jsonl");
    String before = Files.readString(ledger);
    Files.writeString(ledger, before + "<<<<<<< HEAD\n");
    Shell.Ran ran = run("index");
    assertEquals(3, ran.exit());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(
        ran.err().contains("links.jsonl:" + (before.lines().count() + 1) + ": a merge"), ran.err());
    Shell.Ran search = run("search", "lanterns");
    assertEquals(0, search.exit());
    assertTrue(search.err().contains("the answer of the index as it stands"), search.err());
    assertEquals(before + "<<<<<<< HEAD\n", Files.readString(ledger));
    Files.writeString(ledger, before);
    assertEquals(0, run("index").exit());
  }

  @Test
  void archiveThatCannotBeWrittenServesAndSaysWhatDoesNotLast() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write everything");
    run("index", "--ledger");
    Path folder = archive.resolve(".minutebook");
    Files.setPosixFilePermissions(
        folder.resolve("links.jsonl"), PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    rename();
    for (int i = 0; i < 2; i++) {
      Shell.Ran ran = run("show", "weekly/2020-01-02/ropes");
      assertEquals(0, ran.exit(), ran.err());
      assertTrue(ran.err().contains("can't be written (permission denied)"), ran.err());
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void deleteIndex() throws IOException {
    for (String file : list(index)) {
      Files.delete(index.resolve(file));
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
