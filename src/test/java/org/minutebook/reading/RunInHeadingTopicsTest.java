package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunInHeadingTopicsTest {
  private static Minutes notes(String body) {
    return Minutes.of(
        "# Harbour call\n\nAttendees: Ann Lee, Bob Ray, Thomas Loe (TL)\n\n## Notes\n\n"
            + body
            + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**New ropes** - they came in on Monday.|New ropes",
        "**New ropes** — they came in on Monday.|New ropes",
        "**New ropes** – they came in on Monday.|New ropes",
        "**New ropes**: they came in on Monday.|New ropes",
        "**New ropes:** they came in on Monday.|New ropes",
        "__New ropes__ - they came in on Monday.|New ropes",
        "*New ropes* - they came in on Monday.|New ropes",
        "_New ropes_ - they came in on Monday.|New ropes",
        "**New ropes** ([#12](https://example.org/12)) — they came in on Monday.|New ropes",
        "**New `rope.c`** - it came in on Monday.|New rope.c",
        "**New ropes** - *Ann*: they came in on Monday.|New ropes",
        "[**New ropes**](https://example.org/r) they came in on Monday.|New ropes",
      })
  void paragraphThatOpensWithItsNameIsATopic(String paragraph, String title) {
    assertEquals(List.of(title), notes(paragraph).topics());
  }

  @Test
  void boldLineAloneNamesWhatFollows() {
    Minutes minutes = notes("**New ropes**\n\nThey came in on Monday.\n\n**Tide**\n\nIt is high.");

    assertEquals(List.of("New ropes", "Tide"), minutes.topics());
    assertEquals("7-10", minutes.linesOf("New ropes"));
  }

  @Test
  void listItemThatOpensWithItsNameIsATopic() {
    Minutes minutes =
        Minutes.of(
            """
            # Harbour call

            ## Any other business

            - **New ropes** - they came in on Monday.
            - **Tide**: it is high, and the quay is wet
              as it was last week.
            """);

    assertEquals(List.of("Any other business", "New ropes", "Tide"), minutes.topics());
    assertEquals("5-5", minutes.linesOf("New ropes"));
    assertEquals("6-7", minutes.linesOf("Tide"));
    assertEquals(List.of("Harbour call", "Any other business"), minutes.section("Tide").path());
  }

  @Test
  void nameAmongTheFirstWordsOfAnItemIsATopic() {
    assertEquals(List.of("Winch"), notes("- Showed the **Winch** and it held well.").topics());
  }

  @Test
  void titleKeepsItsMarksAsRawTitle() {
    assertEquals(
        "**New ropes**",
        notes("**New ropes** - they came in on Monday.").section("New ropes").rawTitle());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Ann** - Hello everyone",
        "**Ann Lee**: I looked at it.",
        "**Ann Lee:** I looked at it.",
        "*Ann* - I have news.",
        "**Thomas L** - I have news.",
        "**TL** - I have news.",
        "**Ann/Bob** - we have news.",
        "**Ann and Bob** - we have news.",
      })
  void leadInBoldSpeakerIsNoTopic(String spoken) {
    Minutes minutes = notes("**New ropes** - they came in on Monday.\n\n" + spoken);

    assertEquals(List.of("New ropes"), minutes.topics());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Note** that this is said of all ropes.",
        "We said that it would be **very** bad to wait.",
        "- We said that it would be **very** bad to wait.",
        "**2020-03-04** - the day they came in",
        "**Link:** https://example.org/ropes",
        "**PR:** [#12](https://example.org/12)",
        "**Conclusion**: keep the old ones",
        "\\*\\*Escaped\\*\\* - no mark at all",
        "`**Code**` - no mark at all",
      })
  void emphasisDatesPointersAndConclusionsAreNoTopics(String text) {
    Minutes minutes = notes("**New ropes** - they came in on Monday.\n\n" + text);

    assertEquals(List.of("New ropes"), minutes.topics());
  }

  @Test
  void struckTopicIsReadByItsName() {
    assertEquals(
        List.of("Old ropes"), notes("~~**Old ropes**~~ - they were dropped long ago.").topics());
  }

  @Test
  void shortSentenceAfterTheNameIsDiscussion() {
    assertEquals(List.of("New ropes"), notes("**New ropes** - they came in.").topics());
  }
}
