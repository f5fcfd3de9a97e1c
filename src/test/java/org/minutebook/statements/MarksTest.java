package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

/** What an author marks: by signs, labels of several languages, motions with their results. */
class MarksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[DECIDED] keep the blue ropes",
        "**[DECIDED]** keep the blue ropes",
        "#agreed keep the blue ropes",
        "Conclusion/Decision: keep the blue ropes",
        "Outcome: the blue ropes stay where they are",
        "Verdict: approved, the blue ropes stay",
        "M/S/C (Ann/Bob) to buy longer ropes.",
        "Beschluß: Die blauen Seile bleiben.",
        "Entscheidung: Die blauen Seile bleiben.",
        "Décision : on garde les cordes bleues.",
        "Acuerdo: se quedan las cuerdas azules.",
        "決定：青いロープを使う",
        "【決定】青いロープを使う",
        "合意: 青いロープを使う",
        "Ann moved to buy longer ropes, Bob seconded. Carried 5-0.",
        "Motion by Bob to paint the sheds green. Passed unanimously.",
        "Bob made a motion to close the north gate. Ann seconded it. The vote was unanimous.",
        "**Decision 2024-03:** the blue ropes stay",
        "Resolution #12: the blue ropes stay",
        "Décision n° 4 : on garde les cordes bleues.",
        "Decision taken: the blue ropes stay",
        "✅ Decision: the blue ropes stay",
        "{Decision} the blue ropes stay",
        "_Resolution_: the blue ropes stay",
        "Moved: Ann, seconded: Bob, that the blue ropes stay. CARRIED.",
        "Der Antrag wird einstimmig angenommen.",
        "Das Ergebnis der Abstimmung: 8 Ja-Stimmen und 1 Nein-Stimme",
        "La proposition est adoptée à l'unanimité.",
        "Se aprueba por unanimidad el presupuesto.",
        "全会一致で承認された。",
        "Countermotion: keep the blue ropes for a year. Seconded. Passed.",
        "Ann motioned, Bob seconded, all said aye.",
      })
  void signedDecisionIsOne(String text) {
    Minutes minutes = RopesMinutes.of(text);

    assertEquals(List.of(text), minutes.decisions());
    assertEquals(true, minutes.statements().getFirst().explicit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#action Bob to order longer ones",
        "Maßnahme: Bob bestellt längere Seile",
        "アクション：長いロープを注文する",
        "宿題: 長いロープを注文する",
        "[AI] Bob: order longer ones",
        "(Action) Bob orders longer ones",
        "Follow-up: Bob orders longer ones",
        "👉 Bob: order longer ones",
        "→ Bob: order longer ones",
        "Nächste Schritte: Bob bestellt längere Seile",
      })
  void signedActionIsOne(String text) {
    Minutes minutes = RopesMinutes.of(text);

    assertEquals(List.of(text), minutes.actions());
    assertEquals(true, minutes.statements().getFirst().explicit());
  }

  @Test
  void motionIsAcceptedOrRejectedAsItWent() {
    assertEquals(
        Optional.of(Statement.Outcome.ACCEPTED),
        RopesMinutes.of("Ann moved to close the gate, Bob seconded. Motion carried.")
            .statements()
            .getFirst()
            .outcome());
    assertEquals(
        Optional.of(Statement.Outcome.REJECTED),
        RopesMinutes.of(
                "Motion to sell the winch. Moved by Ann, seconded by Bob. Motion failed 1-4.")
            .statements()
            .getFirst()
            .outcome());
  }

  @Test
  void sentencesAfterAMotionThatSaySomethingElseStayApart() {
    assertEquals(
        List.of("Bob will order longer ropes."),
        RopesMinutes.of("Ann moved on to the ropes. They are short. Bob will order longer ropes.")
            .actions());
  }

  @Test
  void whatMovesToAnotherPlaceIsNoMotion() {
    assertEquals(
        false,
        RopesMinutes.of("If we move to the south quay, boats that were rejected would be accepted.")
            .statements()
            .stream()
            .anyMatch(Statement::explicit));
  }

  @Test
  void emptyBoxInAListOfActionsIsOne() {
    assertEquals(
        List.of("order ropes and nails"),
        RopesMinutes.of("## Action items\n\n- [ ] order ropes and nails").actions());
  }

  @Test
  void votesInAnItemMarkItsMotion() {
    assertEquals(
        List.of(
            "Es wurde über neue Seile abgestimmt.<br> Das Ergebnis der Abstimmung: 5 Ja-Stimmen"),
        RopesMinutes.of(
                "- Es wurde über neue Seile abgestimmt.<br>\n"
                    + "  Das Ergebnis der Abstimmung: 5 Ja-Stimmen")
            .decisions());
  }

  @Test
  void theParagraphBehindAMotionMayTellHowItWent() {
    assertEquals(
        "Bob made a motion to sell the old ropes, Ann seconded.",
        RopesMinutes.of(
                "Bob made a motion to sell the old ropes, Ann seconded.\n\nThe vote was 3-0, carried.")
            .decisions()
            .getFirst());
  }

  @Test
  void whatDecisionsAskOfSomebodyIsAnAction() {
    Minutes minutes =
        RopesMinutes.of("**Resolved**\n\n- Bob: order longer ropes\n- The gate stays open.");

    assertEquals(List.of("Bob: order longer ropes"), minutes.actions());
    assertEquals(List.of("The gate stays open."), minutes.decisions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ann: posters", "posters (Bob)", "posters - @bob", "Ann/Bob – posters"})
  void itemOfActionsThatNamesItsOwnerIsOne(String item) {
    assertEquals(List.of(item), RopesMinutes.of("### Agreed actions\n\n- " + item).actions());
  }

  @Test
  void topicsCarriedOverAreNoActions() {
    assertEquals(
        List.of(),
        RopesMinutes.of("## Follow-up from last meeting\n\n- The colour of the gate\n- Nails")
            .actions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was agreed that Bob would be the keeper of the gate.",
        "The vote to take Bob in as a keeper of the gate passed.",
        "The council concludes that it backs the new ropes.",
        "The request for new ropes was denied.",
        "Let's squash the two lists and merge them.",
        "Ruled out: a second gate.",
        "Back to the backlog",
        "Let's avoid nylon for the gate.",
        "The committee will recommend the new gate to the town.",
        "Due to the storm - cancelling all outings until May.",
      })
  void settlingSentenceIsADecision(String text) {
    assertEquals(List.of(text), RopesMinutes.of(text).decisions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quorum was met, 9 of 17 keepers were there.",
        "The new gate opens in 2 seconds instead of the 40 seconds it takes now.",
      })
  void reportIsNoDecision(String text) {
    assertEquals(List.of(), RopesMinutes.of(text).decisions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please go ahead.",
        "I'll hand it back to you.",
        "I can answer this.",
        "I'll share my screen.",
        "Let me show you the gate.",
        "Ann will present next.",
        "Adopted by three harbours.",
        "The plan was approved by the city last year.",
      })
  void whatIsSaidOfTheMomentIsNone(String text) {
    Minutes minutes = RopesMinutes.of(text);

    assertEquals(List.of(), minutes.decisions());
    assertEquals(List.of(), minutes.actions());
  }

  @Test
  void markOutweighsWhatIsSaidOfTheMoment() {
    assertEquals(1, RopesMinutes.of("Action: Ann will present next.").actions().size());
  }
}
