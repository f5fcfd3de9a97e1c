package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

/** What the words of a statement hang on. */
class StatementLeadTest {
  private static List<String> lead(String notes) {
    List<Statement> statements =
        Minutes.of("# Harbour call\n\nAttendees: Ann Lee, Bob Ray\n\n## Boat\n\n" + notes)
            .statements();
    assertEquals(1, statements.size(), statements::toString);
    return statements.getFirst().lead();
  }

  @Test
  void firstSentenceOfTheParagraph() {
    assertEquals(
        List.of("The boat leaks since May."),
        lead("The boat leaks\nsince May. Rope is short. Ann will caulk it."));
  }

  @Test
  void paragraphEndsAtABlankLine() {
    assertEquals(
        List.of("Rope is short."), lead("The boat leaks.\n\nRope is short. Ann will caulk it."));
  }

  @Test
  void firstSentenceHangsOnNothing() {
    assertEquals(List.of(), lead("Ann will caulk it. Rope is short."));
  }

  @Test
  void itemsAroundItsOwnButNotThoseBeside() {
    assertEquals(
        List.of("It leaks.", "Boat"),
        lead(
            """
            - Harbour
            - Boat
              - Sails are fine.
              - It leaks. Badly.
                - Since May.
                - Ann will caulk it.
            """));
  }

  @Test
  void paragraphOfAnItemHangsOnTheItem() {
    assertEquals(
        List.of("Too late.", "It leaks."), lead("1. It leaks.\n\n   Too late. Ann will caulk it."));
  }

  @Test
  void itemFarAboveInALongList() {
    assertEquals(
        List.of("Boat"),
        lead("- Boat\n" + "  - It leaks.\n".repeat(200) + "  - Ann will caulk it."));
  }

  @Test
  void rowHangsOnTheHeaderOfItsTable() {
    assertEquals(
        List.of("Decision | By"), lead("| Decision | By |\n|---|---|\n| Light the quay | all |\n"));
  }

  @Test
  void sentencesAreWithoutMarkupAndCheckBox() {
    assertEquals(
        List.of("The boat leaks, see notes."),
        lead(
            """
            - [ ] The **boat** leaks, see [notes]. Ann will caulk it.

            [notes]: https://example.org/notes
            """));
  }

  @Test
  void deepNestingHasABound() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      list.append("  ".repeat(i)).append("- Part ").append(i).append('\n');
    }
    List<String> lead = lead(list + "  ".repeat(20) + "- Ann will caulk it.\n");

    assertEquals(12, lead.size());
    assertEquals("Part 19", lead.getFirst());
  }
}
