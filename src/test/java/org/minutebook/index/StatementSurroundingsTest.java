package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;

class StatementSurroundingsTest {

  @Test
  void paragraphsFirstSentenceAndTheStatement() {
    assertEquals(
        List.of("The boat leaks since May.", "Ann will caulk it."),
        around("## Boat\nThe boat leaks\nsince May. Rope is short. Ann will caulk it.", 4));
  }

  @Test
  void paragraphEndsAtABlankLine() {
    assertEquals(
        List.of("Rope is short.", "Ann will caulk it."),
        around("The boat leaks.\n\nRope is short. Ann will caulk it.", 3));
  }

  @Test
  void itemsAboveItsOwnButNotThoseBeside() {
    assertEquals(
        List.of("Ann will caulk it.", "It leaks.", "Boat", "Ann will caulk it."),
        around(
            "- Harbour\n- Boat\n  - Sails are fine.\n  - It leaks. Badly.\n    - Since May.\n"
                + "    - Ann will caulk it.",
            6));
  }

  @Test
  void paragraphOfAnItemHangsOnTheItem() {
    assertEquals(
        List.of("Too late.", "It leaks.", "Ann will caulk it."),
        around("1. It leaks.\n\n   Too late. Ann will caulk it.", 3));
  }

  @Test
  void statementsOfALongListAreNotMeasuredAgainstAllOfIt() {
    String list = "- Boat\n" + "  - It leaks.\n".repeat(200) + "  - Ann will caulk it.";
    assertEquals(List.of("Ann will caulk it.", "Ann will caulk it."), around(list, 202));
  }

  @Test
  void lineOutsideOfTheSectionIsTheNearestInIt() {
    assertEquals(List.of("It leaks.", "Ann will caulk it."), around("It leaks.", 9));
  }

  private static List<String> around(String text, int line) {
    Section section = Section.builder("Boat").lines(1, line).text(text).build();
    Statement statement =
        Statement.builder(Statement.Kind.ACTION, "Ann will caulk it.")
            .range(new SourceRange(line, 1, line, 18))
            .build();
    return new StatementSurroundings(section)
        .of(statement)
        .lines()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
