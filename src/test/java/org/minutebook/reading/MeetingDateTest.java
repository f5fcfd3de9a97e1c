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
    "HarbourCall20140807Notes.md, 2014-08-07",
    "HarbourCall140807.md, 2014-08-07",
    "HarbourCall082714.md, 2014-08-27",
    "2014080708/README.md, 2014-08-07",
    "8-7-14.md, 2014-08-07",
    "08-07-14 call.md, 2014-08-07",
    "14-08-07.md, 2014-08-07",
    "07-Aug-14.md, 2014-08-07",
    "08-07-2014.md, 2014-08-07",
    "2014/2014_08_aug_07.md, 2014-08-07",
    "Sitzung 7. August 2014.md, 2014-08-07",
    "2014/7-août.md, 2014-08-07",
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
        "Harbour call 3-14-20 | 2020-03-14",
        "Harbour call 14/3/20 | 2020-03-14",
        "Slot 1 - 14 March 2019 | 2019-03-14",
        "Sitzung vom 20. Juni 2020 | 2020-06-20",
        "Protokoll: Mittwoch, 3. März 2021 | 2021-03-03",
        "Réunion du jeudi 6 mai 2021 | 2021-05-06",
        "Compte rendu du 1er août 2021 | 2021-08-01",
        "Reunión del 3 de junio de 2020 | 2020-06-03",
        "Reunião de 15 de março de 2022 | 2022-03-15",
        "Riunione del 7 luglio 2021 | 2021-07-07",
        "Vergadering van 9 mei 2019 | 2019-05-09",
        "港の会議 2020年6月20日（土） | 2020-06-20",
        "会议纪要 2021年3月9号 | 2021-03-09",
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
        "Datum: 9. März 2021",
        "日時: 2021年3月9日 14:00",
        "## Date\n\n9 March 2021",
        "Date:\n\n* 2021-03-09, at the quay",
        "Agenda: <https://example.org/calls#March_9%2C_2021>",
        "[Agenda](https://example.org/calls/2021/03-09.md)",
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
  void yearOfTheTitleAndDayOfTheHeadingAreCombined() {
    String text =
        "---\ntitle: Harbour calls 2018\n---\n# Thursday 17 December\n\n## Cranes\n\nBack.\n";

    assertEquals(LocalDate.of(2018, 12, 17), dateOf("call.md", text));
  }

  @Test
  void monthAndDayBeforeTheWeekdayAreRead() {
    String text =
        "# Harbour call\n\n## Date and time\n\n* 3/17 (Wed) 13:00\n\n## Cranes\n\nBack.\n";

    assertEquals(LocalDate.of(2021, 3, 17), dateOf("2021/call.md", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018/2018_04_apr.md", "2018/04-apr.md", "2018-04.md", "2018 April.md"})
  void numberOfAMonthBeforeItsNameIsNoDay(String file) {
    String text = "# Call of 17 April\n\n## Cranes\n\nBack.\n";

    assertEquals(LocalDate.of(2018, 4, 17), dateOf(file, text));
  }

  @Test
  void dayOfTheHeadingIsTrustedMoreThanTheDayOfTheLastEdit() {
    String text = "---\nupdated: 2018-05-02\n---\n# Call of 17 April 2018\n\n## Cranes\n\nBack.\n";

    assertEquals(LocalDate.of(2018, 4, 17), dateOf("call.md", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a1b20140807c.md", "parcel140807.md", "2020-marketing.md"})
  void otherNumbersInANameAreNoDates(String file) {
    String text = "---\ntitle: Harbour call\n---\nAttendees: Ann Lee, Bob Ray\n" + BODY;

    assertNull(dateOf(file, text));
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
        "# Harbour call\n\n## Next meeting: 2014-08-21\n\n## Cranes\n\nOne is back.\n",
        "# Harbour call\n\n## Next call\n\nDate: 2014-08-21\n\n## Cranes\n\nOne is back.\n",
        "# Harbour call\n\n[Next agenda](https://example.org/2014-08-21)\n\n## Cranes\n\nOne is back.\n",
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
