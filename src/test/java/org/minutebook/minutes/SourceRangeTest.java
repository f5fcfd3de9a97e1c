package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceRangeTest {
  @ParameterizedTest
  @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "2, 1, 1, 9", "1, 5, 1, 4"})
  void rangeThatEndsBeforeItBeginsIsRefused(int line, int column, int endLine, int endColumn) {
    assertThrows(
        IllegalArgumentException.class, () -> new SourceRange(line, column, endLine, endColumn));
  }

  @Test
  void endColumnCountsInItsOwnLine() {
    assertEquals(2, new SourceRange(1, 5, 2, 2).endLine());
    assertEquals(5, new SourceRange(1, 5, 1, 5).endColumn());
  }
}
