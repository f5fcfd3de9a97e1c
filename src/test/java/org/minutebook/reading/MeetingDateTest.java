package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingDateTest {
  private static final String BODY =
      """
      # Harbour call

      ## Cranes

      The second crane is back.

      ## Ropes

      New ropes came in.
      """;

  private static LocalDate dateOf(String file, String text) {
    return Minutes.in(file, text).date();
  }

  @ParameterizedTest
  @CsvSource({
    "2014-08-07.md, 2014-08-07",
    "20140807.md, 2014-08-07",
    "2014_08_07.md, 2014-08-07",
    "2014.08.07.md, 2014-08-07",
    "2019-3-13.md, 2019-03-13",
    "notes-2020-03-23.md, 2020-03-23",
    "meeting-2014-08-07-notes.md, 2014-08-07",
    "2014-08-07T16-00.md, 2014-08-07",
    "weekly/2014-08-07.md, 2014-08-07",
    "2013-11/nov-21.md, 2013-11-21",
    "2018/CG-04-03.md, 2018-04-03",
    "2014/08-aug/07.md, 2014-08-07",
    "2022/02/09-telecon/README.md, 2022-02-09",
    "2014/8/7.md, 2014-08-07",
    "2014/August/7.md, 2014-08-07",
    "2014/08/07/minutes.md, 2014-08-07",
    "2014/08/06/2014-08-07.md, 2014-08-07",
    "v2.0/2014-08-07.md, 2014-08-07",
    "calls (old)/call 7 August 2014.md, 2014-08-07",
  })
  void pathTellsTheDay(String file, LocalDate date) {
    assertEquals(date, dateOf(file, BODY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018.11.16 | 2018-11-16",
        "January 29, 2013 Meeting Notes | 2013-01-29",
        "Harbour call: Thursday, August 7, 2014 | 2014-08-07",
        "THURSDAY 7 AUGUST 2014 | 2014-08-07",
        "Sept. 7, 2014 | 2014-09-07",
        "7th of August 2014 | 2014-08-07",
        "March 12-14, 2019 | 2019-03-12",
        "12-14 March 2019 | 2019-03-12",
        "12th to 14th of March 2019 | 2019-03-12",
        "March 30 to April 1, 2019 | 2019-03-30",
        "30 March to 1 April 2019 | 2019-03-30",
        "Meeting 12 - 14 March 2019 | 2019-03-14",
        "Harbour call 20 - 14 March 2019 | 2019-03-14",
        "2014-08-07 | 2014-08-07",
        "Harbour call 14.3.2020 | 2020-03-14",
        "Harbour call 3/14/2020 | 2020-03-14",
        "Harbour call 14/3/2020 | 2020-03-14",
      })
  void firstHeadingTellsTheDay(String heading, LocalDate date) {
    assertEquals(date, dateOf("call.md", "# " + heading + "\n\n## Cranes\n\nOne is back.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date: 2021-03-09",
        "* Meeting date: 2021-03-09",
        "**Date:** March 9th, 2021",
        "**Date**: 9 March 2021",
        "### Meeting Date/Time: Tuesday, Mar 9th, 2021 14:00 UTC",
        "When: 9 March 2021, 14:00",
        "*9 March 2021*",
        "Tuesday, March 9th 2021, 14:00 UTC",
        "| Date | 9 March 2021 |\n|---|---|\n| Where | the quay |",
        "| Date | Where |\n|---|---|\n| 9 March 2021 | the quay |",
      })
  void labelledLineTellsTheDay(String line) {
    assertEquals(
        LocalDate.of(2021, 3, 9),
        dateOf("call.md", "# Harbour call\n\n" + line + "\n\n## Cranes\n\nOne is back.\n"));
  }

  @Test
  void frontMatterDateTellsTheDay() {
    assertEquals(
        LocalDate.of(2014, 8, 8), dateOf("call.md", "---\ndate: 2014-08-08\n---\n" + BODY));
  }

  @Test
  void frontMatterDateWithTimeTellsTheDay() {
    assertEquals(
        LocalDate.of(2014, 8, 8),
        dateOf("call.md", "---\ndate: 2014-08-08T16:00:00Z\n---\n" + BODY));
  }

  @Test
  void updatedStandsInForDate() {
    assertEquals(
        LocalDate.of(2014, 8, 7),
        dateOf("call.md", "---\nupdated: 2014-08-07 16:00\n---\n" + BODY));
  }

  @Test
  void dateIsTrustedMoreThanUpdated() {
    String front = "---\nupdated: 2014-08-07\ndate: 2014-08-05\n---\n";

    assertEquals(LocalDate.of(2014, 8, 5), dateOf("call.md", front + BODY));
  }

  @Test
  void yearOfTheFolderAndDayOfTheHeadingAreCombined() {
    String text = "# Thursday 17 December\n\n## Cranes\n\nOne is back.\n";

    assertEquals(LocalDate.of(2018, 12, 17), dateOf("2018/call.md", text));
  }

  @Test
  void monthOfThePathAndDayOfTheHeadingAreCombined() {
    String text = "# 7th August\n\n## Cranes\n\nOne is back.\n";

    assertEquals(LocalDate.of(2014, 8, 7), dateOf("2014-08.md", text));
  }

  @Test
  void pathIsTrustedMoreThanProseAndTheDisagreementIsReported() {
    String text = "# Notes of 14th Jan 2014\n\n## Cranes\n\nOne is back.\n";

    Minutes minutes = Minutes.in("2015-01-14.md", text);

    assertEquals(LocalDate.of(2015, 1, 14), minutes.date());
    assertTrue(
        minutes.problems().stream()
            .anyMatch(p -> p.contains("2014-01-14") && p.contains("2015-01-14")),
        minutes.problems()::toString);
  }

  @Test
  void agreeingSourcesAreNoProblem() {
    String text =
        """
        ---
        date: 2014-08-07
        ---
        # Call of 7 August 2014

        ## Cranes

        One is back.
        """;

    assertEquals(List.of(), Minutes.in("2014-08-07.md", text).problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Thursday 17 December\n\n## Cranes\n\nOne is back.\n",
        "# Harbour call\n\n## Cranes\n\nThe next call is on 2014-08-21.\n",
        "# Harbour call\n\n## Cranes\n\nOne is back.\n\n## Next call\n\n2014-08-21\n",
        "# Harbour call\n\n[recording](https://example.org/2014-08-07/rec.mp4)\n\n## Cranes\n\nOne is back.\n",
        "# 2014-02-30\n\n## Cranes\n\nOne is back.\n",
        "# Release 2019.10 planning\n\n## Cranes\n\nOne is back.\n",
      })
  void noDateIsInvented(String text) {
    assertNull(dateOf("call.md", text));
  }

  @Test
  void numberOfAMeetingIsNoDate() {
    assertNull(dateOf("Meeting 105.md", BODY));
  }

  @Test
  void disagreeingHeadingOnTheFirstLineIsReportedOnce() {
    String text = "# Call of 14 January 2014\n\n## Cranes\n\nOne is back.\n";

    assertEquals(1, Minutes.in("2015-01-14.md", text).problems().size());
  }

  @Test
  void numberedFileOfAMonthIsNoDay() {
    assertNull(dateOf("2019/03/3-topics.md", BODY));
  }
}
