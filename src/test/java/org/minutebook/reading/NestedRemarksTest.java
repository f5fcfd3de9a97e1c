package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Section;

/** Items with more below them, under headings that are topics themselves. */
class NestedRemarksTest {
  private static final String REMARK =
      """
      - The wall was painted last week and nobody fell into the water.
      - The yard wants to know how long the work will take
        - Two weeks, if it stays dry.
      """;

  private static final String OTHERS =
      """

      ## Cranes

      The second crane is back.

      ## Ropes

      New ropes came in.
      """;

  private static List<String> topics(String text) {
    return Minutes.in("2031-05-01.md", "# Harbour call\n\n" + text).meeting().sections().stream()
        .filter(Section::topic)
        .map(Section::title)
        .toList();
  }

  @Test
  void remarkBelowATopicAmongHeadingsIsNone() {
    assertEquals(
        List.of("Quay updates", "Cranes", "Ropes"),
        topics("## Quay updates\n\n" + REMARK + OTHERS));
  }

  @Test
  void listOfPointsStays() {
    String points =
        """
        - The north quay
          - It leaks again.
        - The south quay
          - It is dry.
        - The old quay
          - Nobody has been there.
        """;
    assertEquals(
        List.of("The north quay", "The south quay", "The old quay"),
        topics("## Updates\n\n" + points + OTHERS).stream()
            .filter(t -> t.endsWith("quay"))
            .toList());
  }
}
