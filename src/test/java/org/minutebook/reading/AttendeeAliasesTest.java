package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.minutes.Attendee;

/** What else a roll calls those it lists. */
class AttendeeAliasesTest {
  private static List<Attendee> read(String roll) {
    return Minutes.of(
            """
            # Harbour call

            ## Attendees

            %s

            ## Cranes

            The second crane is back.
            """
                .formatted(roll))
        .meeting()
        .attendees();
  }

  /** Each with its aliases: {@code "Ida Brown: @idab IB"}. */
  private static List<String> aliases(String roll) {
    return read(roll).stream()
        .map(a -> a.name() + ": " + String.join(" ", a.aliases()))
        .map(String::strip)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          - Ida Brown @idab;                     Ida Brown: @idab
          - Ida Brown (@idab);                   Ida Brown: @idab
          - Ida Brown ([@idab](https://a.org));  Ida Brown: @idab
          - [Ida Brown](https://a.org) @idab;    Ida Brown: @idab
          - Ida Brown - @ida-b;                  Ida Brown: @ida-b
          - Ida Brown (IB);                      Ida Brown: IB
          - Ida May Brown (IB);                  Ida May Brown: IB
          - Ida Brown (IDB);                     Ida Brown: IDB
          - Ida Brown (YARD);                    Ida Brown:
          - IB - Ida Brown;                      Ida Brown: IB
          - IB: Ida Brown;                       Ida Brown: IB
          - Ida Brown - IB;                      Ida Brown: IB
          - Ida Brown @idab (IB);                Ida Brown: @idab IB
          - Ida (Brownie) Brown;                 Ida Brown: Brownie
          - Richard (Mort) Mortier;              Richard Mortier: Mort
          - Ida Brown (Brownie);                 Ida Brown: Brownie
          - Ida Brown (chair);                   Ida Brown:
          - Ida Brown (Harbour);                 Ida Brown:
          - Ida Brown (remote);                  Ida Brown:
          - Ida Brown (she/her);                 Ida Brown:
          - Ida Brown (Ida);                     Ida Brown:
          - Ida Brown <ida@example.org>;         Ida Brown:
          - Ida Brown (@harbour/crew);           Ida Brown:
          - Ida Brown (@HARBOUR);                Ida Brown:
          - Ida [NEW] Brown;                     Ida Brown:
          - "@idab Ida Brown";                   Ida Brown:
          - Chaim Brown (chair);                 Chaim Brown:
          - Ida Brown;                           Ida Brown:
          - "@idab";                             @idab:
          """)
  void entryTellsWhatElseThePersonIsCalled(String entry, String expected) {
    assertEquals(List.of(expected), aliases(entry.replace("\"", "")));
  }

  @Test
  void columnsHoldHandlesAndInitials() {
    assertEquals(
        List.of("Ida Brown: @idab IXB", "Ann Lee: @al"),
        aliases(
            """
            | Name | GitHub | Initials | Yard |
            |---|---|---|---|
            | Ida Brown | @idab | IXB | North |
            | Ann Lee | @al | | SOUTH |
            """));
    assertEquals(
        List.of("Ida Brown: @idab IB", "Ann Lee: @al"),
        aliases("- Ida Brown | @idab | IB\n- Ann Lee | @al | South"));
  }

  @Test
  void initialsStandInTheFirstColumn() {
    assertEquals(
        List.of("Ida Brown: IB", "Ann Lee: AL"),
        aliases("- IB | Ida Brown | North\n- AL | Ann Lee | South"));
  }

  @Test
  void whatStandsBehindSeveralNamesIsNoAlias() {
    assertEquals(
        List.of("Ida Brown:", "Isa Bern:", "Ann Lee: AL"),
        aliases("- Ida Brown (IB)\n- Isa Bern (IB)\n- Ann Lee (AL)"));
    assertEquals(
        List.of("Tom Stone Crane:", "Ann Lee:"),
        aliases("- Tom Stone Crane (TSC)\n- Ann Lee (TSC)"));
  }

  @Test
  void handleOfAnEntryOfItsOwnIsThePersonWhoseHandleItIs() {
    assertEquals(List.of("Ida Brown: @idab"), aliases("Chair: Ida Brown (@idab)\n\n- @idab"));
  }

  @Test
  void aliasesOfSeveralListsAreOnePersons() {
    assertEquals(
        List.of("Ida Brown: IB @idab"),
        aliases("Chair: Ida @idab\n\n- Ida Brown (IB)\n- ida brown"));
  }
}
