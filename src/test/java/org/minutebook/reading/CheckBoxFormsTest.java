package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check boxes as exports of shared documents write them, in rolls, agendas, notes and actions. */
class CheckBoxFormsTest {
  private static final String MINUTES =
      """
      # Harbour call

      ## Present

      - [x] Ann Lee
      - [ ] Bob Ray
      - [x] Cy Dee

      ## Agenda

      - [ ] Crane
      - [x] Lamps

      ## Crane

      It squeaks at night.

      ## Actions

      - [ ] Ann to oil the crane
      - [x] Cy to buy oil
      """;

  @ParameterizedTest
  @CsvSource({
    "'- [ ]', '- [x]'",
    "'- \\[ \\]', '- \\[x\\]'",
    "'- \\[ ]', '- \\[X]'",
    "'* \\[ \\]', '* \\[x\\]'",
    "'\\[ \\]', '\\[x\\]'",
    "'[ ]', '[x]'",
    "'- <input type=\"checkbox\">', '- <input type=\"checkbox\" checked>'",
    "'- <input type=\"checkbox\" disabled/>', '- <input checked=\"\" type=\"checkbox\" disabled/>'",
    "'<input type=\"checkbox\">', '<input type=\"checkbox\" checked>'",
    "- ☐, - ☑",
  })
  void rollAgendaAndActions(String empty, String ticked) {
    Minutes minutes = Minutes.of(MINUTES.replace("- [ ]", empty).replace("- [x]", ticked));
    assertEquals(List.of("Ann Lee", "Cy Dee"), minutes.attendees());
    assertEquals(List.of("Crane"), minutes.topics());
    assertEquals(List.of("Ann to oil the crane", "Cy to buy oil"), minutes.actions());
  }

  @Test
  void emptyBoxBeforeEveryLineSaysNothingOfARoll() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Present

            - [ ] Ann Lee
            - [ ] Bob Ray

            ## Notes

            - [ ] Crane
              - [ ] It squeaks at night.
              - [ ] Oil is cheap.
            - [ ] Lamps
              - [ ] Two are broken.
            """);
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Crane", "Lamps"), minutes.topics());
    assertEquals(List.of(), minutes.actions());
  }
}
