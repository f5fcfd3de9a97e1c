package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2014-08-07 | 2014-08-07",
        "2014/8/7 | 2014-08-07",
        "on 7 Aug 2014 | 2014-08-07",
        "7th of August, 2014 | 2014-08-07",
        "1st May 2014 | 2014-05-01",
        "2nd May 2014 | 2014-05-02",
        "3rd May 2014 | 2014-05-03",
        "Aug 7 2014 | 2014-08-07",
        "august 7th, 2014 | 2014-08-07",
        "2014 August 7 | 2014-08-07",
        "2016-02-29 | 2016-02-29",
        "Friday 5, May 2023 | 2023-05-05",
        "5, May 2023 | 2023-05-05",
        "Fri 5th, May, 2023 | 2023-05-05",
        "Crane call (5 , May 2023) | 2023-05-05",
        "Minutes of 12, Aug 2014 | 2014-08-12",
      })
  void wholeDatesAreRead(String text, LocalDate date) {
    assertEquals(Optional.of(date), DateText.in(text).whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no date here", "version 4.02.0", "10:30", "#2014", "12345678901234"})
  void otherTextHoldsNoDate(String text) {
    assertTrue(DateText.in(text).isNone(), () -> DateText.in(text).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-02-29", "31 April 2014", "2014-13-01"})
  void daysThatNeverWereAreNoDates(String text) {
    assertEquals(Optional.empty(), DateText.in(text).whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sprint 5, May 2023", "No. 5, May 2023", "Rope 1.5, May 2023", "#5, May"})
  void numberBeforeACommaCountsSomethingElse(String text) {
    assertEquals(Optional.empty(), DateText.in(text).whole());
  }

  @Test
  void firstOfTwoDatesCounts() {
    assertEquals(
        Optional.of(LocalDate.of(2014, 8, 7)), DateText.in("2014-08-07 and 2014-08-14").whole());
  }

  @Test
  void dayAndMonthStandWithoutYear() {
    assertEquals(new DateText(0, 12, 17), DateText.in("Thursday 17 December"));
  }

  @Test
  void missingPartsComeFromAnother() {
    assertEquals(new DateText(2018, 12, 17), new DateText(0, 12, 17).or(new DateText(2018, 11, 2)));
  }

  @Test
  void monthNameInsideAWordIsNone() {
    assertTrue(DateText.in("5 marching bands in 2014").whole().isEmpty());
  }
}
