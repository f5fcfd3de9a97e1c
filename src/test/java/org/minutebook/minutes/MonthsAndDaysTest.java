package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsAndDaysTest {
  @ParameterizedTest
  @CsvSource({"2020-05-04, 20200504", "2020-05, 20200500", "1999-12-31, 19991231"})
  void dateIsWrittenAsItIsRead(String written, long number) {
    MeetingDate date = MeetingDate.parse(written);

    assertEquals(written, date.toString());
    assertEquals(number, date.number());
  }

  @Test
  void monthBeginsWithItsFirstDay() {
    MeetingDate month = MeetingDate.parse("2020-02");

    assertEquals(Optional.empty(), month.day());
    assertEquals(LocalDate.of(2020, 2, 1), month.first());
  }

  @Test
  void dayBeginsWithItself() {
    MeetingDate day = MeetingDate.parse("2020-02-03");

    assertEquals(Optional.of(LocalDate.of(2020, 2, 3)), day.day());
    assertEquals(LocalDate.of(2020, 2, 3), day.first());
  }

  @Test
  void monthComesBeforeItsDays() {
    List<MeetingDate> dates =
        Stream.of("2020-05-01", "2020-06", "2020-05", "2020-04-30")
            .map(MeetingDate::parse)
            .sorted()
            .toList();

    assertEquals("[2020-04-30, 2020-05, 2020-05-01, 2020-06]", dates.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2020-13", "2020-02-30", "May 2020", ""})
  void anythingElseIsNoDate(String written) {
    assertThrows(DateTimeException.class, () -> MeetingDate.parse(written));
  }
}
