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
        List.of("Ann: rope prices", "Bob: the crane"),
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
}
