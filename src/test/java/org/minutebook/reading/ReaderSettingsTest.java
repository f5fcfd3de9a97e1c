package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.statements.StatementExtractor;

/** What an archive's settings change about reading. */
class ReaderSettingsTest {
  private static final String MINUTES =
      """
      # Harbour call

      ## Aboard

      - Ada Brook
      - Jo Reed

      ## Ropes

      We spoke of the worn ropes, and who splices them.

      ## Bell of the watch: seven

      The tide tables for next week hang at the door.
      """;

  @Test
  void labelsOfTheSettingsAreReadAsTheReadersOwn() {
    Meeting plain = meeting(Map.of());
    assertEquals(List.of(), names(plain));
    assertTrue(topics(plain).contains("Bell of the watch: seven"), topics(plain).toString());
    Meeting told =
        meeting(
            Map.of("attendance", List.of("Aboard:"), "structure", List.of("bell of the watch*")));
    assertEquals(List.of("Ada Brook", "Jo Reed"), names(told));
    assertEquals(List.of("Ropes"), topics(told));
  }

  @Test
  void everyGroupOfTheReaderCanBeNamedInSettings() {
    assertEquals(
        Settings.LABEL_GROUPS,
        Arrays.stream(LabelWords.Group.values())
            .map(group -> group.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList());
  }

  @Test
  void furtherWordsLeaveTheFirstOnesAlone() {
    LabelWords words = LabelWords.load();
    LabelWords more =
        words.with(Map.of("chair", List.of("Skipper*", "*Captain"), "nothing", List.of("...")));
    assertTrue(more.is(LabelWords.Group.CHAIR, "skipper of the day"));
    assertTrue(more.is(LabelWords.Group.CHAIR, "Our captain"));
    assertTrue(more.is(LabelWords.Group.CHAIR, "chaired by"));
    assertTrue(more.is(LabelWords.Group.NOTHING, "..."));
    assertFalse(more.is(LabelWords.Group.AGENDA, "skipper"));
    assertFalse(words.is(LabelWords.Group.CHAIR, "skipper"));
  }

  @ParameterizedTest
  @CsvSource({
    "drafts/**, drafts/2020-05-04.md, ignored by minutebook.yaml",
    "drafts/**, drafts/old/2020-05-04.md, ignored by minutebook.yaml",
    "drafts/**, final/2020-05-04.md, minutes",
    "'*.old.md', 2020-05-04.old.md, ignored by minutebook.yaml",
    "'*.old.md', weekly/2020-05-04.old.md, minutes",
    "'{,**/}*.old.md', weekly/2020-05-04.old.md, ignored by minutebook.yaml",
    "'{,**/}*.old.md', 2020-05-04.old.md, ignored by minutebook.yaml",
    "'**', 2020-05-04.rst, ignored by minutebook.yaml",
    "weekly, weekly/2020-05-04.md, minutes",
  })
  void filesThatAPatternFitsAreSkipped(String pattern, String file, String expected) {
    MinutesReader reader = StatementExtractor.reader(settings(Map.of(), List.of(pattern)));
    assertEquals(expected, outcome(reader, file));
  }

  @Test
  void nameThatIsNoPathFitsNoPattern() {
    MinutesReader reader = StatementExtractor.reader(settings(Map.of(), List.of("**")));
    assertEquals("minutes", outcome(reader, "a\0/2020-05-04.md"));
  }

  private static String outcome(MinutesReader reader, String file) {
    return switch (reader.read(file, MINUTES.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Minutes minutes -> "minutes";
      case Reading.Skipped over -> over.reason();
    };
  }

  private static Meeting meeting(Map<String, List<String>> labels) {
    MinutesReader reader = StatementExtractor.reader(settings(labels, List.of()));
    return switch (reader.read("2020-05-04.md", MINUTES.getBytes(StandardCharsets.UTF_8))) {
      case Reading.Minutes minutes -> minutes.first();
      case Reading.Skipped over -> throw new AssertionError(over.reason());
    };
  }

  private static List<String> names(Meeting meeting) {
    return meeting.attendees().stream().map(Attendee::name).toList();
  }

  private static List<String> topics(Meeting meeting) {
    return meeting.sections().stream().filter(Section::topic).map(Section::title).toList();
  }

  private static Settings settings(Map<String, List<String>> labels, List<String> ignore) {
    return new Settings(Optional.empty(), Optional.empty(), Map.of(), Map.of(), labels, ignore, "");
  }
}
