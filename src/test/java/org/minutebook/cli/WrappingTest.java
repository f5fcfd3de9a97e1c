package org.minutebook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.cli.terminal.Pager;
import org.minutebook.cli.terminal.Screen;
import org.minutebook.cli.terminal.Terminal;

/** On a terminal words are wrapped to its width, and a long answer goes to the pager. */
class WrappingTest {
  private static final String LONG =
      "The second boat leaks at the stern, so we decided to buy a third one from the yard before"
          + " the summer ends.";

  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Terminal terminal(int columns, int rows, boolean colour) {
    return new Terminal(
        new PrintStream(out, false, UTF_8),
        new PrintStream(err, true, UTF_8),
        true,
        colour,
        Optional.of(new Screen(columns, rows)));
  }

  private List<String> wrapped(String line, int indent) {
    out.reset();
    Terminal terminal = terminal(40, 24, true);
    terminal.print(line, indent);
    terminal.out().flush();
    return out.toString(UTF_8).lines().toList();
  }

  private List<String> printed(String text) {
    out.reset();
    Terminal terminal = terminal(40, 24, true);
    terminal.print(text);
    terminal.out().flush();
    return out.toString(UTF_8).lines().toList();
  }

  @Test
  void wordsAreWrappedAndIndented() {
    assertEquals(
        List.of(
            "  The second boat leaks at the stern, so",
            "  we decided to buy a third one from the",
            "  yard before the summer ends."),
        wrapped("  " + LONG, 2));
  }

  @Test
  void stylesTakeNoRoom() {
    assertEquals(
        List.of(
            "The \u001b[1;33msecond\u001b[0m boat leaks at the stern, so",
            "we decided to \u001b[1;33mbuy\u001b[0m a third one"),
        wrapped(
            "The \u001b[1;33msecond\u001b[0m boat leaks at the stern, so we decided to"
                + " \u001b[1;33mbuy\u001b[0m a third one",
            0));
  }

  @Test
  void pathsAndAddressesStayWhole() {
    String address = "https://minutes.example.org/meetings/weekly/2020-01-02/second-boat";
    assertEquals(
        List.of("See", "  " + address, "  there."), wrapped("See " + address + " there.", 2));
  }

  @Test
  void japaneseIsWrappedBetweenLetters() {
    List<String> lines = wrapped("新しい舟を買うことに決まりました。古い舟は来年の夏までに直すことになりました。", 0);
    assertEquals("新しい舟を買うことに決まりました。古い舟", lines.getFirst());
    assertEquals(2, lines.size());
    assertTrue(wrapped("あ".repeat(20) + "。い", 0).getLast().startsWith("あ。"), "no line begins so");
  }

  @Test
  void itemsAreIndentedAndTablesAndCodeStayAsTheyAre() {
    String table = "| boat | " + "x".repeat(60) + " | y |";
    assertEquals(
        List.of(
            "- The second boat leaks at the stern, so",
            "  we decided to buy a third one from the",
            "  yard before the summer ends.",
            table,
            "```",
            LONG,
            "```"),
        printed("- " + LONG + "\n" + table + "\n```\n" + LONG + "\n```"));
  }

  @Test
  void widthIsKeptWithinBounds() {
    assertEquals(120, new Screen(300, 60).columns());
    assertEquals(40, new Screen(7, 60).columns());
  }

  private int run(Terminal terminal, Map<String, String> environment, Object... arguments)
      throws IOException {
    SampleArchive archive = SampleArchive.in(temp);
    archive.write(
        "weekly/2020-03-05.md", "# Harbour call 2020-03-05\n\n## Boats\n\n" + LONG + "\n");
    List<String> words = new ArrayList<>(Arrays.stream(arguments).map(Object::toString).toList());
    words.addAll(List.of("--archive", archive.folder().toString()));
    words.addAll(List.of("--index", archive.index().toString()));
    int exit = Minutebook.run(terminal, environment, words.toArray(String[]::new));
    terminal.out().flush();
    return exit;
  }

  @Test
  void answersAreWrappedOnATerminalOnly() throws IOException {
    for (String command : List.of("search", "timeline")) {
      out.reset();
      assertEquals(
          0, run(terminal(60, 100, false), Map.of(), command, "boat"), err.toString(UTF_8));
      String text = out.toString(UTF_8);
      assertTrue(text.lines().allMatch(line -> line.length() <= 60), text);
      assertTrue(text.lines().anyMatch(line -> line.length() > 40), text);
    }
    out.reset();
    run(terminal(60, 100, false), Map.of(), "show", "weekly/2020-03-05");
    assertTrue(out.toString(UTF_8).lines().allMatch(line -> line.length() <= 60));
    String plain =
        Shell.run(
                "show",
                "weekly/2020-03-05",
                "--archive",
                temp.resolve("archive"),
                "--index",
                temp.resolve("index"))
            .out();
    assertTrue(plain.contains(LONG), plain);
  }

  private Map<String, String> pager(String to) throws IOException {
    Path program = temp.resolve("pager");
    Files.writeString(
        program, "#!/bin/sh\nprintf '%s\\n' \"$LESS\" >" + to + "\ncat >>" + to + "\n");
    assertTrue(program.toFile().setExecutable(true));
    return Map.of("PAGER", program.toString());
  }

  @Test
  void longAnswerGoesToThePagerAndAShortOneDoesNot() throws IOException {
    Path shown = temp.resolve("shown");
    Map<String, String> environment = pager(shown.toString());
    assertEquals(0, run(terminal(80, 100, false), environment, "search", "boat"));
    assertFalse(Files.exists(shown), "it fits");
    assertTrue(out.toString(UTF_8).contains("Second boat"));
    String whole = out.toString(UTF_8);
    out.reset();
    err.reset();
    assertEquals(0, run(terminal(80, 6, false), environment, "search", "boat"));
    assertEquals("FRX\n" + whole, Files.readString(shown));
    assertEquals("", out.toString(UTF_8));
    assertTrue(err.toString(UTF_8).contains("sections"), err.toString(UTF_8));
  }

  @Test
  void thereIsNoPagerWhereNobodyWantsOne() throws IOException {
    Path shown = temp.resolve("shown");
    Map<String, String> environment = pager(shown.toString());
    assertEquals(0, run(terminal(80, 6, false), environment, "search", "--no-pager", "boat"));
    assertEquals(0, run(terminal(80, 6, false), Map.of("PAGER", "cat"), "search", "boat"));
    assertEquals(0, run(terminal(80, 6, false), Map.of("PAGER", ""), "search", "boat"));
    assertEquals(
        "", err.toString(UTF_8).lines().filter(l -> l.contains("pager")).findAny().orElse(""));
    assertEquals(0, run(terminal(80, 6, false), Map.of("PAGER", "no-such"), "search", "boat"));
    assertTrue(err.toString(UTF_8).contains("there is no pager no-such"), err.toString(UTF_8));
    assertFalse(Files.exists(shown));
    assertEquals(
        0,
        Shell.run(
                "search",
                "boat",
                "--archive",
                temp.resolve("archive"),
                "--index",
                temp.resolve("index"))
            .exit());
  }

  @Test
  void whoLeavesThePagerEndsTheCommand() throws IOException {
    Path program = temp.resolve("leave");
    Files.writeString(program, "#!/bin/sh\nexit 0\n");
    assertTrue(program.toFile().setExecutable(true));
    assertEquals(
        0,
        run(
            terminal(80, 5, false),
            Map.of("PAGER", program.toString()),
            "show",
            "weekly/2020-01-02"));
  }

  @Test
  void whatIsPrintedLongAfterThePagerWasLeftIsNoError() throws Exception {
    Path left = temp.resolve("left");
    Path program = temp.resolve("leave");
    Files.writeString(program, "#!/bin/sh\nread first\nsleep 0.5\ntouch " + left + "\n");
    assertTrue(program.toFile().setExecutable(true));
    Map<String, String> environment =
        Map.of("PAGER", program.toString(), "PATH", System.getenv("PATH"));
    try (Pager pager = Pager.of(terminal(80, 3, false), environment).orElseThrow()) {
      PrintStream answer = pager.terminal().out();
      answer.print("boat\n".repeat(9));
      answer.flush();
      while (!Files.exists(left)) {
        Thread.sleep(10);
      }
      Thread.sleep(200);
      assertThrows(
          Terminal.BrokenPipe.class,
          () -> {
            answer.print("boat\n".repeat(9));
            answer.flush();
          });
      pager.terminal().say("two boats");
    }
    assertTrue(err.toString(UTF_8).contains("two boats"), err.toString(UTF_8));
  }
}
