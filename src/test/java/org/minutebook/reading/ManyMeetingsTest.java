package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.statements.StatementExtractor;

/** Files that hold the minutes of several meetings. */
class ManyMeetingsTest {
  private static final MinutesReader READER = StatementExtractor.reader(Settings.NONE);

  private static final String ORCHARD =
      """
      # Orchard circle, running notes

      Write your points above the line before Monday.

      ## 2022-06-14

      Attendees: Ida Holm, Per Lund

      ### Ladders

      Two ladders are cracked. Decision: buy two of ash wood.

      ## 2022-06-07

      Attendees: Ida Holm, Rut Berg

      ### Beehives

      The second hive swarmed. Rut will ask the keeper for a box.
      """;

  @Test
  void everyDatedHeadingIsAMeetingWithItsOwnPeopleAndStatements() {
    List<Meeting> meetings = meetings("notes/orchard.md", ORCHARD);
    assertEquals(
        List.of("notes/orchard/2022-06-14 5-12", "notes/orchard/2022-06-07 13-19"),
        meetings.stream().map(m -> m.id() + " " + m.line() + "-" + m.end()).toList());
    assertEquals(List.of("Ida Holm", "Per Lund"), names(meetings.getFirst()));
    assertEquals(List.of("Ida Holm", "Rut Berg"), names(meetings.getLast()));
    assertEquals(
        "2022-06-14 Decision: buy two of ash wood.", statements(meetings.getFirst()).getFirst());
    assertEquals(
        "2022-06-07 Rut will ask the keeper for a box.", statements(meetings.getLast()).getFirst());
    assertEquals("Orchard circle, running notes", meetings.getLast().title());
  }

  @Test
  void linesAreThoseOfTheFile() {
    Meeting later = meetings("orchard.md", ORCHARD).getLast();
    assertEquals(List.of("13-16", "17-19"), later.sections().stream().map(Minutes::lines).toList());
    assertEquals(19, later.statements().getFirst().line());
  }

  @Test
  void headingsInWordsAndWithTheNameOfTheSeries() {
    assertEquals(
        List.of("2021-03-09", "2021-02-23"),
        days(
            """
            # Kiln sync, March 9, 2021
            ### Present
            - Ida Holm
            ### Notes
            - Clay: it dried too fast
              - a wet cloth helps
            # Kiln sync, February 23, 2021
            ### Present
            - Rut Berg
            ### Notes
            - Glazes were counted
              - Rut will order cobalt
            """));
  }

  @Test
  void titleIsThatOfTheFileOrWhatTheHeadingSays() {
    List<Meeting> meetings =
        meetings(
            "kiln.md",
            """
            ---
            title: Kiln circle 2021
            ---
            ## Meeting of 9 March 2021
            ### Attendees
            * Ida Holm
            ### Clay
            It dried too fast, so we agreed to keep it wet.
            ## 2 March 2021
            ### Attendees
            * Rut Berg
            ### Glazes
            They were counted and found to be few.
            ## 23 February 2021: wood and ash
            ### Attendees
            * Rut Berg
            ### Wood
            Birch is cheaper now than it was in autumn.
            """);
    assertEquals(
        List.of("Kiln circle 2021", "Kiln circle 2021", "23 February 2021: wood and ash"),
        meetings.stream().map(Meeting::title).toList());
  }

  @Test
  void dayAndMonthTakeTheYearOfTheHeadingAboveOrOfThePath() {
    String notes =
        """
        # 2020
        ## January 8
        Present: Ida Holm, Per Lund
        - Clay was dug from the bank
        # 2019
        ## December 18
        Present: Ida Holm, Per Lund
        - The kiln door hangs askew
        """;
    assertEquals(List.of("2020-01-08", "2019-12-18"), days(notes));
    assertEquals(List.of(4, 8), meetings("kiln.md", notes).stream().map(Meeting::end).toList());
    assertEquals(
        List.of("kiln/2018/2018-05-07", "kiln/2018/2018-04-30"),
        meetings(
                "kiln/2018.md",
                notes
                    .replaceAll("# 20.*\n", "")
                    .replace("January 8", "May 7")
                    .replace("December 18", "April 30"))
            .stream()
            .map(Meeting::id)
            .toList());
  }

  @Test
  void boldAndPlainLinesMayBeginMeetings() {
    String notes =
        """
        **2021-03-09**
        Present: Ida Holm, Per Lund

        - Clay: it dried too fast and cracked

        **2021-03-02**
        Present: Rut Berg, Per Lund

        - Glazes: they were counted and found to be few
        """;
    assertEquals(List.of("2021-03-09", "2021-03-02"), days(notes));
    assertEquals(List.of("2021-03-09", "2021-03-02"), days(notes.replace("**", "")));
    assertEquals(List.of("Rut Berg", "Per Lund"), names(meetings("kiln.md", notes).getLast()));
  }

  @Test
  void theSameHeadingWithTheDateBelowBeginsEachMeeting() {
    assertEquals(
        List.of("2021-03-09", "2021-03-02"),
        days(
            """
            # Kiln circle
            Date: 9 March 2021

            Present: Ida Holm, Per Lund

            ## Clay
            It dried too fast, so we agreed to keep it wet.

            # Kiln circle
            Date: 2 March 2021

            Present: Rut Berg, Per Lund

            ## Glazes
            They were counted and found to be few.
            """));
  }

  @Test
  void twoMeetingsOfOneDayAreToldApartByTitleThenByNumber() {
    String notes =
        """
        ## 2021-03-09
        Present: Ida Holm
        ### Clay
        It dried too fast and cracked at the rim.
        ## 2021-03-09 glaze workshop
        Present: Rut Berg
        ### Glazes
        They were counted and found to be few.
        ## 2021-03-09
        Present: Per Lund
        ### Wood
        Birch is cheaper now than it was in autumn.
        """;
    assertEquals(
        List.of("kiln/2021-03-09", "kiln/2021-03-09-glaze-workshop", "kiln/2021-03-09-2"),
        meetings("kiln.md", notes).stream().map(Meeting::id).toList());
  }

  @Test
  void templateBehindTheLastMeetingIsNoPartOfIt() {
    Meeting last =
        meetings("orchard.md", ORCHARD + "\n## YYYY-MM-DD (template)\n\nAttendees: NAME\n")
            .getLast();
    assertEquals(20, last.end());
    assertEquals(List.of("Ida Holm", "Rut Berg"), names(last));
  }

  @Test
  void partThatIsStillEmptyIsNoMeeting() {
    assertEquals(
        List.of("2022-06-14", "2022-06-07"),
        days(ORCHARD.replace("## 2022-06-14", "## 2022-06-21\n\n### Agenda\n\n## 2022-06-14")));
  }

  @Test
  void linkDefinitionsOfTheFileHoldForEveryMeeting() {
    List<Meeting> meetings =
        meetings("orchard.md", ORCHARD + "\n[hive]: https://hives.example/2\n");
    assertEquals("https://hives.example/2", meetings.getFirst().links().get("hive"));
  }

  static List<Meeting> meetings(String file, String text) {
    return switch (READER.read(file, text.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Minutes minutes -> minutes.meetings();
      case Reading.Skipped skipped -> throw new AssertionError(skipped.reason());
    };
  }

  static List<String> days(String text) {
    return meetings("kiln.md", text).stream().map(m -> m.date().orElseThrow().toString()).toList();
  }

  private static List<String> names(Meeting meeting) {
    return meeting.attendees().stream().map(Attendee::name).toList();
  }

  private static List<String> statements(Meeting meeting) {
    return meeting.statements().stream()
        .map(s -> meeting.date().orElseThrow() + " " + s.text())
        .toList();
  }
}
