package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.cli.background.Delays;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.index.MinutesIndex;

/** What must go from a running server but could not at first goes later, without another edit. */
class FailedRedactionTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FILE = "weekly/2020-03-05.md";

  @TempDir Path temp;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private SampleArchive archive;

  @BeforeEach
  void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
    archive.write(FILE, "# Harbour call 2020-03-05\n\n## Keys\n\nWilhelmina Quux has the keys.\n");
    assertEquals(0, archive.run("index").exit());
    assertTrue(isInTheBytes("quux"));
  }

  private ServeSession serve(Duration retries) throws Exception {
    PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    Terminal terminal = new Terminal(out, new PrintStream(told, true, UTF_8), false, false);
    ServeSession server = archive.serve(terminal, new Delays(MinutesIndex.HOLD, retries));
    server.refresh();
    return server;
  }

  private boolean isInTheBytes(String word) throws IOException {
    try (Stream<Path> list = Files.list(archive.index())) {
      List<Path> files = list.toList();
      for (Path file : files) {
        if (Files.readString(file, ISO_8859_1).toLowerCase(Locale.ROOT).contains(word)) {
          return true;
        }
      }
      return false;
    }
  }

  private static String get(ServeSession server, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address()).resolve(path)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static boolean finds(ServeSession server, String word) throws Exception {
    return !get(server, "/api/v1/search?q=" + word).contains("\"total\":0");
  }

  private static void waitFor(String what, Callable<Boolean> isSo) throws Exception {
    for (int i = 0; i < 300; i++) {
      if (isSo.call()) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("still not so after 30 s: " + what);
  }

  /** Those of servers that other tests have stopped end only after their pause. */
  private static Set<Thread> expunging() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("expunge"))
        .collect(Collectors.toSet());
  }

  private boolean isTold(String text) {
    return told.toString(UTF_8).contains(text);
  }

  @Test
  void redactionWhoseUpdateFailsIsAppliedWithoutAnotherEdit() throws Exception {
    try (ServeSession server = serve(Duration.ofSeconds(1))) {
      Path foreign = Files.writeString(archive.index().resolve("_0.backup"), "");
      archive.write("minutebook.yaml", "redactions:\n  - words: wilhelmina quux\n");
      waitFor("it is told", () -> isTold("can't be read"));
      assertTrue(finds(server, "quux"), "the server answers from what there is");
      assertTrue(get(server, "/readyz").contains("holds files that are no index"));
      Thread.sleep(2_500);
      assertEquals(2, told.toString(UTF_8).split("can't be read", -1).length, "told once");

      Files.delete(foreign);
      waitFor("it is gone from the answers", () -> !finds(server, "quux"));
      waitFor("it is gone from the index", () -> !isInTheBytes("quux"));
      assertTrue(finds(server, "keys"));
      assertTrue(get(server, "/readyz").contains("\"warnings\":[]"));
    }
  }

  @Test
  void deletedTextThatCouldNotBeTakenOutOfALargeIndexIsTakenOutLater() throws Exception {
    // It counts as a file of the index, which is too large to be written anew with each change.
    try (RandomAccessFile padding =
        new RandomAccessFile(archive.index().resolve(".padding").toFile(), "rw")) {
      padding.setLength(33 << 20);
    }
    Set<Thread> before = expunging();
    try (ServeSession server = serve(Duration.ofSeconds(3))) {
      waitFor(
          "what an earlier run may have left is looked for", () -> before.containsAll(expunging()));
      archive.write(FILE, "# Harbour call 2020-03-05\n\n## Keys\n\nSomebody has the keys.\n");
      waitFor("it is gone from the answers", () -> !finds(server, "quux"));
      try (Directory folder = FSDirectory.open(archive.index());
          Lock other = folder.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        other.ensureValid();
        waitFor("it is told", () -> isTold("Another process is writing the index"));
        assertTrue(isInTheBytes("quux"));
      }
      waitFor("it is gone from the index", () -> !isInTheBytes("quux"));
      assertTrue(finds(server, "keys"));
    }
  }
}
