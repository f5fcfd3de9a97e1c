package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics in the shapes that projects give them, and frames that are none. */
class TopicShapesTest {
  private static List<String> topics(String body) {
    return Minutes.of("# Harbour call\n\nPresent: Ann Lee, Bob Ray\n\n" + body).topics();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Notes\n\n- Projects\n  - [Ropes](https://e.org/1)\n    - They came in blue.\n"
            + "  - [Cranes](https://e.org/2)\n    - One squeaks in the rain.",
        "## Agenda\n\n1. Ropes\n  * They came in blue.\n  * We keep them.\n2. Cranes\n"
            + "  * One squeaks in the rain.",
        "## To discuss\n\n* Ropes\n\nAL: They came in blue, and long.\n\n* Cranes\n\n"
            + "BR: One squeaks in the rain.",
        "## Topics\n\nRopes\n\n* They came in blue.\n\nCranes\n\n* One squeaks in the rain.",
        "Topic: Ropes\n\nAnn: They came in blue.\n\nTopic: Cranes\nBob: One squeaks in the rain.",
        "## Agenda\n\n- Ropes\n  - They came in blue.\n  - They are long.\n- Cranes\n"
            + "  - One squeaks in the rain.",
        "## Resolutions\n\n### Ropes\n\nThey came in blue.\n\n#### Conclusion\n\nYes.\n\n"
            + "### Cranes\n\nOne squeaks in the rain.\n\n#### Pros\n\n- Grease is cheap.",
      })
  void topicsAreFound(String body) {
    assertEquals(List.of("Ropes", "Cranes"), topics(body));
  }

  @Test
  void presenterMayOpenAPointOfTheAgenda() {
    assertEquals(
        List.of("rope prices", "the crane"),
        topics(
            "## Agenda\n\n- Ann: rope prices\n  - They went up again.\n"
                + "- Bob: the crane\n  - It squeaks in the rain."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Scribes\n\n- Ann Lee (first half of the call)",
        "### Participation and Code of Conduct\n\nBe kind to each other on the quay.",
        "### Meeting Guidelines\n\nNobody records without asking the others.",
        "## Date: 2020-05-04\n\nSee [the calendar](https://e.org/c) for the day in your yard.",
        "###### tags: `ropes` `quay`\n\nThe head of the page stands here.",
        "## Antitrust Policy Notice\n\nThe yards compete, so mind what you say of prices.",
        "## Notes\n\nIt rained all day, and the others came late.",
        "## Summary of resolutions\n\n1. Keep the ropes for another year.",
        "## Administrivia (Ann, 5 min)\n\nThe room is the small one today.",
        "## 1.3 Approve the minutes of the previous call\n\nThey were approved by all.",
        "## Welcome and apologies\n\nAnn greeted the yards.",
        "## Next face-to-face meeting\n\nIn the loft, if it is dry.",
        "## Actions (owner, due)\n\n- Bob: order ropes, 5 Oct",
        "## TOP 1: Genehmigung des letzten Protokolls\n\nEs wurde einstimmig angenommen.",
        "## Approbation du PV de la séance précédente\n\nLe PV est approuvé par tous.",
        "## 1. Approvazione del verbale precedente\n\nIl verbale va bene a tutti.",
        "## Acciones pendientes\n\n- Ana: pedir cuerdas",
        "## Vaststellen agenda\n\nDe agenda blijft zo.",
        "## Tides\n\n- Cy: no update",
        "## Tides\n\nCy Dee was not available to tell.",
        "## Tides\n\nWe did not get to this.",
      })
  void framesAreNoTopics(String frame) {
    assertEquals(List.of("Ropes"), topics(frame + "\n\n## Ropes\n\nThey came in blue."));
  }

  @Test
  void doneAndNextAreNoTopics() {
    assertEquals(
        List.of("Updates"),
        topics(
            "## Updates\n\n- Done\n  - lamps on the pier were mended\n- Next\n  - lamps on the quay"
                + "\n- Blocked\n  - by the rain"));
  }

  @Test
  void bareAddressGivesTheShortNameOfItsIssue() {
    assertEquals(
        List.of("harbour/ropes#12"),
        topics("## https://github.com/harbour/ropes/issues/12\n\nThey came in blue."));
  }

  @Test
  void summaryHoldsTopicsWhereNothingElseDoes() {
    assertEquals(
        List.of("Ropes", "Cranes"),
        Minutes.of(
                "## May 4, 2020\n\n### Summary\n\n- Ropes\n  - They came in blue.\n- Cranes\n"
                    + "  - One squeaks in the rain.")
            .topics());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Approval of the ropes",
        "Next steps for the quay",
        "Meeting rooms of the yards",
        "Closing the north quay",
        "Opening hours",
        "Actions of the crane",
      })
  void titleWithAWordOfItsOwnIsNoFrame(String title) {
    assertEquals(List.of(title), topics("## " + title + "\n\nBob thinks that it can wait."));
  }

  @Test
  void labelThatRecursIsNoTopic() {
    assertEquals(
        List.of("Ropes", "Cranes"),
        topics(
            "## Ropes\n\n**Considered:** they came in blue, and long.\n\n"
                + "## Cranes\n\n**Considered:** one squeaks in the rain."));
  }

  @Test
  void welcomeAboveAllPointsHidesNone() {
    assertEquals(
        List.of("Ropes", "Cranes", "Tides"),
        topics(
            """
            # Welcome to the yard call

            Hello!

            ## Ropes

            They came in.

            ## Cranes

            One squeaks.

            ## Tides

            Higher than last year.

            ## Lamps

            Cancelled
            """));
  }

  @Test
  void rowsOfATableOfTopicsAreTopics() {
    assertEquals(
        List.of("Ropes", "Cranes"),
        topics(
            """
            ## Points

            | Time | Topic | Notes |
            |---|---|---|
            | 5 | Ropes | They came in. |
            | 9 | Cranes | One squeaks. |
            | 2 | Tides | - |
            """));
    assertEquals(
        List.of(),
        topics("## Agenda\n\n| Time | Topic | Lead |\n|---|---|---|\n| 5 | Ropes | Ann Lee |\n"));
  }

  @Test
  void foldedPartIsATopic() {
    assertEquals(
        List.of("Ropes"),
        topics(
            "<details><summary>Ropes</summary>\n\nThey came in on Monday.\n\n</details>\n\n"
                + "<details>\n<summary>Recording</summary>\n\nIt is in the loft.\n\n</details>"));
  }

  @Test
  void numberedAgendaPreviewsItsPoints() {
    assertEquals(
        List.of("1. Ropes", "2. Cranes"),
        topics(
            "# Agenda\n\n1. Ropes\n   1. blue ones\n2. Cranes\n   1. the second\n\n"
                + "# 1. Ropes\n\nThey came in.\n\n# 2. Cranes\n\nOne squeaks."));
  }

  @Test
  void titleThatIsOnlyAnIssueGivesItsShortName() {
    String pages = "https://example.org/harbour/ropes/";
    assertEquals(
        List.of("harbour/ropes#12", "harbour/ropes#13", "harbour/ropes#14", "#15"),
        topics(
            "### [#12](%1$sissues/12)\n\nThey came in.\n\n### [Issue 13](%1$spull/13)\n\nToo short.\n\n"
                    .formatted(pages)
                + "### %1$sissues/14\n\nToo long.\n\n### #15\n\nOne squeaks.\n".formatted(pages)));
    assertEquals(
        List.of("harbour/ropes#12", "harbour/ropes#13", "#15"),
        topics(
            "## Topics\n\n- [#12](%1$sissues/12)\n  - They came in.\n- %1$spull/13\n  - Too short.\n"
                    .formatted(pages)
                + "- #15\n  - One squeaks.\n- #16\n"));
  }

  @Test
  void numberOfAnotherLinkStays() {
    assertEquals(
        List.of("#12", "#13 Ropes"),
        topics(
            """
            ### [#12](https://example.org/ropes/12)

            They came in.

            ### [#13 Ropes](https://example.org/harbour/ropes/issues/13)

            Too short.
            """));
  }

  @Test
  void updatesThatOnlyTellProgressAreATopic() {
    assertEquals(
        List.of("Updates"),
        topics(
            """
            ## Updates

            - Done
              - the lamps were mended
            - Next
              - lamps on the quay
            - Blocked
              - by the rain
            """));
    assertEquals(
        List.of("Lamps", "Cranes"),
        topics(
            """
            ## Updates

            - Lamps
              - they were mended
            - Cranes
              - one squeaks
            """));
  }
}
