package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minutebook.markdown.TitleText;

class MeetingTitleTest {
  private static final String TOPICS =
      """

      ## Cranes

      The second crane is back.

      ## Ropes

      New ropes came in.
      """;

  @Test
  void firstHeadingIsTheTitle() {
    assertEquals("Harbour call", Minutes.of("# Harbour call\n" + TOPICS).title());
  }

  @Test
  void subjectAfterADatedPrefixOfTheDescriptionIsTheTitle() {
    String front =
        """
        ---
        subject: 'Weekly Meeting: 2014-08-07'
        description: '7th Aug 2014: crane review, Rope Day and tide updates'
        ---
        """;

    assertEquals(
        "crane review, Rope Day and tide updates",
        Minutes.in("2014-08-07.md", front + TOPICS).title());
  }

  @Test
  void frontMatterTitleSaysMoreThanAGenericHeading() {
    String text = "---\ntitle: Planning the rope sprint\n---\n# Triage meeting agenda\n" + TOPICS;

    assertEquals("Planning the rope sprint", Minutes.of(text).title());
  }

  @Test
  void headingSaysMoreThanADateInFrontMatter() {
    String text = "---\ntitle: 2020-05-04\n---\n# Planning ropes\n" + TOPICS;

    assertEquals("Planning ropes", Minutes.of(text).title());
  }

  @Test
  void headingInsideALinkIsReadByItsWords() {
    assertEquals(
        "Harbour call", Minutes.of("# [Harbour call](https://example.org/c)\n" + TOPICS).title());
  }

  @Test
  void logoAboveTheHeadingIsNoTitle() {
    assertEquals(
        "Harbour call", Minutes.of("![logo](logo.png)\n\n# Harbour call\n" + TOPICS).title());
  }

  @Test
  void headingInACommentIsNoTitle() {
    assertEquals(
        "Harbour call", Minutes.of("<!-- # Old call -->\n\n# Harbour call\n" + TOPICS).title());
  }

  @Test
  void dateBeforeTheSubjectIsDropped() {
    assertEquals("Rope sprint", Minutes.of("# 2020-05-04: Rope sprint\n" + TOPICS).title());
  }

  @Test
  void underlinedHeadingIsTheTitle() {
    assertEquals("Harbour call", Minutes.of("Harbour call\n============\n" + TOPICS).title());
  }

  @Test
  void withoutAnyTheFileNameIsTheTitle() {
    assertEquals(
        "2020-05-04-rope sprint",
        Minutes.in("2020-05-04-rope_sprint.md", "We spoke of ropes.\n\nWe spoke of cranes.\n")
            .title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## Ropes ####|Ropes",
        "Ropes (10m, Ann)|Ropes",
        "Ropes (15 min)|Ropes",
        "Ropes [0:10 - 0:20]|Ropes",
        "Topic: Ropes|Ropes",
        "Ropes:|Ropes",
        "**Ropes**|Ropes",
        "*Ropes* and `winch.c`|Ropes and winch.c",
        "~~Ropes~~|Ropes",
        "[Ropes](https://example.org/r)|Ropes",
        "[Ropes][r] anew|Ropes anew",
        "\\#[237](https://example.org/237) Ropes|#237 Ropes",
        "Ropes [#12](https://example.org/12)|Ropes #12",
        "![icon](i.png) Ropes|icon Ropes",
        "<a name=\"r\"></a>Ropes|Ropes",
        "[name=Ann] Ropes|Ropes",
        "[x] Ropes|Ropes",
        "snake_case_rope|snake_case_rope",
        "2 * 3 ropes * 4|2 * 3 ropes * 4",
        "C# ropes|C# ropes",
        "Ropes in C#|Ropes in C#",
        "#12 ropes|#12 ropes",
        "\\*kept\\*|*kept*",
        "Ropes &amp; cranes|Ropes & cranes",
        "Ropes: -|Ropes",
      })
  void titlesAreCleanedForDisplay(String raw, String shown) {
    assertEquals(shown, TitleText.clean(raw));
  }

  @Test
  void firstLineOfPlainTextIsTheTitle() {
    String text =
        "Harbour call\n\nAttendees: Ann Lee\n\nCranes\n------\n\nOne.\n\nRopes\n-----\n\nNew.\n";

    assertEquals("Harbour call", Minutes.in("2020-05-04.txt", text).title());
  }

  @Test
  void subjectOfPlainTextIsTheTitle() {
    String text = "Subject: Harbour call\nDate: 2020-05-04\n\nCranes\n------\n\nOne is back.\n";

    assertEquals("Harbour call", Minutes.in("2020-05-04.txt", text).title());
  }

  @Test
  void headingThatIsOnlyALogoIsNoTitle() {
    assertEquals(
        "Harbour call", Minutes.of("# ![logo](l.png)\n\n# Harbour call\n" + TOPICS).title());
  }

  @Test
  void headingInHtmlIsTheTitle() {
    assertEquals("Harbour call", Minutes.of("<h1>Harbour call</h1>\n" + TOPICS).title());
  }

  @Test
  void frontMatterSaysMoreThanTheFirstTopic() {
    String topics = "\n## Longer ropes\n\nNew.\n\n## Cranes\n\nOne is back.\n";

    assertEquals("Weekly", Minutes.of("---\ntitle: Weekly\n---\n" + topics).title());
    assertEquals(
        "Weekly call", Minutes.of("---\ndescription: Weekly call\n---\n" + topics).title());
  }

  @Test
  void partOfTheMinutesIsNoTitle() {
    String text = "## Agenda\n\n1. Cranes\n\n## Attendees\n\n- Ann Lee\n" + TOPICS;

    assertEquals("2020-05-04", Minutes.of(text).title());
  }

  @Test
  void datedHeadingBelowASummaryIsTheTitle() {
    String text = "## Summary\n\nWe spoke.\n\n## 4 May 2020, cranes\n\n### One\n\nIt is back.\n";

    assertEquals("4 May 2020, cranes", Minutes.of(text).title());
  }

  @Test
  void committeeBelowMinutesIsTheTitle() {
    assertEquals(
        "Harbour Committee",
        Minutes.of("# Meeting Minutes\n## Harbour Committee\n\n**Time:** noon\n" + TOPICS).title());
  }

  @Test
  void lineAtTheTopThatNamesTheMeetingIsTheTitle() {
    String text = "<!-- licence -->\n\nROPES WORKING GROUP MEETING  \n2020-05-04\n" + TOPICS;

    assertEquals("ROPES WORKING GROUP MEETING", Minutes.of(text).title());
  }

  @Test
  void headingWithoutABlankIsTheTitle() {
    String text = "#Harbour Committee Minutes\n##May 4, 2020\n\n###Cranes\nOne is back.\n";

    Minutes minutes = Minutes.in("call.md", text);

    assertEquals("Harbour Committee Minutes", minutes.title());
    assertEquals(List.of("Cranes"), minutes.topics());
  }

  @Test
  void tagsAndIssueNumbersAreNoHeadings() {
    String text = "# Harbour call\n\n#harbour #ropes\n\n## Cranes\n\n#409 is back.\n\n#Crane\n";

    assertEquals(List.of("Cranes"), Minutes.of(text).topics());
  }

  @Test
  void tagsAndInvisibleCharactersAreLeftOut() {
    assertEquals("Ropes", TitleText.clean("\u200bRopes\ufeff #harbour/ropes #week"));
    assertEquals("Ropes #12", TitleText.clean("Ropes #12"));
  }

  @Test
  void idsHoldNoVariationSelectors() {
    Minutes minutes =
        Minutes.of(
            "# Call\n\n## Ice breaker \u2744\ufe0f\n\nWe met.\n\n## \u2693\ufe0f Cranes\n\nBack.\n");

    assertEquals(List.of("call", "ice-breaker", "cranes"), minutes.ids());
  }
}
