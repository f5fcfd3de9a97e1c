package org.minutebook.reading.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minutebook.markdown.Block;

class SeriesFactsTest {
  private static FileFacts facts(String... lines) {
    return FileFacts.of(List.of(lines), Set.of(), "");
  }

  private static SeriesFacts series(FileFacts... files) {
    SeriesFacts.Builder builder = new SeriesFacts.Builder();
    for (FileFacts file : files) {
      builder.add(file);
    }
    return builder.build();
  }

  private static boolean isTemplate(SeriesFacts series, String line) {
    Block paragraph =
        new Block(Block.Kind.PARAGRAPH, 1, 1, 0, List.of(new Block.Line(1, 1, line, 0)), List.of());
    return series.about(List.of(line), facts(line)).isTemplate(paragraph);
  }

  @Test
  void lineOfThreeFilesIsTemplate() {
    SeriesFacts series =
        series(
            facts("- Sign the sheet.", "Tides"),
            facts("* Sign  the sheet.", "Ropes"),
            facts("> sign the sheet.", "Sails"));
    assertTrue(isTemplate(series, "1. Sign the sheet."));
    assertFalse(isTemplate(series, "Tides"));
    assertEquals(1, series.templateLines());
  }

  @Test
  void tickMakesNoOtherLine() {
    SeriesFacts series =
        series(
            facts("- [ ] Sign the sheet.", "a"),
            facts("- [x] Sign the sheet.", "b"),
            facts("- [X] Sign the sheet.", "c"));
    assertTrue(isTemplate(series, "- Sign the sheet."));
  }

  @Test
  void lineOfTwoFilesIsNot() {
    assertFalse(isTemplate(series(facts("Sign.", "a"), facts("Sign.", "b")), "Sign."));
  }

  @Test
  void lineThreeTimesInOneFileIsNot() {
    assertFalse(isTemplate(series(facts("Sign.", "Sign.", "Sign."), facts("b")), "Sign."));
  }

  @Test
  void copiesCountOnce() {
    FileFacts[] copies = new FileFacts[100];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = facts("We bought a boat.", "The mast leans.");
    }
    SeriesFacts series = series(copies);
    assertEquals(1, series.files());
    assertFalse(isTemplate(series, "We bought a boat."));
  }

  @Test
  void whatSomebodySaidIsNoTemplate() {
    SeriesFacts.Builder builder = new SeriesFacts.Builder();
    for (String day : List.of("a", "b", "c")) {
      List<String> lines = List.of("- Ida: will do", "- Scribe: wanted", day);
      builder.add(FileFacts.of(lines, Set.of("Ida"), ""));
    }
    SeriesFacts series = builder.build();
    assertFalse(isTemplate(series, "- Ida: will do"));
    assertTrue(isTemplate(series, "- Scribe: wanted"));
  }

  @Test
  void peopleOfOtherFilesAreKnownWhereALineBeginsWithThem() {
    SeriesFacts.Builder builder = new SeriesFacts.Builder();
    builder.add(FileFacts.of(List.of("- Zoé Kahn"), Set.of("Zoé Kahn", "Bo Lund"), ""));
    SeriesFacts series = builder.build();
    List<String> lines = List.of("**Zoé Kahn**", "we met Bo Lund");
    assertEquals(
        Set.of("zoe kahn"), series.about(lines, FileFacts.of(lines, Set.of(), "")).people());
  }

  @Test
  void titleOfMostFilesIsFixed() {
    SeriesFacts.Builder builder = new SeriesFacts.Builder();
    int day = 1;
    for (String topic : List.of("Ropes", "Sails", "Tides", "Lamps")) {
      builder.add(FileFacts.of(List.of(topic), Set.of(), "Harbour call 2031-05-0" + day++));
    }
    SeriesFacts series = builder.build();
    assertTrue(series.hasFixedTitle());
    assertFalse(SeriesFacts.NONE.hasFixedTitle());
  }

  @Test
  void fileSavedAgainUnderOtherDatesIsNoTemplate() {
    FileFacts[] saved = new FileFacts[12];
    for (int i = 0; i < saved.length; i++) {
      saved[i] = facts("# Call of " + (i + 1) + " May", "We bought a boat.", "The mast leans.");
    }
    SeriesFacts series = series(saved);
    assertEquals(1, series.files());
    assertFalse(isTemplate(series, "We bought a boat."));
  }

  @Test
  void fileSavedAgainWithSmallEditsIsNoTemplate() {
    List<FileFacts> saved = new ArrayList<>();
    for (String day : List.of("Monday", "Tuesday", "Friday", "Sunday")) {
      saved.add(
          facts(
              "Call of " + day,
              "We bought a boat.",
              "The mast leans.",
              "It rained.",
              "Bo left.",
              "The shed is full."));
    }
    assertFalse(isTemplate(series(saved.toArray(FileFacts[]::new)), "We bought a boat."));
  }

  @Test
  void copiesBesideOtherFilesDoNotHideTheTemplate() {
    List<FileFacts> files = new ArrayList<>();
    for (String topic : List.of("Ropes", "Sails", "Tides")) {
      files.add(facts("Sign the sheet.", topic));
    }
    for (int day = 1; day < 10; day++) {
      files.add(facts("Sign the sheet.", "Lamps", "Day " + day));
    }
    SeriesFacts series = series(files.toArray(FileFacts[]::new));
    assertTrue(isTemplate(series, "Sign the sheet."));
    assertFalse(isTemplate(series, "Lamps"));
  }

  @Test
  void seriesThatChangesItsHouseStyleHasNoTemplateWhileItIsShort() {
    SeriesFacts series =
        series(
            facts("Say hello.", "Ropes"),
            facts("Say hello.", "Sails"),
            facts("Say hello.", "Tides"),
            facts("Sign the sheet.", "Lamps"),
            facts("Sign the sheet.", "Masts"),
            facts("Sign the sheet.", "Piers"));
    assertEquals(0, series.templateLines());
  }

  @Test
  void fingerprintChangesOnlyForFilesThatHaveTheLine() {
    FileFacts one = facts("Sign.", "a");
    FileFacts two = facts("Sign.", "b");
    FileFacts other = facts("Tides", "c");
    SeriesFacts before = series(one, two, other);
    SeriesFacts after = series(one, two, other, facts("Sign.", "d"));
    assertNotEquals(before.fingerprint(one), after.fingerprint(one));
    assertEquals(before.fingerprint(other), after.fingerprint(other));
  }

  @Test
  void orderOfFilesMakesNoDifference() {
    FileFacts one = facts("Sign.", "a");
    FileFacts two = facts("Sign.", "b");
    FileFacts three = facts("Sign.", "c");
    assertEquals(
        series(one, two, three).fingerprint(one), series(three, one, two).fingerprint(one));
  }

  @Test
  void factsAreReadBackFromText() {
    FileFacts written =
        FileFacts.of(List.of("- Ida: yes", "Tides"), Set.of("Ida", "Bo Lund"), "Harbour call");
    assertEquals(written.toText(), FileFacts.fromText(written.toText()).toText());
    assertEquals(written.people(), FileFacts.fromText(written.toText()).people());
    assertTrue(FileFacts.fromText(facts().toText()).people().isEmpty());
  }

  @Test
  void manyFilesTakeMemoryByTheirDistinctLines() {
    LineCounts counts = new LineCounts();
    for (int file = 0; file < 100_000; file++) {
      for (int line = 0; line < 5; line++) {
        counts.add(LineHash.of("line " + line));
      }
      counts.add(LineHash.of("own " + file));
    }
    assertEquals(5, counts.atLeast(3).length);
  }
}
