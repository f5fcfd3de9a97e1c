package org.minutebook.statements;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.archive.Settings;
import org.minutebook.reading.MinutesReader;

/** Minutes that somebody wrote to keep the reader busy: the time grows as the text does. */
class HostileMinutesTest {
  private static final int SMALL = 2_000;
  private static final int TIMES = 8;

  /** Twice what is linear, as times vary; what is quadratic takes eight times as long as that. */
  private static final int MOST_TIMES = 2 * TIMES;

  /** Below this, times say nothing. */
  private static final long NOISE_NANOS = 100_000_000;

  private final MinutesReader reader = StatementExtractor.reader(Settings.NONE);

  private static Named<IntFunction<String>> of(String name, IntFunction<String> minutes) {
    return Named.of(name, minutes);
  }

  static Stream<Named<IntFunction<String>>> shapes() {
    return Stream.of(
        of("blanks in a roll", n -> "## Present\n\n- Ann" + " ".repeat(n) + "x\n"),
        of("blanks before a name", n -> "Present: " + " ".repeat(n) + "Ann\n"),
        of("commas in a roll", n -> "Present: " + "Ann Lee, ".repeat(n / 9) + "\n"),
        of("brackets in a roll", n -> "Present: " + "Ann (".repeat(n / 5) + "\n"),
        of("slashes of a link", n -> "Decision: " + "a/".repeat(n / 2) + "\n"),
        of("owners of a task", n -> "- [ ] " + "Ann Lee, ".repeat(n / 9) + "\n"),
        of("mentions", n -> "ACTION: " + "@ann ".repeat(n / 5) + "\n"),
        of("colons", n -> "a:".repeat(n / 2) + "\n"),
        of("stars", n -> "Decision: " + "*a **b ".repeat(n / 7) + "\n"),
        of("open links", n -> "Decision: " + "[[]()".repeat(n / 5) + "\n"),
        of("digits", n -> "Decision: " + "1".repeat(n) + "\n"),
        of("dates", n -> "Decision: due " + "2031-05-06 ".repeat(n / 11) + "\n"),
        of("references", n -> "Decision: " + "#1,".repeat(n / 3) + "\n"),
        of("dashes", n -> "## " + "-".repeat(n) + "\n\ntext\n"),
        of("a long title", n -> "# " + "lantern ".repeat(n / 8) + "\n\nWe agreed.\n"),
        of("cells", n -> "|" + "a|".repeat(n / 2) + "\n|" + "-|".repeat(n / 2) + "\n"),
        of("indents", n -> "- a\n".repeat(n / 40) + " ".repeat(n) + "- b\n"),
        of("quotes", n -> ">".repeat(n) + " a\n"),
        of("speakers", n -> "Ann Lee: we agreed to it.\n".repeat(n / 26)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void timeGrowsAsTheTextDoes(IntFunction<String> shape) {
    for (int i = 0; i < 3; i++) {
      nanos(shape, SMALL);
    }
    long small = Math.min(nanos(shape, SMALL), nanos(shape, SMALL));
    long large = Math.min(nanos(shape, TIMES * SMALL), nanos(shape, TIMES * SMALL));
    assertTrue(
        large < Math.max(NOISE_NANOS, MOST_TIMES * small),
        () -> "%d ms, then %d ms".formatted(small / 1_000_000, large / 1_000_000));
  }

  private long nanos(IntFunction<String> shape, int size) {
    byte[] bytes = ("# Call\n\n## Lantern\n\n" + shape.apply(size)).getBytes(UTF_8);
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    reader.read("2031-05-06.md", bytes);
    return threads.getCurrentThreadCpuTime() - begin;
  }
}
