package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceTest {
  private static final String TOPICS =
      """

      ## Cranes

      The second crane is back.

      ## Ropes

      New ropes came in.
      """;

  private static Minutes call(String attendance) {
    return Minutes.of("# Harbour call\n\n" + attendance + "\n" + TOPICS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attendees: Ann Lee, Bob Ray",
        "Attendees: Ann Lee and Bob Ray.",
        "Attendees: Ann Lee & Bob Ray",
        "Attendees: Ann Lee; Bob Ray",
        "**Present:** Ann Lee, Bob Ray",
        "**Present**: Ann Lee, Bob Ray",
        "*Participants*: Ann Lee, Bob Ray",
        "_In attendance:_ Ann Lee, Bob Ray",
        "Attendees (2): Ann Lee, Bob Ray",
        "Attendees:\nAnn Lee, Bob Ray",
        "Attendees:\n\nAnn Lee, Bob Ray",
        "Attendees:\n* Ann Lee\n* Bob Ray",
        "Attendees:\n\n* Ann Lee\n* Bob Ray",
        "**Attendees**\n\n- Ann Lee\n- Bob Ray",
        "- Attendees: Ann Lee, Bob Ray\n- Date: 2020-05-04",
        "- Present:\n  - Ann Lee\n  - Bob Ray",
        "> Attendees: Ann Lee, Bob Ray",
        "## Attendees\n\n- Ann Lee\n- Bob Ray",
        "## Attendees\n\n1. Ann Lee\n2. Bob Ray",
        "## Attendees\n\n-\tAnn Lee\n-\tBob Ray",
        "## Attendees\n\nAnn Lee\nBob Ray",
        "## Attendees\n\nAnn Lee, Bob Ray",
        "## **Attendees**\n\n- Ann Lee\n- Bob Ray",
        "Attendees\n---------\n\n* Ann Lee\n* Bob Ray",
        "## Attendees\n\n| Name | Yard |\n|---|---|\n| Ann Lee | North |\n| Bob Ray | South |",
        "**Present:**  \nAnn Lee  \nBob Ray",
        "### Attendees: Ann Lee, Bob Ray",
        "Attendees:<br>Ann Lee<br/>Bob Ray",
        "Present were Ann Lee and Bob Ray.",
        "Attendees: Ann Lee and\nBob Ray.",
        "## Attendees\n\nAnn Lee, Bob Ray\n-----",
        "## Team members\n\n- Ann Lee\n\n## Others\n\n- Bob Ray",
      })
  void listIsReadInEveryShape(String attendance) {
    assertEquals(List.of("Ann Lee", "Bob Ray"), call(attendance).attendees());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Ann Lee @annlee\n- Bob Ray (@bob)",
        "- Ann Lee (TSC)\n- Bob Ray (Observer)",
        "- Ann Lee (she/her)\n- Bob Ray (he/him)",
        "- Ann Lee (joined late)\n- Bob Ray (BR)",
        "- Ann Lee - North Yard\n- Bob Ray - South Yard",
        "- Ann Lee <ann@example.org>\n- Bob Ray?",
        "- [Ann Lee](https://example.org/ann)\n- **Bob Ray**",
        "- [name=Ann Lee]\n- [name=Bob Ray]",
        "- Ann Lee\n- Bob Ray\n- Ann Lee",
        "- Ann Lee\n- Bob Ray\n- TBD",
        "- AL - Ann Lee\n- BR - Bob Ray",
        "- Ann Lee\n- Bob Ray\n- ann lee",
        "- Ann Lee\n- Bob Ray\n- ~~Cy Dee~~",
        "<!-- add yourself -->\n- Ann Lee\n- Bob Ray",
      })
  void marksAreNoPartOfTheName(String names) {
    assertEquals(List.of("Ann Lee", "Bob Ray"), call("## Attendees\n\n" + names).attendees());
  }

  @Test
  void bareParagraphOfNamesWithInitialsIsAList() {
    assertEquals(
        List.of("Ann Lee", "Bob Ray", "Cy Dee"),
        call("Ann Lee (AL), Bob Ray (BR), Cy Dee (CD)").attendees());
  }

  @Test
  void listStandsAtTheEndOfTheFile() {
    Minutes minutes = Minutes.of("# Harbour call\n" + TOPICS + "\n## Attendees\n\n- Ann Lee\n");

    assertEquals(List.of("Ann Lee"), minutes.attendees());
  }

  @Test
  void nameWrapsAcrossLines() {
    assertEquals(
        List.of("Ann Lee", "Richard Moor", "Bob Ray", "Cy Dee"),
        call("Attendees: Ann Lee, Richard\nMoor, Bob Ray, Cy Dee").attendees());
  }

  @Test
  void commaIsMissingAtALineEnd() {
    assertEquals(
        List.of("Ann Lee", "Bob Ray", "Cy Dee", "Dan Eel"),
        call("Attendees: Ann Lee, Bob Ray\nCy Dee, Dan Eel").attendees());
  }

  @Test
  void onlyTickedNamesOfARollCame() {
    assertEquals(
        List.of("Ann Lee", "Cy Dee"),
        call("## Roll call\n\n- [x] Ann Lee\n- [ ] Bob Ray\n- [X] Cy Dee").attendees());
  }

  @Test
  void subHeadingsSplitTheList() {
    assertEquals(
        List.of("Ann Lee", "Bob Ray"),
        call("## Attendees\n\n### TSC members\n\n- Ann Lee\n\n### Observers\n\n- Bob Ray")
            .attendees());
  }

  @Test
  void subLabelsSplitTheList() {
    assertEquals(
        List.of("Ann Lee", "Bob Ray", "Cy Dee"),
        call("**Attendees:**\n\nIn-person: Ann Lee, Bob Ray\nRemote: Cy Dee").attendees());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Present: Ann Lee\nRegrets: Cy Dee",
        "Present: Ann Lee\n\nApologies: Cy Dee",
        "## Present\n\n- Ann Lee\n\n## Regrets\n\n- Cy Dee",
        "## Attendance\n\n### Present\n\n- Ann Lee\n\n### Absent\n\n- Cy Dee",
        "## Attendees\n\n- Ann Lee\n- Regrets: Cy Dee",
        "**Attendees:**\n\n- Ann Lee\n\n**Regrets:**\n\n- Cy Dee",
      })
  void whoSentRegretsWasNotThere(String attendance) {
    assertEquals(List.of("Ann Lee"), call(attendance).attendees());
  }

  @Test
  void handleStandsForANameThatIsMissing() {
    assertEquals(
        List.of("@ann", "@bob-ray", "@cy_d"), call("Attendees: @ann, @bob-ray, @cy_d").attendees());
  }

  @Test
  void namesOfAllKindsAreKeptAsWritten() {
    assertEquals(
        List.of("Ann B. Lee", "Bob Ray Jr.", "Cy O'Dee", "Jean-Luc Pic", "Ægir Ólafsson", "李雷"),
        call("Attendees: Ann B. Lee, Bob Ray Jr., Cy O'Dee, Jean-Luc Pic, Ægir Ólafsson, 李雷")
            .attendees());
  }

  @Test
  void othersAreNobody() {
    assertEquals(List.of("Ann Lee"), call("Attendees: Ann Lee and others").attendees());
  }

  @Test
  void proseAfterTheListHoldsNoNames() {
    assertEquals(
        List.of("Ann Lee"),
        call("## Attendees\n\n- Ann Lee\n\nThe meeting was recorded, and notes were taken by all.")
            .attendees());
  }

  @Test
  void ruleUnderTheNamesIsNoHeading() {
    Minutes minutes = call("Attendees: Ann Lee, Bob Ray, Cy Dee, Dan Eel\n-----");

    assertEquals(List.of("Ann Lee", "Bob Ray", "Cy Dee", "Dan Eel"), minutes.attendees());
    assertEquals(List.of("Cranes", "Ropes"), minutes.topics());
  }

  @Test
  void withoutAListNobodyIsNamed() {
    assertEquals(List.of(), Minutes.of("# Harbour call\n" + TOPICS).attendees());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attendees: Ann Lee (chair), Bob Ray",
        "## Attendees\n\n- Ann Lee (Chair, North Yard)\n- Bob Ray",
        "## Attendees\n\n- Chair: Ann Lee\n- Bob Ray",
        "Chair: Ann Lee\n\nAttendees: Ann Lee, Bob Ray",
        "Attendees: Ann Lee, Bob Ray\n\nChair: Ann Lee",
        "Attendees: Ann Lee, Bob Ray\nChair: Ann",
        "Attendees: Ann Lee (TSC chair), Bob Ray (vice chair)",
        "## Attendees\n\n- Ann Lee - Chair\n- Bob Ray - North Yard",
        "Chaired by Ann Lee.\n\nAttendees: Ann Lee, Bob Ray",
        "### Chair: Ann Lee\n\n### Attendees: Ann Lee, Bob Ray",
        "**Facilitator:** Ann Lee\n**Attendees:** Ann Lee, Bob Ray",
        "**Moderator**: Ann Lee\n\n**Present**: Bob Ray",
        "* Host: Ann Lee\n* Note taker: Bob Ray\n* Attendees: Ann Lee, Bob Ray",
      })
  void chairIsMarked(String attendance) {
    Minutes minutes = call(attendance);

    assertEquals(List.of("Ann Lee"), minutes.chairs());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attendees: Ann Lee (scribe), Bob Ray",
        "Scribe: Ann Lee\n\nAttendees: Ann Lee, Bob Ray",
        "## Attendees\n\n- Secretary: Ann Lee\n- Bob Ray",
        "* Note taker: Ann Lee\n* Attendees: Ann Lee, Bob Ray",
      })
  void scribeIsNoChair(String attendance) {
    assertEquals(List.of(), call(attendance).chairs());
  }

  @Test
  void authorOfTheFileIsNoChair() {
    Minutes minutes =
        Minutes.of(
            """
            ---
            author:
              name: Ann Lee
            ---
            # Harbour call

            Attendees: Ann Lee, Bob Ray
            """
                + TOPICS);

    assertEquals(List.of(), minutes.chairs());
    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
  }

  @Test
  void proseUnderIntroductionsHoldsNoNames() {
    assertEquals(
        List.of(),
        call("## Introductions\n\nAnn Lee introduced herself and told of her work.").attendees());
  }

  @Test
  void otherAttendeesAreNoTopic() {
    assertEquals(
        List.of("Cranes", "Ropes"),
        call("## Team members\n\n- Ann Lee\n\n## Others\n\n- Bob Ray").topics());
  }

  @Test
  void firstNameThatTwoShareStandsForItself() {
    assertEquals(List.of("Ann"), call("Attendees: Ann Lee, Ann Ray\n\nChair: Ann").chairs());
  }
}
