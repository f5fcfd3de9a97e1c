package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.minutebook.statements.OrchardMinutes.FRAME;
import static org.minutebook.statements.OrchardMinutes.found;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only labels, names somebody or points somewhere is no statement. */
class EmptyWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ivy: TODO.",
        "TODO items:",
        "ACTION: Ned",
        "[ACTION] ned",
        "Pending action item: Ivy",
        "ACTION: text",
        "Decision on https://orchard.example/issues/7",
        "Follow up: https://orchard.example/issues/7",
        "**Action items** (what needs help this month)",
        "TODO: 2024-05-02",
      })
  void labelsNamesAndLinksSayNothing(String line) {
    assertEquals(List.of(), found(FRAME + "### Baskets\n\nWe looked at them.\n\n" + line + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ivy: +1", "Ned: Yes.", "things"})
  void assentBelowActionsIsNone(String item) {
    assertEquals(
        List.of("action 14: Ned to order longer gloves @Ned Oak"),
        found(
            FRAME
                + "### Baskets\n\nWe looked at them.\n\n**Action items**\n- Ned to order longer gloves\n  - "
                + item
                + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACTION: Ned to follow up",
        "Action: merge it",
        "ACTION: Ivy: review #14",
      })
  void oneVerbIsEnough(String line) {
    assertEquals(
        1, found(FRAME + "### Baskets\n\nWe looked at them.\n\n" + line + "\n").size(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VERDICT: YES",
        "Consensus on longer gloves https://orchard.example/issues/7",
        "RESOLVED: hemp",
      })
  void fewWordsOfADecisionAreEnough(String line) {
    assertEquals(
        1, found(FRAME + "### Baskets\n\nWe looked at them.\n\n" + line + "\n").size(), line);
  }

  @Test
  void listIsTheDecisionAndNotWhatLeadsIt() {
    assertEquals(
        List.of(
            "decision 13: We buy new baskets in May",
            "decision 14: The old baskets go to the school"),
        found(
            FRAME
                + """
                ### Baskets

                We reached consensus on:

                - We buy new baskets in May
                - The old baskets go to the school
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We keep a TODO list in the shed.",
        "Ned wrote a TODO about hemp last year.",
        "There is an old TODO app for orchards."
      })
  void thingThatIsCalledTodoIsNoLabel(String line) {
    assertEquals(List.of(), found(FRAME + "### Baskets\n\nWe looked at them. " + line + "\n"));
  }
}
