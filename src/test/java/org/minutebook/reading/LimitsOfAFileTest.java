package org.minutebook.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.statements.StatementExtractor;

/** Files with more in them than minutes ever have are passed over with the reason. */
class LimitsOfAFileTest {
  private static String reason(int count, IntFunction<String> part) {
    String text =
        "# Call\n\n" + IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    Reading reading =
        StatementExtractor.reader(Settings.NONE).read("2031-05-06.md", text.getBytes(UTF_8));
    return assertInstanceOf(Reading.Skipped.class, reading).reason();
  }

  @Test
  void tooManySections() {
    assertEquals(
        "has more than 5,000 sections",
        reason(5001, i -> "## Lantern " + i + "\n\nWe looked at it.\n\n"));
  }

  @Test
  void tooManySectionsInSeveralMeetings() {
    assertEquals(
        "has more than 5,000 sections",
        reason(
            20,
            day ->
                "# 2031-05-%02d\n\n".formatted(day + 1)
                    + IntStream.range(0, 300)
                        .mapToObj(i -> "## Lantern " + i + "\n\nWe looked at it.\n\n")
                        .collect(Collectors.joining())));
  }
}
