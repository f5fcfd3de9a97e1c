package org.minutebook.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No query is an error, whatever is typed; see docs/reliability.md. */
class QueryFuzzIT {
  private static final LocalDate TODAY = LocalDate.of(2031, 5, 7);

  static Stream<Arguments> kept() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/org/minutebook/hostile/queries.txt"))
        .stream()
        .map(query -> Arguments.of((Object) query.getBytes(UTF_8)));
  }

  @MethodSource("kept")
  @FuzzTest(maxDuration = "5m")
  void queryIsUnderstoodInSomeWay(byte[] input) {
    MinutesQueryParser.Parsed parsed = MinutesQueryParser.parse(new String(input, UTF_8), TODAY);
    assertNotNull(parsed.words());
    assertTrue(parsed.globalFilters().size() <= 1000);
    parsed.warnings().forEach(warning -> assertTrue(warning.length() < 2000, warning));
  }
}
