package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any input, shown on invented, mangled and hostile ones. */
class ReadingPropertiesTest {
  /** Far more than any takes; a hang shows all the same. */
  private static final Duration GUARD = Duration.ofSeconds(30);

  private static final String FILE = "2020-05-04.md";

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void inventedMinutesKeepThePromises(long seed) {
    String text = InventedMinutes.of(seed);

    Reading reading = hold(FILE, text.getBytes(StandardCharsets.UTF_8));

    if (!InventedMinutes.isMixture(seed)) {
      assertEquals(Reading.Minutes.class, reading.getClass(), text);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mangledMinutesKeepThePromises(long seed) {
    hold(
        seed % 7 == 0 ? "2020-05-04.txt" : FILE, Mangled.of(seed).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void minutesWithBrokenBytesKeepThePromises(long seed) {
    hold(FILE, Mangled.bytes(seed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noiseKeepsThePromises(long seed) {
    Random random = new Random(seed);
    byte[] noise = new byte[random.nextInt(4000)];
    random.nextBytes(noise);
    if (seed % 2 == 0) {
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (byte) "*_-#>[]()`|:\n\n \tA1.,".charAt(Math.floorMod(noise[i], 20));
      }
    }
    hold(FILE, noise);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sameInputIsReadTheSameTwice(long seed) {
    byte[] bytes = Mangled.bytes(seed);

    assertEquals(hold(FILE, bytes), hold(FILE, bytes));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void crlfIsReadAsLf(long seed) {
    String text = Mangled.of(seed);

    assertEquals(
        hold(FILE, text.getBytes(StandardCharsets.UTF_8)),
        hold(FILE, text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void byteOrderMarkChangesNothing(long seed) {
    String text = InventedMinutes.of(seed);

    assertEquals(
        hold(FILE, text.getBytes(StandardCharsets.UTF_8)),
        hold(FILE, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
  }

  /** Deep, huge and unclosed, by name; each in a place where another rule would meet it. */
  static Stream<Arguments> hostile() {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("deep quotes", "> ".repeat(2_000) + "We spoke.\n");
    inputs.put("deep quotes without blanks", ">".repeat(100_000) + "\n");
    inputs.put("deep list", deepList(300));
    inputs.put("list marks on one line", "- ".repeat(2_000) + "We spoke.\n");
    inputs.put("numbers on one line", "1. ".repeat(2_000) + "We spoke.\n");
    inputs.put("many headings", "# Ropes\n\nWe spoke.\n\n".repeat(1_000));
    inputs.put("same heading empty", "## Ropes\n".repeat(2_000));
    inputs.put("many run-in headings", "**Ropes** - we spoke.\n\n".repeat(1_000));
    inputs.put("many items", "## Notes\n\n" + "* Ropes [#1](x)\n  * they came\n".repeat(1_000));
    inputs.put("many actions", "ACTION: Ann to count.\n\n".repeat(1_000));
    inputs.put("many names", "Attendees: " + "Ann Lee, ".repeat(400) + "\n\n## R\n\nWe.\n");
    inputs.put("many lines of names", "## Attendees\n\n" + "- Ann Lee\n".repeat(2_000));
    inputs.put("many definitions", "[a]: https://example.org\n".repeat(2_000));
    inputs.put("many rows", "| a | b |\n|---|---|\n" + "| ACTION: x | y |\n".repeat(1_000));
    inputs.put("unclosed fence", "## Ropes\n\n```\n" + "# x\n**y** - z\n".repeat(1_000));
    inputs.put("unclosed comment", "## Ropes\n\n<!-- " + "# x\n\n**y** - z\n".repeat(1_000));
    inputs.put("unclosed front matter", "---\n" + "title: x\n".repeat(2_000));
    inputs.put("rules only", "\n" + "---\n".repeat(2_000));
    inputs.put("blank lines", "\n".repeat(100_000));
    inputs.put("one word", "a".repeat(100_000));
    inputs.put("one long sentence", "we spoke of ropes and ".repeat(10_000));
    inputs.put("many sentences on a line", "We spoke. Ann will go. ".repeat(1_000));
    inputs.put("blanks", " ".repeat(100_000) + "x");
    for (String mark : new String[] {"*", "_", "`", "[", "]", "(", ")", "<", "~", "|", "\\", ","}) {
      inputs.put("line of " + mark, "## Ropes\n\n" + mark.repeat(100_000) + "\n");
      inputs.put("line of word and " + mark, "## Ropes\n\n" + ("a " + mark).repeat(25_000) + "\n");
    }
    for (String text : new String[] {"1", "12-", "2020-01-", "jan 1 ", "Ann ", "a: ", "http://"}) {
      inputs.put("line of " + text, "## Ropes\n\n" + text.repeat(100_000 / text.length()) + "\n");
    }
    unclosed(inputs);
    return inputs.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  /** Marks that open and never close, repeated where an expression looks for their end. */
  private static void unclosed(Map<String, String> inputs) {
    inputs.put(
        "run-in heading with an unclosed link", "**Ropes** (" + "they came ".repeat(2_000) + "\n");
    inputs.put("run-in heading with many parentheses", "**Ropes** (" + "()".repeat(10_000) + "\n");
    inputs.put("item of brackets", "* " + "[[]()".repeat(2_000) + "\n  * they came\n");
    String blanks = " ".repeat(50_000);
    inputs.put("roll with many blanks", "## Attendees\n\n- Ann" + blanks + "x\n- Bob Ray\n");
    inputs.put("sentence with many blanks", "We." + blanks + "x. Present:\n\n- Ann Lee\n");
    inputs.put("label with many blanks", "**Ropes**" + blanks + "x\u2028y\n\nWe spoke.\n");
    inputs.put("address of many names", "## Ropes\n\nhttps://" + "a.".repeat(50_000) + "\n");
    inputs.put("empty front matter", "---\n---\n\n## Ropes\n\nWe spoke.\n");
    inputs.put("comment in front matter", "---\n# ropes\n---\n\n## Ropes\n\nWe spoke.\n");
    inputs.put(
        "front matter of surrogates", "---\ntitle: " + "🪢".repeat(5_000) + "\n---\n\nWe.\n");
    inputs.put("many bold items", "* **a** - we spoke of it\n".repeat(4_000));
    inputs.put("many nested items", "* a\n  * b\n".repeat(10_000));
    inputs.put(
        "names line by line", "Attendees: " + "Ann Lee,\n".repeat(10_000) + "\n## R\n\nWe.\n");
    inputs.put("many headings without words", "## Ropes\n".repeat(20_000));
    inputs.put(
        "action with combining marks", "ACTION: Ann " + "\u0301".repeat(20_000) + " to go.\n");
    String[] marks = {
      "](",
      "...",
      "[name=",
      "<http://",
      "! ",
      "- ",
      "[#1](",
      "İ",
      "# ",
      "&",
      "![",
      "~~",
      "`` ",
      "[a][",
      "[a](b ",
      "<!--",
      "**a",
      "~~a",
      "\\["
    };
    for (String mark : marks) {
      String line = mark.repeat(100_000 / mark.length()) + "\n";
      inputs.put("heading of " + mark, "## " + line + "\nWe spoke.\n");
      inputs.put("paragraph of " + mark, "## Ropes\n\n" + line);
      inputs.put("item of " + mark, "## Notes\n\n* " + line + "  * they came\n");
      inputs.put("names of " + mark, "Attendees: " + line + "\n## Ropes\n\nWe spoke.\n");
      inputs.put("list of names of " + mark, "## Attendees\n\n" + line + "\n## R\n\nWe.\n");
      inputs.put("chair of " + mark, "Chair: " + line + "\n## Ropes\n\nWe spoke.\n");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void hostileInputKeepsThePromises(String name, String text) {
    hold(FILE, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String deepList(int depth) {
    StringBuilder list = new StringBuilder("## Ropes\n\n");
    for (int i = 0; i < depth; i++) {
      list.append("  ".repeat(i)).append("- We spoke of rope ").append(i).append('\n');
    }
    return list.toString();
  }

  private static Reading hold(String file, byte[] bytes) {
    return assertTimeoutPreemptively(GUARD, () -> ReadingPromises.hold(file, bytes));
  }
}
