package org.minutebook.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;
import org.minutebook.statements.StatementExtractor;

class SeriesReaderTest {
  private static Map<String, Meeting> read(Map<String, String> files) throws IOException {
    SeriesReader reader = new SeriesReader(StatementExtractor.reader(Settings.NONE));
    files.forEach((file, text) -> reader.learn(file, text.getBytes(UTF_8)));
    assertTrue(reader.summary().files() <= files.size());
    Map<String, Meeting> meetings = new LinkedHashMap<>();
    for (String file : files.keySet()) {
      Reading reading = reader.read(file, f -> files.get(f).getBytes(UTF_8));
      if (reading instanceof Reading.Minutes minutes) {
        meetings.put(file, minutes.first());
      }
    }
    return meetings;
  }

  private static List<String> topics(Meeting meeting) {
    return meeting.sections().stream().filter(Section::topic).map(Section::title).toList();
  }

  private static String minutes(String day, String fees, String topic) {
    return """
        # Rowing club, 2031-05-%s

        Present: Ida Holm, Bo Lund

        ## How we meet

        Everybody may speak here as long as they are kind to the boats.

        - [ ] The host opens the boat house an hour early.

        ## Fees

        %s

        ## %s

        %s: we talked about it for an hour.
        """
        .formatted(day, fees, topic, topic);
  }

  private static Map<String, String> club() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("2031-05-01.md", minutes("01", "Three members still owe theirs.", "New oars"));
    files.put("2031-05-08.md", minutes("08", "They rise to forty in June.", "The jetty"));
    files.put("2031-05-15.md", minutes("15", "Nobody owes any.", "Paint"));
    return files;
  }

  @Test
  void headingWithNothingButTemplateIsNoTopic() throws IOException {
    Map<String, Meeting> meetings = read(club());
    assertEquals(List.of("Fees", "New oars"), topics(meetings.get("2031-05-01.md")));
    assertEquals(List.of("Fees", "Paint"), topics(meetings.get("2031-05-15.md")));
  }

  @Test
  void templateMakesNoStatement() throws IOException {
    for (Meeting meeting : read(club()).values()) {
      assertEquals(List.of(), meeting.statements().stream().map(Statement::plain).toList());
    }
  }

  @Test
  void seriesOfTwoIsReadAsEachFileAlone() throws IOException {
    Map<String, String> files = club();
    files.remove("2031-05-15.md");
    Map<String, Meeting> meetings = read(files);
    assertEquals(List.of("How we meet", "Fees", "New oars"), topics(meetings.get("2031-05-01.md")));
  }

  @Test
  void copiedFileIsReadAsItWouldBeAlone() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (int copy = 1; copy <= 100; copy++) {
      files.put("2031-05-01-copy-" + copy + ".md", club().get("2031-05-01.md"));
    }
    assertEquals(
        List.of("How we meet", "Fees", "New oars"),
        topics(read(files).get("2031-05-01-copy-7.md")));
  }

  @Test
  void attendeeOfAnotherMeetingIsNoTopic() throws IOException {
    Map<String, String> files = club();
    files.put(
        "2031-05-22.md",
        """
        # Rowing club, 2031-05-22

        ## The race

        We start at nine, as the tide is high then.

        ## Ida Holm

        Cleaned two boats and mended the gate.
        """);
    assertEquals(List.of("The race"), topics(read(files).get("2031-05-22.md")));
  }

  @Test
  void houseStyleThatChangesHalfWayKeepsBothTemplates() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (int day = 10; day < 25; day++) {
      files.put(
          "2031-05-" + day + ".md",
          minutes("" + day, "Nobody owes any.", "Boat " + Character.toString('a' + day)));
    }
    for (int day = 10; day < 25; day++) {
      files.put(
          "2031-06-" + day + ".md",
          """
          # Rowing club, 2031-06-%d

          ## Before we begin

          Please write your name on the board beside the door.

          ## Boat %d

          Boat %s leaks at the bow and has to be tarred.
          """
              .formatted(day, day, Character.toString('a' + day)));
    }
    Map<String, Meeting> meetings = read(files);
    assertEquals(
        0, topics(meetings.get("2031-05-17.md")).stream().filter("How we meet"::equals).count());
    assertEquals(
        0,
        topics(meetings.get("2031-06-17.md")).stream().filter("Before we begin"::equals).count());
  }
}
