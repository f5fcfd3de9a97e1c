package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.cli.check.DateSlips;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;

/** Dates that {@code check} reports, and agendas that it says belong to a meeting. */
class DateSlipsTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 2, 10);
  private static final String NOTES =
      "# Harbour call\n\nAttendees: Ada Brook\n\n## Boats\n\nThere were too few of them.\n";

  @TempDir Path temp;

  private static List<String> slips(String file, String date) {
    Meeting meeting =
        Meeting.builder(file, "Call").date(Optional.of(MeetingDate.parse(date))).build();
    return DateSlips.find(List.of(meeting), TODAY).getOrDefault(file, List.of()).stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void dayInTheFutureIsReported() {
    assertEquals(
        List.of(
            "reads as 2031-02-03, which is in the future: if the meeting has been held, correct the"
                + " date, or give it at the top as Date: YYYY-MM-DD"),
        slips("call.md", "2031-02-03"));
    assertEquals(1, slips("call.md", "2021-03").size());
  }

  @Test
  void todayTomorrowAndThisMonthAreNot() {
    assertEquals(List.of(), slips("call.md", "2021-02-10"));
    assertEquals(List.of(), slips("call.md", "2021-02-11"));
    assertEquals(List.of(), slips("call.md", "2021-02"));
  }

  @Test
  void yearOtherThanTheFoldersIsReported() {
    assertEquals(
        List.of(
            "reads as 2020-01-05, but lies in the folder 2021: if the year is a slip, as happens in"
                + " January, correct it"),
        slips("calls/2021/2020-01-05.md", "2020-01-05"));
    assertEquals(List.of(), slips("calls/2020/2020-01-05.md", "2020-01-05"));
  }

  @Test
  void otherMeetingsAreNotReported() {
    Meeting undated = Meeting.builder("2021/call.md", "Call").build();

    assertEquals(Map.of(), DateSlips.find(List.of(undated), TODAY));
  }

  @Test
  void checkReportsTheDayToComeWithItsLine() throws IOException {
    SampleArchive.write(temp.resolve("2099-01-02.md"), NOTES);

    String out = Shell.run("check", temp).out();

    assertTrue(out.contains("2099-01-02.md:1: reads as 2099-01-02, which is in the future"), out);
  }

  @Test
  void checkSaysWhoseAgendaAFileIs() throws IOException {
    SampleArchive.write(temp.resolve("2021-01-02-agenda.md"), NOTES);
    SampleArchive.write(temp.resolve("2021-01-02-minutes.md"), NOTES);
    SampleArchive.write(temp.resolve("2021-01-09-agenda.md"), NOTES);

    String out = Shell.run("check", temp).out();

    assertTrue(
        out.contains("skipped 2021-01-02-agenda.md: the agenda of 2021-01-02-minutes.md"), out);
    assertTrue(out.contains("2 meetings read, 2 dated"), out);
    assertFalse(out.contains("skipped 2021-01-09"), out);
  }
}
