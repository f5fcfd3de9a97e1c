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

/** Old addresses and their ledger after minutes are renamed, changed or removed. */
class MovedAddressesTest {
  @TempDir Path temp;
  private SampleArchive archive;

  @BeforeEach
  void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
  }

  private void rename() throws IOException {
    Files.move(archive.file("weekly/2020-01-02.md"), archive.file("first.md"));
  }

  @Test
  void showFollowsMovedAddressesAndReportsGoneOnes() throws Exception {
    archive.run("index");
    rename();
    Shell.Result moved = archive.run("show", "weekly/2020-01-02/ropes");
    assertEquals(0, moved.exit(), moved.err());
    assertTrue(moved.out().contains("The old ropes are worn."), moved.out());
    assertEquals("minutebook: \"weekly/2020-01-02/ropes\" has moved to first/ropes\n", moved.err());
    assertTrue(
        archive.run("show", "weekly/2020-01-02", "--json").out().contains("\"id\":\"first\""),
        "the meeting");
    Files.delete(archive.file("first.md"));
    Shell.Result gone = archive.run("show", "weekly/2020-01-02/ropes");
    assertEquals(1, gone.exit());
    assertTrue(gone.err().contains("is gone, last seen on 2"), gone.err());
    assertTrue(
        archive.run("show", "weekly/2020-01-02/roses").err().contains("there is no meeting"));
  }

  @Test
  void addressOfAStatementShowsItsSection() throws Exception {
    archive.run("index");
    Shell.Result result =
        archive.run("show", "weekly/2020-02-06/prices/d-decision-the-second-boat-is-bought");
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().startsWith("Prices\n"), result.out());
  }

  @Test
  void numberOfADecisionShowsItsSection() throws Exception {
    archive.run("index");
    Shell.Result result = archive.run("show", "2020-02-06.1");
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().startsWith("Prices\n"), result.out());
    assertTrue(result.out().contains("decision 2020-02-06.1: "), result.out());
    assertEquals(1, archive.run("show", "2020-02-06.7").exit());
  }

  @Test
  void rebuildingTheIndexChangesNoAddress() throws Exception {
    archive.run("index");
    rename();
    archive.run("index");
    Path ledger = temp.resolve("index.links.jsonl");
    String before = Files.readString(ledger);
    deleteIndex();
    archive.run("index");
    assertEquals(before, Files.readString(ledger));
    assertEquals(0, archive.run("show", "weekly/2020-01-02/ropes").exit());
  }

  @Test
  void ledgerOptionMovesTheLedgerIntoTheArchive() throws Exception {
    archive.run("index");
    assertFalse(Files.exists(archive.file(".minutebook")));
    Shell.Result result = archive.run("index", "--ledger");
    assertEquals(0, result.exit());
    assertTrue(result.err().contains("; commit it"), result.err());
    Path ledger = archive.file(".minutebook/links.jsonl");
    assertTrue(Files.readString(ledger).contains("{\"at\":\"weekly/2020-01-02/ropes\""));
    assertFalse(Files.exists(temp.resolve("index.links.jsonl")));
    assertTrue(result.out().startsWith("0 files read, 3 unchanged"), result.out());
    deleteIndex();
    rename();
    archive.run("index");
    assertEquals(0, archive.run("show", "weekly/2020-01-02/ropes").exit());
    assertEquals(List.of("links.jsonl"), list(archive.file(".minutebook")));
  }

  @Test
  void damagedLedgerIsReportedAndKept() throws Exception {
    archive.run("index", "--ledger");
    Path ledger = archive.file(".minutebook/links.jsonl");
    String before = Files.readString(ledger);
    Files.writeString(ledger, before + "<<<<<<< HEAD\n");
    Shell.Result result = archive.run("index");
    assertEquals(3, result.exit());
    assertEquals(1, result.err().lines().count(), result.err());
    assertTrue(
        result.err().contains("links.jsonl:" + (before.lines().count() + 1) + ": a merge"),
        result.err());
    Shell.Result search = archive.run("search", "lanterns");
    assertEquals(0, search.exit());
    assertTrue(search.err().contains("answering from the index as it is"), search.err());
    assertEquals(before + "<<<<<<< HEAD\n", Files.readString(ledger));
    Files.writeString(ledger, before);
    assertEquals(0, archive.run("index").exit());
  }

  @Test
  void unwritableLedgerIsReportedAndSearchGoesOn() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root can write everything");
    archive.run("index", "--ledger");
    Path folder = archive.file(".minutebook");
    Files.setPosixFilePermissions(
        folder.resolve("links.jsonl"), PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    rename();
    for (int i = 0; i < 2; i++) {
      Shell.Result result = archive.run("show", "weekly/2020-01-02/ropes");
      assertEquals(0, result.exit(), result.err());
      assertTrue(result.err().contains("can't be written (permission denied)"), result.err());
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void deleteIndex() throws IOException {
    for (String file : list(archive.index())) {
      Files.delete(archive.index().resolve(file));
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
