package org.minutebook.addresses.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.MeetingDate;

/** Which number a decision gets. */
class NumberAssignerTest {
  private static NumberAssigner.Decisions meeting(
      String address, String date, String series, String... numbers) {
    Set<String> former = new HashSet<>(Arrays.asList(numbers));
    former.removeIf(Objects::isNull);
    return new NumberAssigner.Decisions(
        address,
        Optional.ofNullable(date).map(MeetingDate::parse),
        Optional.ofNullable(series),
        former,
        Arrays.asList(numbers));
  }

  private static GivenNumbers given(String... numbers) {
    GivenNumbers given = new GivenNumbers();
    List.of(numbers).forEach(given::add);
    return given;
  }

  private static final String NEW = null;

  @Test
  void decisionsOfADayAreCounted() {
    assertEquals(
        List.of(List.of("2024-05-07.1", "2024-05-07.2")),
        NumberAssigner.assign(
            List.of(meeting("calls/2024-05-07", "2024-05-07", "calls", NEW, NEW)), given()));
  }

  @Test
  void numberStaysAndNewDecisionGetsTheNext() {
    assertEquals(
        List.of(List.of("2024-05-07.4", "2024-05-07.1")),
        NumberAssigner.assign(
            List.of(meeting("2024-05-07", "2024-05-07", null, NEW, "2024-05-07.1")),
            given("2024-05-07.1", "2024-05-07.3")));
  }

  @Test
  void meetingsOfOneDayAreToldApartByTheirSeries() {
    assertEquals(
        List.of(List.of("board/2024-05-07.1"), List.of("calls/2024-05-07.1")),
        NumberAssigner.assign(
            List.of(
                meeting("board/2024-05-07", "2024-05-07", "board", NEW),
                meeting("calls/2024-05-07", "2024-05-07", "calls", NEW)),
            given()));
  }

  @Test
  void meetingThatComesLaterLeavesTheDayToTheFirst() {
    assertEquals(
        List.of(List.of("calls/2024-05-07.1")),
        NumberAssigner.assign(
            List.of(meeting("calls/2024-05-07", "2024-05-07", "calls", NEW)),
            given("2024-05-07.1")));
  }

  @Test
  void withoutSeriesTheSecondMeetingOfADayGoesByItsId() {
    assertEquals(
        List.of(List.of("2024-05-07.1"), List.of("2024-05-07-evening.1")),
        NumberAssigner.assign(
            List.of(
                meeting("2024-05-07", "2024-05-07", null, NEW),
                meeting("2024-05-07-evening", "2024-05-07", null, NEW)),
            given()));
  }

  @Test
  void withoutDateTheIdIsTheKeyAndAMonthIsOne() {
    assertEquals(
        List.of(List.of("kick-off.1"), List.of("2024-05.1")),
        NumberAssigner.assign(
            List.of(meeting("kick-off", null, null, NEW), meeting("may", "2024-05", null, NEW)),
            given()));
  }

  @Test
  void numberStaysWhenTheDateIsPutRight() {
    assertEquals(
        List.of(List.of("2024-05-07.1", "2024-05-08.1")),
        NumberAssigner.assign(
            List.of(meeting("may", "2024-05-08", null, "2024-05-07.1", NEW)),
            given("2024-05-07.1")));
  }

  @Test
  void numberThatTwoBranchesGaveStaysWithTheFirst() {
    assertEquals(
        List.of(List.of("2024-05-07.1", "2024-05-07.2")),
        NumberAssigner.assign(
            List.of(meeting("may", "2024-05-07", null, "2024-05-07.1", "2024-05-07.1")),
            given("2024-05-07.1")));
  }

  @Test
  void idThatIsTheDayOfAnotherMeetingIsToldApart() {
    assertEquals(
        List.of(List.of("2024-05-07-2.1")),
        NumberAssigner.assign(
            List.of(meeting("2024-05-07", null, null, NEW)), given("2024-05-07.1")));
  }
}
