package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatLogTest {
  @ParameterizedTest
  @ValueSource(strings = {"18:03 <%s> %s", "[18:03:40] <%s> %s", "<%s> %s", "18:03:40 %s: %s"})
  void logIsReadAsMinutes(String form) {
    Minutes minutes =
        log(
            form,
            "ann",
            "#startmeeting Harbour weekly",
            "meetbot",
            "Meeting started.",
            "ann",
            "#topic Blue ropes",
            "bob",
            "they came in on Monday, and I counted them",
            "ann",
            "#agreed keep the blue ropes for another year",
            "ann",
            "#action bob to order longer ones",
            "ann",
            "#topic Lamps",
            "cy",
            "one on every post would be nice");

    assertEquals("Harbour weekly", minutes.title());
    assertEquals(List.of("ann", "bob", "cy"), minutes.attendees());
    assertEquals(List.of("Blue ropes", "Lamps"), minutes.topics());
    assertEquals(List.of("AGREED: keep the blue ropes for another year"), minutes.decisions());
    assertEquals(List.of("ACTION: bob to order longer ones"), minutes.actions());
    assertEquals("3-6", minutes.linesOf("Blue ropes"));
  }

  @Test
  void scribeMarksAreRead() {
    Minutes minutes =
        log(
            "<%s> %s",
            "ann",
            "present+",
            "bob",
            "present+ Bob_Ray",
            "RRSAgent",
            "logging",
            "ann",
            "Topic: Blue ropes",
            "dan",
            "they are long enough for the pier",
            "ann",
            "RESOLUTION: Keep the blue ropes for another year",
            "ann",
            "ACTION: Bob to order longer ones");

    assertEquals(List.of("ann", "Bob Ray"), minutes.attendees());
    assertEquals(List.of("Blue ropes"), minutes.topics());
    assertEquals(1, minutes.decisions().size());
    assertEquals(1, minutes.actions().size());
  }

  @Test
  void listsOfPointsAreNoLog() {
    Minutes minutes =
        Minutes.of(
            "# Call\n\n## Ropes\n\n* Ann: long\n* Bob: blue\n* Cy: old\n* Dan: wet\n* Eve: dry\n");

    assertEquals(List.of("Ropes"), minutes.topics());
  }

  @Test
  void summaryOfTheMeetingBotIsRead() {
    Minutes minutes =
        Minutes.in(
            "2020-05-04.html",
            """
            <html><body><h1>Harbour weekly</h1>
            <h3>Meeting summary</h3>
            <ol><li><b>Blue ropes</b> (ann, 18:01:30)
            <ol><li><i>AGREED</i>: keep the ropes for a year (ann, 18:03:02)</li></ol></li>
            <li><b>Lamps</b> (ann, 18:06:30)
            <ol><li>one on every post would be nice (cy, 18:07:02)</li></ol></li></ol>
            <h3>People present (lines said)</h3>
            <ol><li>ann (40)</li><li>bob (21)</li><li>meetbot (4)</li></ol>
            </body></html>
            """);

    assertEquals(List.of("ann", "bob"), minutes.attendees());
    assertEquals(List.of("Blue ropes", "Lamps"), minutes.topics());
  }

  /** A log of speakers and what each says, in turns. */
  private static Minutes log(String form, String... said) {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < said.length; i += 2) {
      log.append(form.formatted(said[i], said[i + 1])).append('\n');
    }
    return Minutes.in("2020-05-04.txt", log.toString());
  }

  @Test
  void whoeverOpensTheMeetingHasTheChair() {
    Minutes minutes =
        Minutes.of(
            """
            10:00 <ann> #startmeeting Harbour 2021-03-04
            10:01 <ann> #chair ann bob cy
            10:02 <ann> #topic Ropes
            10:03 <bob> the ropes are old
            10:04 <cy> we need new ones
            10:05 <ann> #agreed buy ropes
            """);

    assertEquals(List.of("ann"), minutes.chairs());
    assertEquals(List.of("ann", "bob", "cy"), minutes.attendees());
  }
}
