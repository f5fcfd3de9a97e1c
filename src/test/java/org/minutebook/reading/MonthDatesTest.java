package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.statements.StatementExtractor;

/** Minutes that tell the month in which a meeting was held, and not the day. */
class MonthDatesTest {
  private static final String BODY =
      """
      Attendees: Ann Lee, Bob Ray

      ## Cranes

      The second crane is back.

      ## Ropes

      New ropes came in.
      """;

  private static String dateOf(String file, String text) {
    return Minutes.in(file, text).meeting().date().map(MeetingDate::toString).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-11.md, 2022-11",
    "2022_11.md, 2022-11",
    "202211.md, 2022-11",
    "harbour-2022-11-notes.md, 2022-11",
    "2018/2018_04_apr.md, 2018-04",
    "2019/04-april.md, 2019-04",
    "2019/april.md, 2019-04",
    "2019/04.md, 2019-04",
    "2019/04/minutes.md, 2019-04",
    "November 2022.md, 2022-11",
    "nov-2022.md, 2022-11",
    "2022/novembre.md, 2022-11",
  })
  void pathTellsTheMonth(String file, String month) {
    assertEquals(month, dateOf(file, "# Harbour call\n\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Harbour call, November 2022",
        "# Harbour call (2022-11)",
        "# November 2022",
        "# Nov. 2022: cranes",
        "# 11/2022",
        "# 2022年11月",
        "# Reunión de noviembre de 2022",
        "# Harbour call\n\nDate: November 2022",
        "# Harbour call\n\nNovember 2022",
        "---\ndate: 2022-11\n---\n# Harbour call",
        "---\ntitle: Harbour call of November 2022\n---\n",
      })
  void textTellsTheMonth(String head) {
    assertEquals("2022-11", dateOf("call.md", head + "\n\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-11..2022-12.md",
        "2022-11-2022-12.md",
        "nov-dec-2022.md",
        "2022/3-topics.md",
        "2022/3.md",
        "2022/call.md"
      })
  void severalMonthsOrNumbersAreNoMonth(String file) {
    assertEquals("none", dateOf(file, "# Harbour call\n\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# November and December 2022",
        "# 2022-11 to 2022-12",
        "# Release 2022.11",
        "# Due in November 2022",
        "# Harbour call\n\nThe next call is in November 2022.",
        "# In 2022",
      })
  void noMonthIsInvented(String head) {
    assertEquals("none", dateOf("call.md", head + "\n\n" + BODY));
  }

  @Test
  void dayCountsForMoreThanAMonth() {
    assertEquals(
        "2022-11-03", dateOf("call.md", "# Call of November 2022\n\nDate: 2022-11-03\n\n" + BODY));
    assertEquals("2022-11-03", dateOf("2022-11.md", "# Thursday, 3 November\n\n" + BODY));
  }

  @Test
  void otherMonthIsReported() {
    Minutes minutes = Minutes.in("2022-11.md", "# Harbour call, December 2022\n\n" + BODY);

    assertEquals("2022-11", minutes.meeting().date().orElseThrow().toString());
    assertEquals(
        List.of(
            "read as the meeting of 2022-11; the heading seems to say 2022-12: if one of them is a slip, correct"
                + " it"),
        minutes.problems());
  }

  @Test
  void readmeOfAMonthIsNoMeeting() {
    assertEquals(
        "a README",
        Minutes.reasonToPassOver(
            "2022-11/README.md", "# Harbour\n\n## Cranes\n\nThe crane is back.\n"));
  }

  private static final String MONTHS =
      """
      # Harbour notes

      ## March 2022

      ### Cranes

      The second crane is back.

      ## February 2022

      ### Ropes

      New ropes came in.
      """;

  private static List<String> datesIn(String file, String text) {
    return StatementExtractor.reader(Settings.NONE)
                .read(file, text.getBytes(StandardCharsets.UTF_8))
            instanceof Reading.Minutes minutes
        ? minutes.meetings().stream()
            .map(m -> m.date().map(MeetingDate::toString).orElse("none") + " " + m.id())
            .toList()
        : List.of();
  }

  @Test
  void headingsOfMonthsBeginMeetings() {
    List<String> both = List.of("2022-03 calls/2022-03", "2022-02 calls/2022-02");
    assertEquals(both, datesIn("calls.md", MONTHS));
    assertEquals(
        both,
        datesIn(
            "calls.md",
            MONTHS
                .replace("# Harbour notes\n", "")
                .replace("## March 2022", "# 2022-03")
                .replace("## February 2022", "# 2022-02")));
    assertEquals(
        List.of("2022-03 calls-2022/2022-03", "2022-02 calls-2022/2022-02"),
        datesIn(
            "calls-2022.md",
            MONTHS.replace("March 2022", "March call").replace("February 2022", "February call")));
  }

  @Test
  void daysBelowMonthsAreTheMeetings() {
    String text =
        MONTHS
            .replace("### Cranes", "### March 22\n\nPresent: Ann Lee, Bob Ray\n\n#### Cranes")
            .replace("### Ropes", "### February 8\n\nPresent: Ann Lee, Bob Ray\n\n#### Ropes");
    assertEquals(
        List.of("2022-03-22 calls/2022-03-22", "2022-02-08 calls/2022-02-08"),
        datesIn("calls.md", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Harbour plan", "# Release notes", "# Harbour notes of 4 May 2022"})
  void monthsOfPlansReleasesAndDatedMinutesAreNoMeetings(String title) {
    assertEquals(1, datesIn("harbour.md", MONTHS.replace("# Harbour notes", title)).size());
  }
}
