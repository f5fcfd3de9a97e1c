package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

/** Who an action belongs to, by where a name stands beside it, and by when it is to be done. */
class OwnerTest {
  private static final String FRAME =
      """
      # Harbour call

      Attendees: Ann Lee (AL), Bob Ray (BR), Cy Dee, @finn, @gull

      ## Ropes

      We spoke of ropes, and of how long they are.

      ## Action items

      """;

  private static List<Statement> read(String text) {
    return Minutes.of(FRAME + text + "\n").statements();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - Order longer ropes (@finn)                            | @finn
          - Ask Cy for the key of the shed (@finn)                | @finn
          - Order longer ropes - @finn                            | @finn
          - Order longer ropes -- @finn                           | @finn
          - Order longer ropes: @finn                             | @finn
          - Order longer ropes (@finn, and other members)         | @finn
          - Order longer ropes (@finn, @gull)                     | @finn; @gull
          - Order longer ropes @finn @gull                        | @finn; @gull
          - Order longer ropes [Ann]                              | Ann Lee
          - Order longer ropes (Ann/Bob)                          | Ann Lee; Bob Ray
          - Order longer ropes - Cy                               | Cy Dee
          - Order longer ropes - not those of the yard            | none
          - [Ann] order longer ropes                              | Ann Lee
          - AL: order longer ropes                                | Ann Lee
          - AL + BR: order longer ropes                           | Ann Lee; Bob Ray
          - Ann/Bob: order longer ropes                           | Ann Lee; Bob Ray
          - Ann and Bob to order longer ropes                     | Ann Lee; Bob Ray
          - Ann, Bob and Cy will order longer ropes               | Ann Lee; Bob Ray; Cy Dee
          - @finn, @gull - order longer ropes                     | @finn; @gull
          - @finn to order longer ropes                           | @finn
          - all: order longer ropes                               | all
          - All to order longer ropes                             | all
          - Everyone: read the plan of the pier                   | all
          - ACTION(Ann, Bob): order longer ropes                  | Ann Lee; Bob Ray
          - ACTION: Ann and Bob to order longer ropes             | Ann Lee; Bob Ray
          - AI: Cy: order longer ropes                            | Cy Dee
          - [ ] @finn: order longer ropes                         | @finn
          - [ ] order ropes and nails                             | none
          - Ropes and nails: order more of them                   | none
          - @finn order longer ropes                              | @finn
          - @finn and @gull have a look at the ropes              | @finn; @gull
          - @finn @gull @hull think of longer ropes               | @finn; @gull; @hull
          - Cy order longer ropes                                 | Cy Dee
          - Cy counting the ropes of the yard                     | Cy Dee
          - Pier Committee to order longer ropes                  | Pier Committee
          - The treasurer will pay for longer ropes               | treasurer
          - Ropes are short. Treasurer to order longer ones       | Treasurer
          - GH to order longer ropes                              | GH
          - PR to order longer ropes                              | none
          - Order longer ropes @Ann Lee                           | Ann Lee
          - 5/4 (Ann) order longer ropes                          | Ann Lee
          - Ann + Hull: order longer ropes                        | Ann Lee; Hull
          - Hull: will order longer ropes                         | Hull
          - Cy: ropes are short. I will order longer ones         | Cy Dee
          - Ann - needs them, Bob - will order longer ropes       | Bob Ray
          - [ ] @gull-finn - Put up a list of ropes to give them a better idea of what's in the shed. | @gull-finn
          - ko1: I'll order longer ropes                          | ko1
          - rope7: They are short. I will order longer ones       | rope7
          - matz: They are short. I will order longer ones        | matz
          - Update: I'll order longer ropes                       | none
          - Quentin and Odalys to order longer ropes              | Quentin; Odalys
          - Also, Ann should order longer ropes                   | Ann Lee
          - Kate and Hull to order longer ropes                   | Kate; Hull
          - @finn or @gull: order longer ropes                    | @finn; @gull
          - Ann or Bob to order longer ropes                      | Ann Lee; Bob Ray
          - [name=Quimby] order longer ropes for the yard         | Quimby
          - [name=Renée] order longer ropes for the yard          | Renée
          - qi7: will order longer ropes                          | qi7
          - ACTION: Ruslana to order longer ropes                 | Ruslana
          - The old ropes are too short - Ruslana to order some   | Ruslana
          - ACTION: Ropes to be ordered from the yard             | none
          """)
  void ownersStandBesideTheAction(String text, String owners) {
    List<Statement> found = read(text);

    assertEquals(1, found.size(), () -> text + found);
    assertEquals(
        owners.equals("none") ? List.of() : List.of(owners.split("; ")), found.getFirst().owners());
  }

  @Test
  void whoeverSpeaksOwnsWhatTheDotsGoOnWith() {
    List<Statement> found =
        Minutes.of(
                """
                # Call

                Attendees: Ann Lee (AL), Bob Ray (BR)

                ## Ropes

                * AL: They came in wet, and I hung them up.
                * ... will write to the yard about longer ropes.
                """)
            .statements();

    assertEquals(List.of(List.of("Ann Lee")), found.stream().map(Statement::owners).toList());
  }

  @Test
  void bothAreThoseTwoWhoArePresent() {
    Statement statement =
        Minutes.of(
                "# Call\n\nAttendees: Ann Lee, Bob Ray\n\n## Ropes\n\nThey came in wet, and were hung up.\n\n"
                    + "## Actions\n\n- both: write to the yard")
            .statements()
            .getFirst();

    assertEquals(List.of("Ann Lee", "Bob Ray"), statement.owners());
  }

  @Test
  void tableNamesOwnerAndDueDayInColumns() {
    Statement statement =
        read("""
                | Action | Owner | Due |
                |---|---|---|
                | Order longer ropes | Ann, Bob | 2020-06-01 |
                """)
            .getFirst();

    assertEquals(List.of("Ann Lee", "Bob Ray"), statement.owners());
    assertEquals("2020-06-01", statement.due().orElseThrow().toString());
  }

  @Test
  void tableOfWhoAndWhatHoldsActions() {
    Minutes minutes =
        Minutes.of(
            "# Call\n\n## Ropes\n\n| Who | What |\n|---|---|\n| Ann | order nails |\n| Bob | buy rope |");

    assertEquals(
        List.of(List.of("Ann"), List.of("Bob")),
        minutes.statements().stream().map(Statement::owners).toList());
    assertTrue(minutes.statements().stream().allMatch(Statement::explicit));
  }

  @Test
  void tableOfTopicsHasItsDecisionsInACellOfTheirOwn() {
    List<Statement> found =
        read(
            """
            | # | Topic | Discussion | Decision | Action | Owner | Due |
            |---|---|---|---|---|---|---|
            | 1 | Ropes | Bob thinks that they are short | Keep the blue ropes | Measure them all | Bob | 1 June |
            | 2 | Lamps | None | - | - | - | - |
            """);

    assertEquals(
        List.of("Keep the blue ropes", "Measure them all"),
        found.stream().map(Statement::text).toList());
    assertEquals(List.of("Bob Ray"), found.getLast().owners());
    assertEquals("2020-06-01", found.getLast().due().orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - Ann to order them by next week                 | 2020-05-15
          - Ann to order them next week                    | 2020-05-15
          - Ann to order them, due: 2020-05-20             | 2020-05-20
          - Ann to order them (due 20 May)                 | 2020-05-20
          - Ann to order them by 3 June                    | 2020-06-03
          - Ann to order them by Wednesday                 | 2020-05-06
          - Ann: Seile bestellen bis zum 20. Mai           | 2020-05-20
          - Ann to order them for next week's boats        | none
          - Ann to order what came in on 3 April           | none
          """)
  void dueDayIsReckonedFromTheMeeting(String text, String due) {
    assertEquals(due, read(text).getFirst().due().map(Object::toString).orElse("none"));
  }
}
