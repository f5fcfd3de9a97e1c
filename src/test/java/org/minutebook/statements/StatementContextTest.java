package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

/** What a statement carries that can't be understood alone. */
class StatementContextTest {
  private static final String FRAME =
      "# Harbour call\n\nAttendees: Ann Lee, Bo Fry\n\n## Ropes\n\nWe spoke of ropes.\n\n";

  private static Statement only(String text) {
    List<Statement> statements = Minutes.of(FRAME + text + "\n").statements();
    assertEquals(1, statements.size(), statements::toString);
    return statements.getFirst();
  }

  @Test
  void fragmentCarriesTheSentenceBefore() {
    Statement statement = only("Ann proposed to buy the blue ropes. No objections.");

    assertEquals("No objections.", statement.text());
    assertEquals(Optional.of("Ann proposed to buy the blue ropes."), statement.context());
  }

  @Test
  void fragmentCarriesItsItem() {
    Statement statement = only("- Should the quay be closed in winter?\n  - No objections.");

    assertEquals(Optional.of("Should the quay be closed in winter?"), statement.context());
  }

  @Test
  void fragmentCarriesItsTopic() {
    assertEquals(Optional.of("Ropes"), only("No objections.").context());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was approved by everybody in the room for the whole of next year.",
        "This was approved by everybody in the room for the whole of next year.",
        "Bo seconded the motion, and all who were there voted in favour.",
        "Motion: Ann; second: Bo; vote: 8 yes, 1 abstained",
        "Unanimously approved by the keepers who were present that day.",
        "Postponed to the next call so that Bo can bring some.",
        "Approved: https://quay.example/harbour/ropes/pull/22177"
      })
  void sentenceThatRefersCarriesContext(String text) {
    assertEquals(
        Optional.of("Should we keep the blue ropes?"),
        only("- Should we keep the blue ropes?\n  - " + text).context());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was decided that the blue ropes stay on the north pier for another year.",
        "Bo seconded the motion to keep the blue ropes, and all voted in favour.",
        "This year's blue ropes were approved by everybody in the whole of the room."
      })
  void sentenceThatNamesItsSubjectNeedsNoContext(String text) {
    assertEquals(Optional.empty(), only("- Should we keep the blue ropes?\n  - " + text).context());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACTION: Bo Fry will work out a plan with the clerks of the port on how to mend this damage.",
        "ACTION: Bo Fry will ask the clerks of the port whether they have seen it on their rounds at night.",
        "ACTION: Bo Fry to order paint",
      })
  void itemIsReadWithTheOneItIsNestedIn(String text) {
    assertEquals(
        Optional.of("The north pier leaks in two places"),
        only("- [ ] The north pier leaks in two places\n  - " + text).context());
  }

  @Test
  void timeThatIsPointedAtNeedsNoContext() {
    assertEquals(
        Optional.empty(),
        only("- The north pier leaks in two places\n"
                + "  - ACTION: Bo Fry will order paint for the whole of the north pier, and nails,"
                + " later this month.")
            .context());
  }

  @Test
  void labelIsNoContext() {
    assertEquals(
        Optional.empty(),
        only("- Actions:\n  - Bo Fry to order paint for the boat house").context());
  }

  @Test
  void wholeSentenceNeedsNoContext() {
    assertEquals(
        Optional.empty(), only("We decided to keep the blue ropes for another year.").context());
  }

  @Test
  void agreementOfAllRefersToTheParagraphBefore() {
    Statement agreed =
        Minutes.of(
                """
                # Harbour call

                Attendees: Ann Lee, Bob Ray

                ## Ropes

                Ann: we should use hemp for the ropes of the old pier.

                All agreed (Bob is away, but had said yes by mail).
                """)
            .statements()
            .stream()
            .filter(statement -> statement.text().startsWith("All agreed"))
            .findFirst()
            .orElseThrow();

    assertEquals(
        "Ann: we should use hemp for the ropes of the old pier.", agreed.context().orElseThrow());
  }
}
