package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which minutes say who was in the chair, and what only looks like one. */
class ChairShapesTest {
  private static final String CALL =
      """

      ## Present

      - Ann Lee
      - Bob Ray
      - Cy Dee

      ## Cranes

      The second crane is back, and it squeaks.

      ## Ropes

      We agreed to buy ropes.
      """;

  private static List<String> chairs(String head) {
    return Minutes.of("# Harbour call\n\n" + head + "\n" + CALL).chairs();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meeting run by: Ann Lee",
        "Discussion leader: Ann Lee",
        "Opened by: Ann Lee",
        "Moderating: Ann Lee",
        "- Facilitator\n    - Ann Lee",
        "`Facilitator`: Ann Lee",
        "<b>Chair:</b> Ann Lee<br>\n<b>Notes:</b> Bob Ray",
        "- [x] Chair: Ann Lee",
        "Regrets\n    -\nChair\n    Ann Lee\nScribe\n    Bob Ray",
        "Facilitator: Ann Lee, Keel Crane Lead",
        "Présidente : Ann Lee",
      })
  void labelsNameIt(String head) {
    assertEquals(List.of("Ann Lee"), chairs(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Lee chairs.",
        "Ann chairing, Bob scribing.",
        "Ann Lee is facilitating today.",
        "Ann Lee moderates, Bob takes notes.",
        "Ann Lee was the host.",
        "Ann Lee opened the meeting at 10:02.",
        "The meeting was opened by Ann Lee.",
        "Ann Lee welcomed everyone and opened the meeting.",
        "Ann Lee (Chair) called the meeting to order.",
        "Ann Lee convened the meeting at 9:00.",
        "Ann Lee volunteered to chair.",
        "Ann Lee acting as chair.",
        "Meeting run by Ann Lee",
        "Ann Lee begrüßt die Anwesenden und eröffnet die Sitzung.",
        "La séance est ouverte par Ann Lee.",
        "Ann Lee abre la sesión.",
        "Ann Lee opent de vergadering.",
        "Ann Lee apre la riunione.",
        "Ann Lee abriu a reunião.",
      })
  void sentencesNameIt(String head) {
    assertEquals(1, chairs(head).size(), head);
    assertEquals("Ann", chairs(head).getFirst().substring(0, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Lee volunteered to chair next week.",
        "Ann Lee opened an issue.",
        "Ann Lee hosts the mirror of the tide tables.",
        "Der Vorsitzende eröffnet die Sitzung.",
        "The chair opened the meeting.",
        "Scribe\n    Ann Lee",
      })
  void othersAreNot(String head) {
    assertEquals(List.of(), chairs(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@annl moderated, and @bobr took notes.",
        "@annl is chairing.",
        "Moderator: @annl",
        "Facilitator: annl",
        "@annl opened the meeting.",
      })
  void handlesNameIt(String head) {
    String roll = "\n\n## Present\n\n- Ann Lee (@annl)\n- Bob Ray (@bobr)\n\n## Ropes\n\nNew.\n";
    assertEquals(List.of("Ann Lee"), Minutes.of("# Harbour call\n\n" + head + roll).chairs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@annl moderated, and @bobr took notes.",
        "@annl moderated, and @dot took the minutes.",
      })
  void sentenceBelowTheRollIsNoPartOfIt(String sentence) {
    String roll = "## Present\n\n- Ann Lee (@annl)\n- Bob Ray (@bobr)\n\n";
    Minutes call = Minutes.of("# Harbour call\n\n" + roll + sentence + "\n\n## Ropes\n\nNew.\n");
    assertEquals(List.of("Ann Lee"), call.chairs());
    assertEquals(List.of("Ann Lee", "Bob Ray"), call.attendees());
  }

  @Test
  void officesInTheRollAreNotTheChairOfThisMeeting() {
    String roll =
        "\n\n## Present\n\n- Bob Ray (co-chair, Keel)\n- Ann Lee (Tidewater)\n- Cy Dee (chair)\n";
    String topic = "\n## Ropes\n\nNew.\n";
    for (String head : List.of("Chair: Ann Lee", "* Chair: Ann")) {
      Minutes call = Minutes.of("# Harbour call\n\n" + head + roll + topic);
      assertEquals(List.of("Ann Lee"), call.chairs());
    }
    assertEquals(2, Minutes.of("# Harbour call" + roll + topic).chairs().size());
  }

  @Test
  void nicknameIsTheOneChairOfTheRoll() {
    String roll =
        "\n\n## Present\n\n- Annabel Lee (chair)\n- Bob Ray\n- Cy Dee\n\n## Ropes\n\nNew.\n";
    assertEquals(List.of("Annabel Lee"), Minutes.of("# Call\n\nChair: Aby" + roll).chairs());
    assertEquals(List.of("Dot"), Minutes.of("# Call\n\nChair: Dot" + roll).chairs());
  }

  @Test
  void frontMatterMayNestIt() {
    String front = "---\nroles:\n  chair: Ann Lee\n  scribe: Bob Ray\n---\n\n";
    assertEquals(List.of("Ann Lee"), Minutes.of(front + "# Harbour call\n" + CALL).chairs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Ann Lee -- call facilitator\n- Bob Ray\n- Cy Dee",
        "- Ann Lee (leading)\n- Bob Ray (notes)\n- Cy Dee",
        "- Ann Lee (chair) 🎉\n- Bob Ray ✏️\n- Cy Dee",
        "| Nick | Name/Nym |\n|---|---|\n| annl | [Ann Lee][] (chair) |\n| bob | [Bob Ray][] |"
            + "\n| cy | [Cy Dee][] |",
      })
  void rollsMarkIt(String roll) {
    Minutes minutes =
        Minutes.of("# Harbour call\n\n## Present\n\n" + roll + "\n\n## Ropes\n\nNew.\n");
    assertEquals(List.of("Ann Lee"), minutes.chairs());
    assertEquals(List.of("Ann Lee", "Bob Ray", "Cy Dee"), minutes.attendees());
  }
}
