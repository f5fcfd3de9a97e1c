package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateRangeTest {

  @Test
  void yearMonthAndDayAreRanges() {
    assertEquals(range("2014-01-01", "2014-12-31"), DateRange.parse("2014"));
    assertEquals(range("2016-02-01", "2016-02-29"), DateRange.parse(" 2016-02 "));
    assertEquals(range("2014-08-07", "2014-08-07"), DateRange.parse("2014-8-7"));
  }

  @Test
  void whatIsNoDateIsNone() {
    for (String typed :
        List.of("", "soon", "14", "2014-13", "2014-02-30", "2014-08-07T10", "-2y")) {
      assertEquals(Optional.empty(), DateRange.parse(typed), typed);
    }
  }

  private static Optional<DateRange> range(String first, String last) {
    return Optional.of(new DateRange(LocalDate.parse(first), LocalDate.parse(last)));
  }
}
