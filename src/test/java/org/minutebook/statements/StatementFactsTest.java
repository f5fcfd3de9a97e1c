package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

/** What is known of a statement beside its words: owner, day, outcome. */
class StatementFactsTest {
  private static final String FRAME =
      "# Harbour call\n\nAttendees: Ann Lee, Bob Ray, Bob Moor, @finn\n\n## Ropes\n\nWe spoke of ropes.\n\n";

  private static List<Statement> read(String text) {
    return Minutes.of(FRAME + text + "\n").statements();
  }

  private static Statement only(String text) {
    List<Statement> statements = read(text);
    assertEquals(1, statements.size(), () -> statements.toString());
    return statements.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann will write to the yard.                                    | Ann Lee
          Ann to write to the yard.                                      | Ann Lee
          ACTION(Ann): write to the yard                                 | Ann Lee
          ACTION: Ann Lee to write to the yard                           | Ann Lee
          Somebody found rust, so Ann offered to write to the yard.      | Ann Lee
          The yard did not answer, and Ann will write again.             | Ann Lee
          ACTION: write to the yard (Ann)                                | Ann Lee
          Bob Moor will write to the yard.                               | Bob Moor
          @finn will write to the yard.                                  | @finn
          Gabriela will write to the yard.                               | Gabriela
          """)
  void ownerIsWhoTakesItOn(String text, String owner) {
    assertEquals(List.of(owner), only(text).owners());
  }

  @Test
  void firstNameOfTwoStandsAsItIsWritten() {
    assertEquals(List.of("Bob"), only("Bob will write to the yard.").owners());
  }

  @Test
  void whoIsAskedDoesNotOwnTheAsking() {
    assertEquals(List.of(), only("ACTION: ask Ann about the yard").owners());
    assertEquals(List.of(), only("ACTION: a tour with Ann to see the yard").owners());
  }

  @Test
  void pronounStandsForWhoTheSentenceBeforeBeginsWith() {
    Statement statement = only("Ann has looked at the winch. She'll send the drawings tomorrow.");

    assertEquals(List.of("Ann Lee"), statement.owners());
  }

  @Test
  void decisionHasNoOwner() {
    assertEquals(List.of(), only("RESOLVED: Ann keeps the key.").owners());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACTION: Ann to count them by 2020-06-01         | 2020-06-01
          ACTION: Ann to count them by June 1st           | 2020-06-01
          ACTION: Ann to count them before 3 February     | 2021-02-03
          ACTION: Ann to count them by Friday             | 2020-05-08
          ACTION: Ann to count them tomorrow              | 2020-05-05
          ACTION: Ann to count them by the end of the month | 2020-05-31
          ACTION: Ann to count them this weekend            | 2020-05-10
          ACTION: Ann to count them in the next 10 days     | 2020-05-14
          ACTION: Ann to count them in mid August           | 2020-08-15
          ACTION: Ann to show them at the June 3rd outing   | 2020-06-03
          """)
  void dueIsTheDayTheTextNames(String text, LocalDate due) {
    assertEquals(Optional.of(due), only(text).due());
  }

  @ParameterizedTest
  @CsvSource({
    "ACTION: Ann to count them",
    "ACTION: Ann to count them for the next meeting",
    "ACTION: Ann to count what came in on June 1st"
  })
  void dayIsNotInvented(String text) {
    assertEquals(Optional.empty(), only(text).due());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No objections to the blue ropes.              | ACCEPTED
          RESOLVED: the motion carried unanimously.     | ACCEPTED
          Everybody agreed to buy the blue ropes.       | ACCEPTED
          Conclusion: No.                               | REJECTED
          We decided not to buy the blue ropes.         | REJECTED
          Decision: the blue ropes were rejected.       | REJECTED
          Decision: put it off until the summer.        | DEFERRED
          RESOLVED: postponed to the next call.         | DEFERRED
          """)
  void outcomeIsTold(String text, Statement.Outcome outcome) {
    assertEquals(Optional.of(outcome), only(text).outcome());
  }

  @Test
  void outcomeIsLeftOpenWhereItCanNotBeTold() {
    assertEquals(Optional.empty(), only("Decision: the ropes are blue.").outcome());
  }

  @ParameterizedTest
  @CsvSource({"Passed., ACCEPTED", "Rejected by all., REJECTED"})
  void motionAboveItsResultIsOneDecision(String result, Statement.Outcome outcome) {
    Statement statement =
        only("Text: Let the clerk order ropes.\n\nSeconder: Ben.\n\nResolution: " + result);

    assertEquals("Text: Let the clerk order ropes.", statement.text());
    assertEquals(Optional.of(outcome), statement.outcome());
    assertEquals(Statement.Level.MARKED, statement.level());
  }

  @Test
  void whatIsToldTwiceIsKeptOnceAsItWasMarked() {
    List<Statement> statements =
        read(
            """
            Ann will order the long ropes from the yard.

            - ACTION: Ann will order the long ropes from the yard.
            """);

    assertEquals(
        List.of("ACTION: Ann will order the long ropes from the yard."),
        statements.stream().map(Statement::text).toList());
  }

  @Test
  void sentenceMayBeBoth() {
    assertEquals(
        List.of(Statement.Kind.DECISION, Statement.Kind.ACTION),
        read("No objections to closing it, Ann will close it today.").stream()
            .map(Statement::kind)
            .toList());
  }

  @Test
  void pollIsADecisionWhereItsResultFollows() {
    Statement statement =
        only(
            """
            POLL: should the quay be lit at night?

            | SF | F | N | A | SA |
            |----|---|---|---|----|
            | 8  | 3 | 1 | 0 | 0  |
            """);

    assertEquals(Statement.Kind.DECISION, statement.kind());
    assertEquals("marker:poll", statement.why());
  }

  @Test
  void motionWithoutResultIsNone() {
    assertEquals(List.of(), read("Motion: should the quay be lit at night at all?"));
  }

  @Test
  void rowsOfATableOfDecisionsAreDecisions() {
    List<Statement> statements =
        read(
            """
            | Decision | By |
            |---|---|
            | Light the quay at night | all |
            | Sell the old winch | all |
            """);

    assertEquals(
        List.of("Light the quay at night | all", "Sell the old winch | all"),
        statements.stream().map(Statement::text).toList());
  }

  @Test
  void goalIsNoPlan() {
    assertEquals(1, read("The plan is to paint the sheds in May.").size());
    assertEquals(List.of(), read("The goal is to have sheds that look well."));
  }

  @Test
  void labelBehindASubjectMarks() {
    Statement statement = only("Lamps on the quay - consensus: leave them on all night");

    assertEquals("marker:consensus", statement.why());
    assertEquals(true, statement.explicit());
  }

  @Test
  void labelAloneSaysNothing() {
    assertEquals(
        List.of("We keep the blue ropes."),
        read("Meeting consensus:\n\n* We keep the blue ropes.").stream()
            .map(Statement::text)
            .toList());
  }

  @Test
  void whyTellsTheLoudestCue() {
    assertEquals("name-will", only("Ann will count the ropes.").why());
  }
}
