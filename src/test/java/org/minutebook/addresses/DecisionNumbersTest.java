package org.minutebook.addresses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Statement;

/** A decision keeps its number, whatever happens to the minutes around it. */
class DecisionNumbersTest {
  private static final String FILE = "2024-05-07.md";
  private static final String ROPES = "DECISION: buy two new ropes from the mill.";
  private static final String LAMPS = "DECISION: light the lamps along the northern pier.";
  private static final String TIDES = "DECISION: print the tide tables in large letters.";

  private final Archivist archive = new Archivist();

  /** The numbers of a file's statements in their order; a hyphen for none. */
  private List<String> numbers(String file) {
    return archive.meeting(file).statements().stream()
        .map(Statement::number)
        .map(number -> number.orElse("-"))
        .toList();
  }

  @Test
  void decisionsAreNumberedInTheOrderOfLinesAndActionsAreNot() {
    archive.write(FILE, "Ropes", ROPES + "\nACTION (Ann): ask for prices.", "Lamps", LAMPS).read();
    assertEquals(List.of("2024-05-07.1", "-", "2024-05-07.2"), numbers(FILE));
  }

  @Test
  void decisionAddedAboveMovesNoNumber() {
    archive.write(FILE, "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write(FILE, "Tides", TIDES, "Ropes", ROPES, "Lamps", LAMPS).read();
    assertEquals(List.of("2024-05-07.3", "2024-05-07.1", "2024-05-07.2"), numbers(FILE));
  }

  @Test
  void rewordedHeadingAndRenamedFileMoveNoNumber() {
    archive.write(FILE, "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write(FILE, "Cordage", ROPES, "Lamps", LAMPS).move(FILE, "may.md").read();
    assertEquals(List.of("2024-05-07.1", "2024-05-07.2"), numbers("may.md"));
  }

  @Test
  void editedDecisionKeepsItsNumber() {
    archive.write(FILE, "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write(FILE, "Ropes", ROPES.replace("two", "three"), "Lamps", LAMPS).read();
    assertEquals(List.of("2024-05-07.1", "2024-05-07.2"), numbers(FILE));
  }

  @Test
  void decisionThatGoesLeavesAGapAndIsSaidToBeGone() {
    archive.write(FILE, "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write(FILE, "Ropes", "Nothing was settled.", "Lamps", LAMPS).read();
    archive.write(FILE, "Ropes", "Nothing was settled.", "Lamps", LAMPS + "\n" + TIDES).read();
    assertEquals(List.of("2024-05-07.2", "2024-05-07.3"), numbers(FILE));
    assertEquals(
        List.of(Optional.of("2024-05-07.1")),
        archive.ledger().retired().stream()
            .map(RetiredAddress::number)
            .filter(Optional::isPresent)
            .toList());
  }

  @Test
  void decisionThatComesBackHasItsNumberAgain() {
    archive.write(FILE, "Ropes", ROPES, "Lamps", LAMPS).read();
    archive.write(FILE, "Ropes", "Nothing was settled.", "Lamps", LAMPS).read();
    archive.write(FILE, "Ropes", ROPES, "Lamps", LAMPS).read();
    assertEquals(List.of("2024-05-07.1", "2024-05-07.2"), numbers(FILE));
  }

  @Test
  void numbersOfADeletedMeetingGoToNoOther() {
    archive.write(FILE, "Ropes", ROPES).read();
    archive.delete(FILE).write("evening/2024-05-07.md", "Lamps", LAMPS).read();
    assertEquals(List.of("evening/2024-05-07.1"), numbers("evening/2024-05-07.md"));
  }

  @Test
  void ledgerWithoutNumbersGetsThem() {
    archive.write(FILE, "Ropes", ROPES).read();
    Ledger old =
        new Ledger(
            archive.ledger().entries().stream()
                .map(
                    entry ->
                        entry.number() == null
                            ? entry
                            : LedgerEntry.statement(entry.address(), null, entry.fingerprint()))
                .toList());
    archive.with(old).read();
    assertEquals(List.of("2024-05-07.1"), numbers(FILE));
  }
}
