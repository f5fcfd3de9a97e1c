package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.minutebook.statements.OrchardMinutes.FRAME;
import static org.minutebook.statements.OrchardMinutes.found;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

/** Statements whose words, owner or result stand in different places. */
class StatementShapesTest {
  @ParameterizedTest
  @ValueSource(strings = {"Approved", "Carried.", "Result: passed", "Passed unanimously."})
  void resultBelowTheTitleOfAVoteIsTheTitle(String result) {
    assertEquals(
        List.of("decision 9: Vote: Ivy as keeper of the pears ACCEPTED"),
        found(FRAME + "### Vote: Ivy as keeper of the pears\n\n" + result + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Proposed by Ivy Moss\nOpen: yes\nAccepted:  yes  (for: 4, against: 0, not voted: 2)",
        "Accepted: yes",
        "Opened: 2021-05-01\nPassed: yes (4 for, 1 against)",
        "- **Brought by:** Ivy\n- **Passed? Yes/No: **  yes, unanimously",
      })
  void formThatTellsAResultIsTheTitle(String form) {
    assertEquals(
        List.of("decision 9: Sell the old ladder ACCEPTED"),
        found(FRAME + "## Sell the old ladder\n\n" + form + "\n"));
  }

  @Test
  void resolutionOfSeveralParagraphsIsOneDecision() {
    assertEquals(
        List.of(
            "decision 11: NOW, THEREFORE, BE IT RESOLVED, that the east field is sold, and"
                + " BE IT FURTHER RESOLVED, that Ivy Moss signs the papers. ACCEPTED"),
        found(
            FRAME
                + """
                WHEREAS, the east field has borne no pears for ten years;

                NOW, THEREFORE, BE IT RESOLVED, that the east field is sold, and

                BE IT FURTHER RESOLVED, that Ivy Moss signs the papers.

                Special Order 3B, Sell the east field, was approved by Unanimous Vote.
                """));
  }

  @Test
  void listsOfTheFrontMatter() {
    assertEquals(
        List.of(
            "decision 4: Keep the pears",
            "decision 5: Prune them in March",
            "action 8: order a ladder @Ned Oak 2021-05-20",
            "action 10: sharpen the saw @Ivy Moss"),
        found(
            """
            ---
            attendees: [Ivy Moss, Ned Oak]
            decisions:
              - Keep the pears
              - "Prune them in March"
            action_items:
              - who: Ned Oak
                task: order a ladder
                due: 2021-05-20
              - {owner: Ivy Moss, task: sharpen the saw}
            ---

            # Orchard call 2021-05-04

            ## Pears

            They were counted, and there are more than last year.
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Action: Ned orders longer ladders.",
        "Aufgabe: Ned bestellt längere Leitern.",
        "**Action** : Ned commande des échelles.",
        "[!action] Ned orders longer ladders.",
        "- [ ] Ned Oak order longer ladders",
        "- [ ] [[Ned Oak]] order longer ladders",
      })
  void whoOpensWhatIsLabelledOwnsIt(String text) {
    List<Statement> statements = Minutes.of(FRAME + text + "\n").statements();

    assertEquals(1, statements.size(), text);
    assertEquals(List.of("Ned Oak"), statements.getFirst().owners());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> [!decision] Keep the pears\n> for another year",
        "> [!DECISION]\n> Keep the pears\n> for another year",
        "> [!decision]- Keep the pears for another year",
      })
  void calloutIsMarked(String callout) {
    Statement decision = Minutes.of(FRAME + callout + "\n").statements().getFirst();

    assertEquals(Statement.Kind.DECISION, decision.kind());
    assertEquals(Statement.Level.MARKED, decision.level());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ned commented on 3 May",
        "On Mon, May 3, Ned Oak wrote:",
        "Ned replied 2 days ago"
      })
  void quotedWordsAreThoseOfWhoWroteThem(String attribution) {
    Statement action =
        Minutes.of(FRAME + "> " + attribution + "\n> I will order longer ladders.\n")
            .statements()
            .getFirst();

    assertEquals("I will order longer ladders.", action.text());
    assertEquals(List.of("Ned Oak"), action.owners());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Go ahead, Ned.",
        "Ned: no objection from my side",
        "I have no objections.",
        "Ned said he has no objection.",
        "Conclusion:\n\n- conclusion is not reached",
        "Conclusion:\n\n- decision was not made",
        "## Action items\n\n- _Add your item here_",
        "## Action items\n\n- Please list your points below",
        "Resolution: Not Applicable.",
        "Unless everyone agrees on hay, there is none.",
        "Gate: being voted on by mail.",
      })
  void whatSettlesNothing(String text) {
    assertEquals(List.of(), found(FRAME + text + "\n"));
  }

  @Test
  void cellOfAColumnIsWhatTheColumnSays() {
    assertEquals(
        List.of("decision 11: Buy a longer one", "action 11: ask the yard @Ned Oak 2021-06-01"),
        found(
            FRAME
                + """
                | Topic | Decision | Action | Who | By when |
                |---|---|---|---|---|
                | Ladder | Buy a longer one | ask the yard | Ned | 2021-06-01 |
                """));
  }

  @Test
  void everybodyIsWhoDoesIt() {
    assertEquals(
        List.of("action 11: everyone: bring gloves @all"),
        found(FRAME + "## Action items\n\n- everyone: bring gloves\n"));
  }

  @Test
  void actionThatALogGivesTwiceIsOne() {
    assertEquals(
        List.of("action 9: ACTION: ned to order longer ladders (ivy, 18:03:40) @Ned Oak"),
        found(
            FRAME
                + """
                - ACTION: ned to order longer ladders (ivy, 18:03:40)

                ## Action items

                - ned to order longer ladders
                """));
  }

  @Test
  void whatEverybodyGaveASignForIsADecision() {
    assertEquals(
        List.of(
            "decision 9: Paint the gate red: :+1: from all",
            "decision 10: Longer ladders: 👍 from everyone"),
        found(
            FRAME
                + """
                - Paint the gate red: :+1: from all
                - Longer ladders: 👍 from everyone
                - Green ladders: :+1: from Ned
                """));
  }

  @Test
  void proposalAndThatAllWereForItIsOneDecision() {
    assertEquals(
        List.of(
            "decision 9: Ivy said that the pears should be picked on Monday. All were for this."
                + " ACCEPTED"),
        found(FRAME + "Ivy said that the pears should be picked on Monday. All were for this.\n"));
  }
}
