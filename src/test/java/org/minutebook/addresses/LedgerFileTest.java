package org.minutebook.addresses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a ledger: where it is, how it is locked and written. */
class LedgerFileTest {
  private static final String TEXT =
      """
      {"about":"Addresses handed out by Minutebook; see docs/addresses.md. Commit this file.","version":1}
      {"at":"may","file":"may.md","text":"AAABAAAC"}
      {"at":"may/other-2","title":"other","text":"AAAB"}
      {"at":"may/other-2/d-buy-ropes","number":"2024-05-07.1","said":""}
      {"at":"may/old","to":"may/other-2"}
      {"at":"may/tides","text":"AAAD","seen":"2024-02-29","near":["may/other-2"]}
      {"at":"潮汐/d\u0304-1","to":"may"}
      """;

  @TempDir Path temp;
  private Path archive;
  private Path index;

  @BeforeEach
  void folders() throws IOException {
    archive = Files.createDirectories(temp.resolve("archive"));
    index = temp.resolve("index");
  }

  private Path beside() {
    return temp.resolve("index.links.jsonl");
  }

  private LedgerFile open() throws LedgerException {
    return LedgerFile.open(LedgerPlace.of(archive, index));
  }

  private Ledger read() throws LedgerException {
    try (LedgerFile file = open()) {
      return file.read();
    }
  }

  private static Ledger ledger(String text) throws LedgerException, IOException {
    return LedgerText.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "links.jsonl");
  }

  private static String text(Ledger ledger) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerText.write(ledger, out);
    return out.toString(UTF_8);
  }

  @Test
  void textIsSortedAndReadsBackAsTheSameLedger() throws Exception {
    List<String> lines = new ArrayList<>(TEXT.lines().toList());
    String sorted = lines.stream().sorted().reduce("", (all, line) -> all + line + "\n");
    assertEquals(sorted, text(ledger(TEXT)));
    assertEquals(6, ledger(TEXT).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"crlf", "bom", "blank", "twice", "shuffled", "headless"})
  void editorsAndMergesDoNoHarm(String what) throws Exception {
    List<String> lines = new ArrayList<>(TEXT.lines().toList());
    String changed =
        switch (what) {
          case "crlf" -> TEXT.replace("\n", "\r\n");
          case "bom" -> "\uFEFF" + TEXT;
          case "blank" -> TEXT.replace("\n", "\n\n");
          case "twice" -> TEXT + TEXT;
          case "shuffled" -> String.join("\n", lines.reversed());
          default -> String.join("\n", lines.subList(1, lines.size()));
        };
    assertEquals(ledger(TEXT), ledger(changed));
  }

  @Test
  void moreCertainOfTwoLinesForOneAddressCounts() throws Exception {
    String stands = "{\"at\":\"a\",\"text\":\"AAAB\"}\n";
    String moved = "{\"at\":\"a\",\"to\":\"b\"}\n";
    String gone = "{\"at\":\"a\",\"text\":\"AAAB\",\"seen\":\"2024-01-01\"}\n";
    String later = "{\"at\":\"a\",\"text\":\"AAAB\",\"seen\":\"2025-01-01\"}\n";
    assertEquals(ledger(stands), ledger(gone + stands + moved));
    assertEquals(ledger(moved), ledger(gone + moved));
    assertEquals(ledger(later), ledger(later + gone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\":\"may/x\",\"text\":\"AAA", // cut off
        "[1]",
        "{\"at\":\"may/x\"}",
        "{\"at\":\"may/x\",\"text\":\"AAA\"}",
        "{\"at\":\"may/x\",\"text\":\"AA!B\"}",
        "{\"at\":\"may/x\",\"text\":7}",
        "{\"at\":\"../etc/passwd\",\"text\":\"AAAB\"}",
        "{\"at\":\"may//x\",\"text\":\"AAAB\"}",
        "{\"at\":\"may/<script>\",\"text\":\"AAAB\"}",
        "{\"at\":\"may/x\",\"to\":\"//evil.example\"}",
        "{\"at\":\"may/x\",\"to\":\"y\",\"text\":\"AAAB\"}",
        "{\"at\":\"may/x\",\"text\":\"AAAB\",\"seen\":\"yesterday\"}",
        "{\"at\":\"may/x\",\"text\":\"AAAB\",\"colour\":\"red\"}",
        "{\"at\":\"may/x\",\"text\":\"AAAB\",\"near\":[[]]}",
        "{\"at\":\"may/x\",\"said\":\"AAAB\",\"file\":\"may.md\"}",
        "\u0000\u0001",
      })
  void damagedLineIsReportedWithItsNumberAndWhatToDo(String line) {
    LedgerException e = assertThrows(LedgerException.class, () -> ledger(TEXT + line + "\n"));
    assertTrue(e.getMessage().startsWith("links.jsonl:8: "), e.getMessage());
    assertTrue(e.getMessage().contains("put back the line as it was"), e.getMessage());
  }

  @Test
  void hugeAddressAndDeepNestingAreDamage() {
    for (String line :
        List.of(
            "{\"at\":\"" + "a".repeat(100_000) + "\",\"text\":\"AAAB\"}",
            "{\"at\":" + "[".repeat(100_000))) {
      LedgerException e = assertThrows(LedgerException.class, () -> ledger(TEXT + line));
      assertTrue(e.getMessage().length() < 300, e.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> theirs", "||||||| base"})
  void unfinishedMergeIsExplained(String mark) {
    LedgerException e = assertThrows(LedgerException.class, () -> ledger(TEXT + mark + "\n"));
    assertTrue(e.getMessage().startsWith("links.jsonl:8: a merge was left"), e.getMessage());
  }

  @Test
  void ledgerOfANewerVersionIsRefused() {
    LedgerException e =
        assertThrows(
            LedgerException.class, () -> ledger(TEXT.replace("\"version\":1", "\"version\":2")));
    assertTrue(e.getMessage().contains("version 2"), e.getMessage());
  }

  @Test
  void circularMovesLeadNowhere() throws Exception {
    Ledger ledger =
        ledger(
            "{\"at\":\"a\",\"to\":\"b\"}\n{\"at\":\"b\",\"to\":\"a\"}\n{\"at\":\"c\",\"to\":\"d\"}");
    assertTrue(ledger.resolve("a").isEmpty());
    assertTrue(ledger.resolve("c").isEmpty());
    assertEquals(3, ledger.retired().size());
  }

  @Test
  void ledgerIsBesideTheIndexUntilTheArchiveHasAFolderForIt() throws Exception {
    try (LedgerFile file = open()) {
      assertTrue(file.write(ledger(TEXT)).isEmpty());
    }
    assertTrue(Files.exists(beside()));
    assertEquals(List.of(), list(archive));
    LedgerPlace.inArchive(archive, index);
    try (LedgerFile file = open()) {
      Ledger ledger = file.read();
      assertEquals(ledger(TEXT), ledger);
      assertTrue(
          file.writeIfChanged(ledger, ledger, LedgerState.of(LedgerPlace.of(archive, index)))
              .failure()
              .isEmpty());
    }
    assertFalse(Files.exists(beside()), "it was merged into the one in the archive");
    assertEquals(List.of(".minutebook"), list(archive));
    assertEquals(List.of("links.jsonl"), list(archive.resolve(".minutebook")));
    assertEquals(ledger(TEXT), read());
  }

  @Test
  void halfWrittenFileIsIgnoredAndReplaced() throws Exception {
    Files.createDirectory(archive.resolve(".minutebook"));
    Files.writeString(archive.resolve(".minutebook/links.jsonl.new"), "{\"at\":\"half");
    assertEquals(Ledger.EMPTY, read());
    assertEquals(List.of("links.jsonl.new"), list(archive.resolve(".minutebook")));
    try (LedgerFile file = open()) {
      file.write(ledger(TEXT));
    }
    assertEquals(List.of("links.jsonl"), list(archive.resolve(".minutebook")));
  }

  @Test
  void symbolicLinksAreRefused() throws Exception {
    Path other = Files.writeString(temp.resolve("other"), "mine");
    Files.createDirectory(archive.resolve(".minutebook"));
    Files.createSymbolicLink(archive.resolve(".minutebook/links.jsonl"), other);
    assertThrows(LedgerException.class, this::open);
    Files.delete(archive.resolve(".minutebook/links.jsonl"));
    Files.delete(archive.resolve(".minutebook"));
    Files.createSymbolicLink(archive.resolve(".minutebook"), temp);
    assertThrows(LedgerException.class, this::open);
    assertEquals("mine", Files.readString(other));
  }

  @Test
  void readOnlyFileIsReportedWhenWritten() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write everything");
    Path folder = Files.createDirectory(archive.resolve(".minutebook"));
    Files.writeString(folder.resolve("links.jsonl"), TEXT);
    Files.setPosixFilePermissions(folder.resolve("links.jsonl"), Set.of());
    try (LedgerFile file = open()) {
      assertTrue(file.write(Ledger.EMPTY).orElseThrow().contains("can't be written"));
    }
  }

  @Test
  void laterProcessWaitsAndSeesWhatWasWritten() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> jobs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String line = "{\"at\":\"meeting-" + i + "\",\"to\":\"x\"}";
        jobs.add(
            () -> {
              try (LedgerFile file = open()) {
                return file.write(file.read().with(ledger(line))).isEmpty();
              }
            });
      }
      for (Future<Boolean> job : threads.invokeAll(jobs)) {
        assertTrue(job.get());
      }
    }
    assertEquals(12, read().size());
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }
}
