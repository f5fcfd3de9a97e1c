package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rolls in the shapes that projects give them, and lists that are none. */
class RollShapesTest {
  private static final String TOPICS =
      """

      ## Cranes

      The second crane is back, and it squeaks.

      ## Ropes

      New ropes came in.
      """;

  private static Minutes call(String attendance) {
    return Minutes.of("# Harbour call\n\n" + attendance + "\n" + TOPICS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Harbour Voting Members\n\n- [x] Ann Lee\n- [ ] Cy Dee\n- [x] Bob Ray",
        "## Crew\n\n- Ann Lee (@annlee)\n- Bob Ray (@bob)\n- [ ] Cy Dee (@cy)",
        "## Present\n\n| Member | 27 Apr | 4 May |\n|---|---|---|\n| Ann Lee | ❌ | ✅ |\n"
            + "| Bob Ray | ✅ | ✅ |\n| Cy Dee | ✅ | ❌ |",
        "## Present\n\n| Name | Yard | Status |\n|---|---|---|\n| Ann Lee | North | present |\n"
            + "| Cy Dee | South | absent |\n| Bob Ray | East | present |",
        "| Name | Affiliation |\n|---|---|\n| Ann Lee | North Yard |\n| Bob Ray | Cranes |",
        "## Present\n\n| Ann Lee | Yes |\n|---|---|\n| Cy Dee | |\n| Bob Ray | Yes |",
        "## Attendees\n\n    Ann Lee\n\n    Bob Ray\n\nRegrets\n\n    Cy Dee",
        "## Members\nAnn Lee\n\n## Visitors\nBob Ray\nBob Ray\n",
        "<details>\n<summary>Attendees (2)</summary>\n\n- Ann Lee\n- Bob Ray\n\n</details>",
        "<details><summary>Attendees</summary>\n- Ann Lee\n- Bob Ray\n</details>",
        "In the meeting: Ann Lee, Bob Ray",
        "## Attendees\n\n### On the quay\n\n- Ann Lee\n\n### By wire\n\n"
            + "- Please add your handle below if you wish to take part\n- Bob Ray\n- Bob Ray",
        "## Attendees (Initials: Name @handle)\n\n- AL: Ann Lee @ann\n- BR: Bob Ray @bob",
        "## Attendees\n\n\\- Ann Lee\n\\- Bob Ray",
        "Attendees:: [[Ann Lee]], [[Bob Ray|Bob]]",
        "## Present\n\n- Ann Lee (crew) x\n- Cy Dee (crew)\n- Bob Ray (guest) x",
        "## Present\n\n- Ann Lee\n- Bob Ray // bobr (South Yard)",
        "👥 **Attendees:** Ann Lee, Bob Ray",
        "Attendees\n\nAnn Lee, Tidewater\n\nBob Ray, Keel",
        "**Attendees**\n\nKeel: Ann Lee, Bob Ray\nTidewater: Ann Lee, Bob Ray",
        "## Participants\n\n- Keel\n  - Ann Lee\n- Tidewater\n  - Bob Ray",
        "Roll call: Ann Lee (here), Bob Ray (here), Cy Dee (absent)",
        "## Present\n\n- :white_check_mark: Ann Lee\n- :x: Cy Dee\n- :white_check_mark: Bob Ray",
        "| Day | 4 March |\n|---|---|\n| Present | Ann Lee<br>Bob Ray |",
        "Board members: Ann Lee, Bob Ray (crane)",
        "Present: Ann Lee, Ph.D., Bob Ray, M.D.",
        "Present - Ann Lee, Bob Ray",
        "Teilnehmer:innen: Ann Lee, Bob Ray",
        "## Present\n\n- Ann Lee (co-chair, Keel), Tidewater\n- Bob Ray, Tidewater",
        "## Introductions\n\nnew here:\n\n- Ann Lee, Keel\n- Bob Ray, Tidewater, ropes and cranes",
        "## Present\n\n- Ann Lee (Keel)\n- Bob Ray (Tidewater",
        "## Present\n\n- Ann Lee\n- Bob Ray\n\n### Attendees notes\n\n- Dot and Eve came in late.",
        "Attending: Ann Lee; Bob Ray. Regrets: Cy Dee.",
        "**Length:** 1 h | **Present:** Ann Lee, Bob Ray | **State:** open",
        "The following directors of the harbour (2 of 3) were present at the meeting: Ann Lee, Bob"
            + " Ray.",
        "MEMBERS PRESENT\n\nAnn Lee, President\nBob Ray, Treasurer",
        "## Present\n\n| Name | Yard | Came |\n|---|---|---|\n| Ann Lee | North | Sim |\n"
            + "| Bob Ray | East | Y (by wire) |\n| Cy Dee | South | Não |",
        "| Name | Role | Voting (Y/N) |\n|---|---|---|\n| Ann Lee | Keeper | Y |\n"
            + "| Bob Ray | Clerk | N |",
        "Attendance:\n    Ann Lee    (AL)  Ropes   present\n    Bob Ray    (BR)  Piers   present\n"
            + "    Cy Dee     (CD)  Cranes  absent",
        "**Voting members:** Ann Lee\n**Guests:** Bob Ray",
        "<details>\n<summary>Anwesenheitsliste</summary>\n\n#### Anwesende Räte\n\n- Ann Lee\n"
            + "\n#### Entschuldigte Räte\n\n- Cy Dee\n\n#### Gäste\n\n- Bob Ray\n\n</details>",
      })
  void rollIsReadInEveryShape(String roll) {
    assertEquals(List.of("Ann Lee", "Bob Ray"), call(roll).attendees());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Present\n\n- Ann Lee\n- Bob Ray\n\n## Members Not in Attendance\n\n- Cy Dee\n- Dan Eel",
        "## Present\n\n- Ann Lee\n- Bob Ray\n\n**Not in attendance**\n\n- Cy Dee",
        "## Present\n\n- Ann Lee\n- Bob Ray\n- Cy Dee (absent)\n- ❌ Dan Eel",
        "## Present\n\n- Ann Lee\n- Bob Ray\n- Cy Dee - regrets",
        "## Present\n\n- Ann Lee - here\n- Bob Ray - here\n- Cy Dee - excused",
        "Attendance:\n\n- Ann Lee (here)\n- Bob Ray (here)\n- Cy Dee (on leave)\n- Dan Eel (absent)",
        "Who came: Ann Lee, Bob Ray\nCould not come: Cy Dee",
        "Present: Ann Lee, Bob Ray\n\nMembers absent: Cy Dee",
      })
  void absenteesStayAbsent(String roll) {
    assertEquals(List.of("Ann Lee", "Bob Ray"), call(roll).attendees());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Present: Ann Lee, Bob Ray\nLanguage: mostly English\nWeather: rain, wind",
        "## Present\n\n- Crane team: @harbour/cranes\n- Ann Lee: @ann\n- Bob Ray: @bob",
        "## Present\n\n- Harbour Board of Directors\n- Ann Lee\n- Bob Ray, Rope Works, Inc.",
        "## Present\n\n- Ann Lee\n- Bob Ray: works on tide clocks, for example, and jointly owned old"
            + " boats",
        "## Present\n\n- Ann Lee\n- Bob Ray\n- _vacant_, North Yard",
        "## Present\n\n- Ann Lee\n- Bob Ray, Auditor (by invitation)",
        "Present: Ann Lee, Bob Ray\nBy wire:\n\nDeclarations of interest: none",
        "## Present\n\n- Ann Lee\n- Bob Ray\n\n## From attendees\n\n- [Feature #1251] Tie values of"
            + " ropes (eve)\n- [Bug #1268] Knots and bends (kim)",
        "## Present\n\n- Ann Lee\n- Bob Ray\n\n## Introductions\n\n- Eels are welcome on the pier"
            + " from Monday\n- The tide clock was set to zero",
        "Present: Ann Lee, Bob Ray\n\n## Tasks\n\n| Who | What |\n|---|---|\n| Cy | buy nails |",
      })
  void wordsAreNoPeople(String roll) {
    assertEquals(List.of("Ann Lee", "Bob Ray"), call(roll).attendees());
  }

  @Test
  void eachMayHaveAParagraph() {
    assertEquals(
        List.of("Ann Lee", "Bob Ray", "Cy Dee"),
        call("Ann Lee, North Yard (AL)\n\nBob Ray, Cranes (BR) \\*\n\nCy Dee, Piers (CD)")
            .attendees());
  }

  @Test
  void pointsAfterIntroductionsAreNoPeople() {
    assertEquals(
        List.of(),
        call("## Agenda\n\n- Introductions\n- Ann: news of the ropes\n- Bob: the crane")
            .attendees());
  }

  @Test
  void handlesArePartedByBlanks() {
    assertEquals(
        List.of("@ann", "@bob", "@cy_dee"), call("_attending_: @ann @bob @cy_dee").attendees());
  }

  @Test
  void firstNameMayOpenWithTheSignOfAHandle() {
    assertEquals(
        List.of("Ann Lee", "@bob", "Cy Dee"),
        call("## Attendees\n\n- @Ann Lee\n- @bob\n- @cydee Cy Dee").attendees());
  }

  @Test
  void personIsOneWhateverTheUnderscoresAndAccents() {
    assertEquals(
        List.of("Ann Lee", "Zoë Ray"),
        call("Present: Ann_Lee, Zoë Ray\n\nChair: Ann Lee\n\n- Guests: Zoe Ray").attendees());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Chair\n\n- [Ann Lee](https://ann.example)\n\n## Present\n\n- Ann Lee\n- Bob Ray",
        "Chair: AL\n\nPresent: Ann Lee, Bob Ray",
        "#### Lead: Ann Lee\n\n#### Participants\n\n- Ann Lee\n- Bob Ray",
        "- Led by Ann Lee\n- Present: Ann Lee, Bob Ray",
        "## Present\n\n- Ann Lee\n- Bob Ray\n\nRegrets\n\n- Cy Dee\n\nChair: Ann Lee",
        "Today's chair: AL\nPresent: Ann Lee, Bob Ray",
        "**Acting chair:** Ann\n\n**Present:** Ann Lee, Bob Ray",
        "Facilitator & note taker: Ann\n\nPresent: Ann Lee, Bob Ray",
        "Chair: Ann Lee, Scribe: Bob Ray\n\nPresent: Ann Lee, Bob Ray",
        "Moderator: Ann (this week), Bob (next week)\n\nPresent: Ann Lee, Bob Ray",
        "Presiding - Ann Lee\n\nPresent: Ann Lee, Bob Ray",
        "Present: Ann Lee (in the chair), Bob Ray",
        "- Chair:\n  - Ann Lee\n- Present:\n  - Ann Lee\n  - Bob Ray",
        "_Chair: Ann Lee_\n\nPresent: Ann Lee, Bob Ray",
        "Facilitator for this call: Ann Lee\n\nPresent: Ann Lee, Bob Ray",
        "Present: Ann Lee, Bob Ray\n\nAnn Lee (chair) welcomed the crew.",
        "Present: Ann Lee, Bob Ray\n\nIn the absence of the chair, Ann Lee presided.",
        "Present: Ann Lee, Bob Ray\n\nThe meeting began with Ann Lee in the chair.",
        "| Facilitator | Scribe |\n|---|---|\n| Ann Lee | Bob Ray |\n\nPresent: Ann Lee, Bob Ray",
        "| Name | Role |\n|---|---|\n| Ann Lee | Chair |\n| Bob Ray | Vice chair |",
        "Present: Ann Lee, Bob Ray\n\nMayor Ann Lee called the meeting to order at 7:02.",
        "Present: Ann Lee, Bob Ray\n\nThe meeting was called to order at 7:02 p.m. by Ann Lee.",
        "Ann Lee chaired the meeting. Bob Ray took notes.\n\nPresent: Ann Lee, Bob Ray",
        "Le conseil se réunit sous la présidence de Ann Lee, maire.\n\nPrésents : Ann Lee, Bob Ray",
        "Present\n    Ann Lee, Bob Ray\n\nChair\n    Ann Lee",
      })
  void chairIsToldInFull(String roll) {
    Minutes minutes = call(roll);

    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Ann Lee"), minutes.chairs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- Next chair: Ann Lee\n- Chair for the next meeting: Ann Lee",
        "- Vice chair: Ann Lee\n- Rope lead: Ann Lee",
        "- Chairs: forty new ones for the hall",
        "The chair asked for the ropes. Ann Lee chaired the committee for knots.",
        "The meeting of the harbour was opened by all, and called off by Ann Lee.",
        "- Ann Lee (rope lead)",
      })
  void nobodyElseHasTheChair(String line) {
    assertEquals(List.of(), call("Present: Ann Lee, Bob Ray\n\n" + line).chairs());
  }

  @Test
  void frontMatterListsPeople() {
    Minutes minutes =
        Minutes.of(
            """
            ---
            title: Harbour board
            attendees:
              - name: Ann Lee
                role: chair
              - Bob Ray
            regrets: [Cy Dee]
            ---
            """
                + TOPICS);

    assertEquals(List.of("Ann Lee", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Ann Lee"), minutes.chairs());
  }
}
