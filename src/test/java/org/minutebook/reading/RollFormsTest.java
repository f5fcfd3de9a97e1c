package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rolls in HTML, with offices before the names, in sentences and under further labels. */
class RollFormsTest {
  private static final String TABLE =
      """
      ## Present

      <table>
      <tr><th>Name</th><th>Present</th></tr>
      <tr><td>Ann Lee</td><td>✅</td></tr>
      <tr><td>Bob Ray</td><td>✅</td></tr>
      <tr><td>Cy Dee</td><td>❌</td></tr>
      </table>
      """;
  private static final String MEMBERS =
      """
      **Crane members**

      <div>

      <table>
      <tr><td><p>Ann Lee</p></td><td>Keel</td><td>Yes</td></tr>
      <tr><td><p>Cy Dee</p></td><td>Keel</td><td></td></tr>
      <tr><td><p>Bob Ray</p></td><td>Ropes</td><td>Yes</td></tr>
      </table>

      </div>
      """;
  private static final String BOXES =
      """
      ## Present

      <label><input type="checkbox" checked> Ann Lee</label><br>
      <label><input type="checkbox" checked> Bob Ray</label><br>
      <label><input type="checkbox"> Cy Dee</label><br>
      """;

  private static Minutes call(String head) {
    return Minutes.of("# Harbour call\n\n" + head + "\n\n## Ropes\n\nWe agreed to buy ropes.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TABLE,
        MEMBERS,
        "## Present\n\n<ul>\n<li>Ann Lee</li>\n<li>Bob Ray</li>\n</ul>",
        BOXES,
        "## Roll call\n\n- **Secretary Ann Lee** - Present\n- **Budget Officer Bob Ray** - Present\n"
            + "- **Member Cy Dee** - Excused",
        "## Members present\n\n- Treasurer: Ann Lee\n- Deputy Secretary: Bob Ray (BR)",
        "## Members present\n\n- Present: Ann Lee\n- Apologies: Cy Dee\n- Observing: Bob Ray",
        "## Present\n\n✅ Ann Lee\n✅ Bob Ray\n❌ Cy Dee",
        "## Present\n\n[x] Ann Lee\n[x] Bob Ray\n[ ] Cy Dee",
        "| Present | Absent |\n|---|---|\n| Ann Lee | Cy Dee |\n| Bob Ray | |",
        "| Attendees | Role |\n|---|---|\n| Ann Lee | Cranes |\n| Bob Ray | Ropes |",
        "Present:\n\n    Ann Lee\n    Bob Ray",
        "Ann Lee and Bob Ray were present.",
        "Ann Lee, Bob Ray attended the meeting.",
        "The following people attended: Ann Lee, Bob Ray.",
        "## Sign in\n\n- Ann Lee, Keel\n- Bob Ray, Tidewater",
        "Presentes: Ann Lee e Bob Ray\nAusentes: Cy Dee",
        "Integrantes presentes:\n\n- Ann Lee\n- Bob Ray",
        "Participantes: Ann Lee, Bob Ray, Equipes de Cordas e Guindastes",
      })
  void areRead(String head) {
    assertEquals(List.of("Ann Lee", "Bob Ray"), call(head).attendees());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Agenda\n\n1. Opening and roll call\n    1. Note: the quay is open.\n"
            + "    1. Please add your name.\n    1. Thanks!",
        "Nobody from the north yard and few others attended.",
        "The ropes and the cranes were present.",
      })
  void othersAreNone(String head) {
    assertEquals(List.of(), call(head).attendees());
  }

  @Test
  void joinedSurnamesStayOne() {
    assertEquals(
        List.of("Ann Lee y Ray", "Bob Dee"),
        call("Asistentes: Ann Lee y Ray, Bob Dee").attendees());
  }
}
