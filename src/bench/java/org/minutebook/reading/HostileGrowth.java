package org.minutebook.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.minutebook.Usage;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/**
 * How time grows with hostile input: each kind at a size, at twice that and at four times it. Time
 * that grows by the square shows as a factor near 4.
 *
 * <pre>{@code src/bench/run HostileGrowth [KILOBYTES [NAME]]}</pre>
 *
 * <p>How much memory the same inputs take is told by {@link ReadingMemory}.
 */
final class HostileGrowth {
  private HostileGrowth() {}

  public static void main(String[] arguments) {
    Usage.require(0, arguments, "HostileGrowth [KILOBYTES [NAME]]");
    int size = (arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100) * 1000;
    MinutesReader reader = StatementExtractor.reader(Settings.NONE);
    kinds().forEach((name, kind) -> read(reader, name, kind, 20_000));
    System.out.printf(
        "%-28s %9s %9s %9s  %7s %7s%n",
        "", size / 1000 + " KB", size / 500 + " KB", size / 250 + " KB", "x", "x");
    kinds()
        .forEach(
            (name, kind) -> {
              if (arguments.length > 1 && !name.contains(arguments[1])) {
                return;
              }
              double[] ms = new double[3];
              for (int i = 0; i < 3; i++) {
                int bytes = size << i;
                double[] tries = new double[2];
                for (int t = 0; t < tries.length; t++) {
                  tries[t] = read(reader, name, kind, bytes);
                }
                ms[i] = Arrays.stream(tries).min().orElseThrow();
              }
              System.out.printf(
                  "%-28s %6.0f ms %6.0f ms %6.0f ms  %7.1f %7.1f%n",
                  name, ms[0], ms[1], ms[2], ms[1] / ms[0], ms[2] / ms[1]);
            });
  }

  private static double read(
      MinutesReader reader, String name, IntFunction<String> kind, int bytes) {
    byte[] file = kind.apply(bytes).getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    reader.read(file(name), file);
    return (System.nanoTime() - start) / 1e6;
  }

  /** The name of a file of a kind. */
  static String file(String kind) {
    return kind.startsWith("HTML") ? "2020-05-04.html" : "2020-05-04.md";
  }

  /** Texts of about a number of bytes. */
  static Map<String, IntFunction<String>> kinds() {
    Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
    kinds.put("brackets", n -> "## R\n\n" + "[".repeat(n));
    kinds.put("emphasis", n -> "## R\n\n" + "*a **b ".repeat(n / 14) + "b** a* ".repeat(n / 14));
    kinds.put("quotes on one line", n -> "> ".repeat(n / 2) + "x");
    kinds.put("quotes line by line", n -> "> > > we spoke\n".repeat(n / 15));
    kinds.put("table rows", n -> "| a | b |\n|---|---|\n" + "| ACTION: x | y |\n".repeat(n / 17));
    kinds.put("table of one row", n -> "|" + " a |".repeat(n / 8) + "\n|" + "---|".repeat(n / 8));
    kinds.put("one word", n -> "a".repeat(n));
    kinds.put("one line of words", n -> "we spoke of ropes and ".repeat(n / 22));
    kinds.put("one line of sentences", n -> "We spoke. Ann will go. ".repeat(n / 23));
    kinds.put("list items", n -> "## Notes\n\n" + "- a\n".repeat(n / 4));
    kinds.put("nested items", n -> "## Notes\n\n" + "* a\n  * we spoke\n".repeat(n / 17));
    kinds.put("items of references", n -> "## Notes\n\n" + "* Ropes [#1](x)\n".repeat(n / 16));
    kinds.put("headings", n -> "# Ropes\n".repeat(n / 8));
    kinds.put("headings with text", n -> "## Ropes\n\nWe spoke.\n\n".repeat(n / 21));
    kinds.put("agendas", n -> "## Agenda\n\n## Ropes\n\nWe.\n\n".repeat(n / 26));
    kinds.put("agendas going down", n -> "# Agenda\n\n" + "## Present\n\nAnn\n\n".repeat(n / 17));
    kinds.put("notes under topics", n -> "# C\n\n" + "## R\n\n### Notes\n\nWe.\n\n".repeat(n / 22));
    kinds.put("run-in headings", n -> "**Ropes** - we spoke.\n\n".repeat(n / 23));
    kinds.put("closing words", n -> "## R\n\nWe.\n\n" + "Next call: x\n\n".repeat(n / 14));
    kinds.put("speakers", n -> "**Ann** - we spoke.\n\n".repeat(n / 21));
    kinds.put("labels alone", n -> "Notes:\n\n- a\n\n".repeat(n / 13));
    kinds.put(
        "names on a line", n -> "Attendees: " + "Ann Lee, ".repeat(n / 9) + "\n\n## R\n\nWe.");
    kinds.put("names line by line", n -> "## Attendees\n\n" + "- Ann Lee, Yard\n".repeat(n / 16));
    kinds.put("other names", HostileGrowth::names);
    kinds.put("lists of names", n -> "## Attendees\n\n" + "- Ann | Yard\n\nx\n\n".repeat(n / 17));
    kinds.put("actions", n -> "ACTION: Ann to count.\n\n".repeat(n / 23));
    kinds.put("deep list", HostileGrowth::deep);
    kinds.put("front matter", n -> "---\n" + "title: x\n".repeat(n / 9));
    kinds.put("front matter of aliases", HostileGrowth::aliases);
    kinds.put("link definitions", n -> "[a]: https://example.org\n".repeat(n / 25));
    kinds.put("unclosed comments", n -> "## R\n\n" + "a <!-- b\n".repeat(n / 9));
    kinds.put("HTML divisions", n -> "<div>".repeat(n / 5));
    kinds.put("HTML lists", n -> "<ul><li>a".repeat(n / 9));
    kinds.put("HTML bold", n -> "<p>" + "<b>a".repeat(n / 4));
    kinds.put("HTML paragraphs", n -> "<p>We spoke.</p>\n".repeat(n / 17));
    kinds.put("HTML on one line", n -> "<h2>R</h2><p>We spoke.</p>".repeat(n / 26));
    kinds.put("HTML tables", n -> "<table><tr><td>a".repeat(n / 16));
    kinds.put("HTML definitions", n -> "<dl><dt>Present</dt><dd>Ann</dd></dl>\n".repeat(n / 38));
    return kinds;
  }

  private static String names(int bytes) {
    StringBuilder text = new StringBuilder("Chair: A1\n\n## Attendees\n\n");
    for (int i = 0; text.length() < bytes; i++) {
      text.append("- Ann Lee").append((char) ('a' + i % 26)).append(i).append('\n');
    }
    return text.toString();
  }

  private static String deep(int bytes) {
    StringBuilder text = new StringBuilder("## Notes\n\n");
    for (int depth = 0; text.length() < bytes; depth++) {
      text.append("  ".repeat(depth % 90)).append("- we spoke of it\n");
    }
    return text.toString();
  }

  private static String aliases(int bytes) {
    StringBuilder text = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 100; i++) {
      text.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    return text.append("---\n\n## R\n\n").append("We spoke.\n\n".repeat(bytes / 11)).toString();
  }
}
