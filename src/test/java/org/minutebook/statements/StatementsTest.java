package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

class StatementsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "RESOLUTION: keep the blue ropes.",
        "RESOLVED: keep the blue ropes.",
        "AGREED: keep the blue ropes.",
        "Decision: keep the blue ropes.",
        "**Decision:** keep the blue ropes.",
        "**RESOLUTION** - keep the blue ropes.",
        "Conclusion: keep the blue ropes.",
        "Consensus: keep the blue ropes.",
        "Recommendation: keep the blue ropes.",
        "Summary from the meeting: keep the blue ropes.",
        "The decision was to keep the blue ropes.",
      })
  void markedDecisionIsFoundInItsOwnWords(String text) {
    Minutes minutes = RopesMinutes.of(text);

    assertEquals(List.of(text), minutes.decisions());
    assertEquals(List.of(), minutes.actions());
    assertTrue(minutes.statements().getFirst().explicit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACTION: Ann to count them.",
        "Action item: Ann to count them.",
        "**Action:** Ann to count them.",
        "AI(Ann): count them.",
        "AI: Ann to count them.",
        "TODO: Ann: count them.",
        "=> Ann will count them.",
      })
  void markedActionIsFoundInItsOwnWordsWithItsOwner(String text) {
    Minutes minutes = RopesMinutes.of(text);

    assertEquals(List.of(text), minutes.actions());
    assertEquals(List.of(), minutes.decisions());
    assertTrue(minutes.statements().getFirst().explicit());
    assertEquals(List.of("Ann Lee"), minutes.statements().getFirst().owners());
  }

  @Test
  void checkBoxIsAnAction() {
    Minutes minutes = RopesMinutes.of("- [ ] Bob to order more\n- [x] Ann to count them");

    assertEquals(List.of("Bob to order more", "Ann to count them"), minutes.actions());
    assertTrue(minutes.statements().stream().allMatch(Statement::explicit));
  }

  @Test
  void itemsOfAListOfActionsAreActions() {
    Minutes minutes = RopesMinutes.of("## Next steps\n\n- Ann: count them\n- Bob will order more");

    assertEquals(List.of("Ann: count them", "Bob will order more"), minutes.actions());
  }

  @Test
  void itemsBelowTheItemsOfAListOfActionsAreMarkedToo() {
    Minutes minutes =
        RopesMinutes.of("## Action items\n\n- Knots, issue 12\n    - Ann to write a comment\n");

    Statement nested = minutes.statements().getLast();
    assertEquals("Ann to write a comment", nested.text());
    assertTrue(nested.explicit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"**Resolution**", "**Resolution:**", "Conclusion:", "__Decision__"})
  void labelOnALineOfItsOwnMarksTheParagraphBelow(String label) {
    Minutes minutes = RopesMinutes.of(label + "\n\nThe blue ropes stay in the boat house.");

    assertEquals(List.of("The blue ropes stay in the boat house."), minutes.decisions());
    assertTrue(minutes.statements().getFirst().explicit());
  }

  @Test
  void numberedConclusionIsOne() {
    Minutes minutes = RopesMinutes.of("#### Conclusion/Resolution, Part 2\n\nThe blue ropes stay.");

    assertEquals(List.of("The blue ropes stay."), minutes.decisions());
  }

  @Test
  void pointsOfAConclusionOnLinesOfTheirOwnAreToldApart() {
    Minutes minutes =
        RopesMinutes.of(
            """
            ### Conclusions

            Keep the blue ropes
            Agreed to buy two red ones, unless somebody finds those that were lost last winter
            """);

    assertEquals(
        List.of(
            "Keep the blue ropes",
            "Agreed to buy two red ones, unless somebody finds those that were lost last winter"),
        minutes.decisions());
  }

  @Test
  void wrappedPointOfAConclusionStaysOne() {
    Minutes minutes =
        RopesMinutes.of(
            """
            ### Conclusions

            Keep the blue ropes that
            Ann bought in spring
            """);

    assertEquals(List.of("Keep the blue ropes that Ann bought in spring"), minutes.decisions());
  }

  @Test
  void conclusionThatNothingWasDecidedYetTellsWhenItWillBe() {
    assertEquals(
        List.of("No decision yet, revisit next week."),
        RopesMinutes.of("### Conclusion\n\n- No decision yet, revisit next week.").decisions());
  }

  @Test
  void whatStandsUnderAConclusionIsADecision() {
    assertEquals(
        List.of("Keep the blue ropes."),
        RopesMinutes.of("### Conclusion\n\nKeep the blue ropes.").decisions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Decision: none",
        "Actions: none.",
        "ACTION:",
        "Decision needed: who pays?",
        "The ai: model is fine.",
        "```\nACTION: Ann to count them.\n```",
        "<!-- ACTION: Ann to count them. -->",
      })
  void markWithoutAPointIsNoStatement(String text) {
    assertEquals(List.of(), RopesMinutes.of(text).statements());
  }

  @Test
  void boxesOfARollCallAreNoActions() {
    assertEquals(
        List.of(),
        Minutes.of("# Harbour call\n\n## Attendees\n\n- [x] Ann Lee\n- [ ] Bob Ray\n")
            .statements());
  }

  @Test
  void linesAreThoseOfTheFile() {
    Statement statement =
        Minutes.of(
                """
                ---
                title: Harbour call
                ---

                ## Ropes

                We spoke. ACTION: see
                below.

                * ACTION(Ann Lee): count
                  the blue
                  ones.

                ## Tide

                High.
                """)
            .statements()
            .getLast();

    assertEquals("ACTION(Ann Lee): count the blue ones.", statement.text());
    assertEquals(10, statement.line());
    assertEquals(12, statement.end());
    assertEquals("ropes", statement.section());
  }

  @Test
  void markupOfTheSourceStays() {
    assertEquals(
        List.of("ACTION: Ann to read [the **list**](https://example.org/l) and `rope.c`"),
        RopesMinutes.of("- ACTION: Ann to read [the **list**](https://example.org/l) and `rope.c`")
            .actions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ACTION: Ann to count them.",
        "  - ACTION: Ann to count them.",
        "1. ACTION: Ann to count them.",
        "-\tACTION:\tAnn to   count\tthem.",
        "+ ACTION: Ann\n  to count\n  them.",
      })
  void marksAtLineStartsAreDroppedAndWhiteSpaceFolded(String text) {
    assertEquals(List.of("ACTION: Ann to count them."), RopesMinutes.of(text).actions());
  }

  @Test
  void sentencesOfOneParagraphAreToldApart() {
    Minutes minutes =
        RopesMinutes.of(
            "We decided to keep the blue ropes for\nanother year. Bob will order more. It is late.");

    assertEquals(
        List.of("We decided to keep the blue ropes for another year."), minutes.decisions());
    assertEquals(List.of("Bob will order more."), minutes.actions());
    assertEquals(9, minutes.statements().get(0).line());
    assertEquals(10, minutes.statements().get(0).end());
    assertEquals(10, minutes.statements().get(1).line());
  }

  @Test
  void lineWithALabelIsASentenceOfItsOwn() {
    assertEquals(
        List.of("Decision: keep the blue ropes"),
        RopesMinutes.of("Bob asked who needs them\nDecision: keep the blue ropes").decisions());
  }

  @Test
  void slowInputIsReadInTime() {
    for (String slow : List.of("a/", "?", "SF ", "Ann, ", "[[a] ", "- ")) {
      String text = "Decision: " + slow.repeat(200_000 / slow.length()) + "x";
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RopesMinutes.of(text), slow);
      String poll = "Poll: " + slow.repeat(200_000 / slow.length()) + "x";
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RopesMinutes.of(poll), slow);
    }
  }

  @Test
  void addressIsSectionKindAndFirstSixWords() {
    Minutes minutes =
        RopesMinutes.of("RESOLVED: keep the blue ropes of old for good.\n\nACTION: Ann to count.");

    assertEquals(
        List.of("ropes/d-resolved-keep-the-blue-ropes-of", "ropes/a-action-ann-to-count"),
        minutes.statements().stream().map(Statement::id).toList());
  }

  @Test
  void sameFirstWordsHaveTwoAddresses() {
    Minutes minutes =
        RopesMinutes.of(
            "ACTION: Ann to count the blue ones.\n\nACTION: Ann to count the blue twos.");

    assertEquals(
        List.of("ropes/a-action-ann-to-count-the-blue", "ropes/a-action-ann-to-count-the-blue-2"),
        minutes.statements().stream().map(Statement::id).toList());
  }
}
