package org.minutebook.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;

/** Dates that {@code check} reports. */
class DateSlipsTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 2, 10);

  private static List<String> slips(String file, String date) {
    Meeting meeting =
        Meeting.builder(file, "Call").date(Optional.of(MeetingDate.parse(date))).build();
    return DateSlips.find(List.of(meeting), TODAY).stream().map(Finding::message).toList();
  }

  @Test
  void dayInTheFutureIsReported() {
    assertEquals(
        List.of("reads as 2031-02-03, which is in the future"), slips("call.md", "2031-02-03"));
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
        List.of("reads as 2020-01-05, but lies in the folder 2021"),
        slips("calls/2021/2020-01-05.md", "2020-01-05"));
    assertEquals(List.of(), slips("calls/2020/2020-01-05.md", "2020-01-05"));
  }

  @Test
  void otherMeetingsAreNotReported() {
    Meeting undated = Meeting.builder("2021/call.md", "Call").build();

    assertEquals(List.of(), DateSlips.find(List.of(undated), TODAY));
  }
}
