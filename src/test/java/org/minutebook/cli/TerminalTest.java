package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.cli.terminal.ExitCode;
import org.minutebook.cli.terminal.ProgressLine;
import org.minutebook.cli.terminal.Terminal;
import org.minutebook.cli.terminal.TextOutput;
import org.minutebook.search.Snippet;

class TerminalTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void brokenPipeEndsTheCommandQuietly(@TempDir Path temp) throws IOException {
    Files.writeString(temp.resolve("a.md"), "# Weekly 2020-01-02\n\n## Boats\n\nNew ones.\n");
    assertEquals(0, runWithOutput(failing("Broken pipe"), "parse", temp.toString()));
    assertEquals("", err.toString(UTF_8));
    assertEquals(0, runWithOutput(failing("Broken pipe"), "--help"));
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void fullDiskIsReported(@TempDir Path temp) throws IOException {
    Files.writeString(temp.resolve("a.md"), "# Weekly 2020-01-02\n\n## Boats\n\nNew ones.\n");
    assertEquals(3, runWithOutput(failing("No space left on device"), "parse", temp.toString()));
    assertEquals(
        "minutebook: can't write to standard output: No space left on device\n",
        err.toString(UTF_8));
  }

  @Test
  void controlCharactersAreReplaced() {
    assertEquals("a\uFFFD[2Jb\tc\nd", Terminal.clean("a\u001b[2Jb\tc\nd\u202e"));
    assertEquals("\uFFFD x", Terminal.clean("\u009b x"));
    assertEquals("\uD835\uDD38 \u00e9", Terminal.clean("\uD835\uDD38 \u00e9"));
  }

  @Test
  void matchesAreHighlightedWithAndWithoutColour() {
    Snippet snippet =
        new Snippet("new ARM\n boards", List.of(new Snippet.Mark(4, 7), new Snippet.Mark(9, 15)));
    assertEquals("new *ARM* *boards*", TextOutput.snippet(snippet, terminal(false, false)));
    assertEquals(
        "new \u001b[1;33mARM\u001b[0m \u001b[1;33mboards\u001b[0m",
        TextOutput.snippet(snippet, terminal(false, true)));
  }

  @Test
  void coloursAndProgressDependOnTheEnvironment() {
    String before = System.getProperty("minutebook.terminals");
    System.setProperty("minutebook.terminals", "out,err");
    try {
      assertTrue(Terminal.ofProcess(Map.of("TERM", "xterm")).colour());
      assertTrue(Terminal.ofProcess(Map.of("TERM", "xterm")).watched());
      assertFalse(Terminal.ofProcess(Map.of("TERM", "xterm", "NO_COLOR", "1")).colour());
      assertFalse(Terminal.ofProcess(Map.of("TERM", "dumb")).colour());
      System.setProperty("minutebook.terminals", ",err");
      assertFalse(Terminal.ofProcess(Map.of("TERM", "xterm")).colour());
      System.setProperty("minutebook.terminals", "");
      assertFalse(Terminal.ofProcess(Map.of("TERM", "xterm")).watched());
    } finally {
      if (before == null) {
        System.clearProperty("minutebook.terminals");
      } else {
        System.setProperty("minutebook.terminals", before);
      }
    }
  }

  @Test
  void progressShowsAfterASecondAndIsErased() {
    AtomicLong now = new AtomicLong();
    ProgressLine line = new ProgressLine(terminal(true, false), "Reading minutes", now::get);
    now.set(999_000_000L);
    line.at(1, 9);
    assertEquals("", err.toString(UTF_8));
    now.set(1_000_000_000L);
    line.at(2, 9);
    line.at(3, 9);
    assertEquals("\rReading minutes: 2 of 9 files ", err.toString(UTF_8));
    line.end();
    assertTrue(err.toString(UTF_8).endsWith("\r\u001b[K"));
  }

  @Test
  void progressIsHiddenWhereNobodyWatches() {
    AtomicLong now = new AtomicLong();
    ProgressLine line = new ProgressLine(terminal(false, false), "Reading minutes", now::get);
    now.set(5_000_000_000L);
    line.at(2, 9);
    line.end();
    assertEquals("", err.toString(UTF_8));
  }

  @Test
  void errorCausedByTooLittleMemorySaysSo() {
    Throwable linking = new BootstrapMethodError("linking", new OutOfMemoryError("heap"));
    assertEquals(ExitCode.UNUSABLE, Minutebook.fail(linking, terminal(false, false), Map.of()));
    assertTrue(err.toString(UTF_8).contains("out of memory: allow more"), err.toString(UTF_8));
  }

  private Terminal terminal(boolean watched, boolean colour) {
    return new Terminal(
        new PrintStream(out, false, UTF_8), new PrintStream(err, true, UTF_8), watched, colour);
  }

  private int runWithOutput(OutputStream stream, String... arguments) {
    PrintStream checked = new PrintStream(new Terminal.CheckedStream(stream), false, UTF_8);
    PrintStream errors = new PrintStream(err, true, UTF_8);
    return Minutebook.run(new Terminal(checked, errors, false, false), Map.of(), arguments);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
