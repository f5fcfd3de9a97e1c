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

/** What a heading, a label or a name above a list says of its items. */
class MarksAboveTest {
  @Test
  void pointsTakenAwayAreActionsIfTheyAreTasks() {
    assertEquals(
        List.of(
            "action 11: Sort the baskets (Ivy/Ned) @Ivy Moss @Ned Oak",
            "action 12: Sweep the yard (all) @all",
            "action 13: Ladder for the east field (Ned) @Ned Oak",
            "action 14: Look for longer gloves."),
        found(
            FRAME
                + """
                ### Takeaways

                - Sort the baskets (Ivy/Ned)
                  - Sweep the yard (all)
                - Ladder for the east field (Ned)
                - Look for longer gloves.
                - Pears!
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"### Conclusion", "### Resolution"})
  void pointsOfAConclusionAreDecisionsThoughTheyBeginWithAVerb(String heading) {
    assertEquals(
        List.of("decision 11: Keep the baskets for another year"),
        found(FRAME + heading + "\n\n- Keep the baskets for another year\n"));
  }

  @Test
  void whatIsFarFromADecisionIsNoneThoughItStandsBelowAConclusion() {
    assertEquals(
        List.of("decision 11: We use hemp for the new ladders."),
        found(
            FRAME
                + """
                ### Conclusion

                - We use hemp for the new ladders.
                - Wet baskets are hard to dry
                - It's impossible to test wire
                """));
  }

  @Test
  void footerBehindARuleIsNotPartOfTheList() {
    assertEquals(
        List.of("action 11: Sort the baskets (Ned) @Ned Oak"),
        found(
            FRAME
                + """
                ### Takeaways

                - Sort the baskets (Ned)

                ---

                Please leave a word on these notes in [the ticket](https://example.org/t/7).
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ned", "Ned Oak:", "@ned will:", "Ned to:"})
  void tasksBelowANameAreThoseOfThatPerson(String who) {
    List<Statement> statements =
        Minutes.of(
                FRAME
                    + "**Action items:**\n\n- "
                    + who
                    + "\n  - oil the saw\n  - longer gloves for the helpers\n")
            .statements();

    assertEquals(
        List.of("oil the saw", "longer gloves for the helpers"),
        statements.stream().map(Statement::text).toList());
    for (Statement statement : statements) {
      assertEquals(Statement.Kind.ACTION, statement.kind());
      assertEquals(Statement.Level.MARKED, statement.level());
      assertEquals(List.of("Ned Oak"), statement.owners());
    }
  }

  @Test
  void listBelowWhatWasAgreedToIsMarked() {
    assertEquals(
        List.of(
            "decision 11: Open the east gate in May",
            "decision 12: Close the north gate",
            "action 13: Ned will oil both @Ned Oak"),
        found(
            FRAME
                + """
                **Resolution:** The helpers agreed to:

                1. Open the east gate in May
                2. Close the north gate
                3. Ned will oil both
                """));
  }

  @Test
  void blankBehindTheLastBarMakesNoMoreCells() {
    assertEquals(
        List.of(
            "action 13: Oil the saw | Ned | -- @Ned Oak",
            "action 14: Sell pears | Ivy | -- @Ivy Moss"),
        found(
            FRAME
                + "### Action items for the next meeting\n\n"
                + "Action item| Owner | Ticket | \n| --| --| --|\nOil the saw | Ned | --\nSell pears | Ivy | --\n"));
  }

  @Test
  void listOfActionsBelowTheNextMeetingIsMarked() {
    assertEquals(
        List.of("action 16: Oil the saw @Ned Oak"),
        found(
                FRAME
                    + """
                ## Times

                - Opened: 11:50
                - Next meeting: 2021-06-01

                ### Action items

                - Ned: Oil the saw
                """)
            .stream()
            .map(told -> told.replace("Ned: ", ""))
            .toList());
  }

  @Test
  void boxesWithoutTheMarkOfAnItemAreItems() {
    assertEquals(
        List.of("action 11: Ned: oil the saw @Ned Oak", "action 13: Ivy: sell pears @Ivy Moss"),
        found(
            FRAME
                + "### Action items\n\n [ ] Ned: oil the saw\n [ ] <task>\n [ ] Ivy: sell pears\n"));
  }

  @Test
  void whatIsStruckThroughIsNone() {
    assertEquals(
        List.of("action 11: Ned: oil the saw @Ned Oak"),
        found(FRAME + "### Action items\n\n- Ned: oil the saw\n- ~~Ivy to sell the pears~~\n"));
  }

  @Test
  void numberedItemOfAnAgendaIsNoAgenda() {
    assertEquals(
        List.of("action 11: Ned will oil the saw @Ned Oak"),
        found(
            FRAME
                + """
                ### Agenda Item #2: Saws {#agenda_item_2_saws}

                - Ned will oil the saw
                - We spoke of saws of all kinds and lengths
                """));
  }
}
