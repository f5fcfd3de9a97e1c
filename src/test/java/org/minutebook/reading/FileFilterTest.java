package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFilterTest {
  private static final String UNDATED = "# Harbour\n\n## Ropes\n\nWe spoke of ropes.\n";

  @ParameterizedTest
  @CsvSource({
    "README.md, a README",
    "weekly/index.md, a README",
    "template.md, a template",
    "meeting-template.md, a template",
    "ropes.md, 'no date, and nothing says that it is a meeting'",
    "code-of-conduct.md, 'about the project, no meeting'",
    "CONTRIBUTING.md, 'about the project, no meeting'",
    "2020-05-04.pdf, 'not Markdown, text or HTML'",
    "Makefile, 'not Markdown, text or HTML'",
    "2020-05-04.json, 'not Markdown, text or HTML'",
    "LICENSE, 'not Markdown, text or HTML'",
  })
  void whatIsNoMinutesIsSkippedWithTheReason(String file, String reason) {
    assertEquals(reason, Minutes.reasonToPassOver(file, UNDATED));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-04.md",
    "2020-05-04.MD",
    "2020-05-04.markdown",
    "2020-05-04.txt",
    "2020-05-04.rst",
    "2020-05-04.adoc",
    "2020-05-04.org",
    "2020-05-04.wiki",
    "2020-05-04.qmd",
    "2020-05-04.Rmd",
    "2020-05-04.mdx",
    "2020-05-04",
    "2020.05.04",
    "2020-05-04-template-of-ropes.md",
    "2020-05-04/README.md",
    "tsc/2020/2020-05-04 (extra).md",
  })
  void datedTextIsMinutes(String file) {
    assertEquals("minutes", Minutes.reasonToPassOver(file, UNDATED));
  }

  @Test
  void headingThatOnlyMinutesHaveMakesMinutes() {
    assertEquals("minutes", Minutes.reasonToPassOver("ropes.md", UNDATED + "\n## Minutes\n"));
  }

  @ParameterizedTest
  @CsvSource({"README.md", "ropes.md", "index.md"})
  void dateInTheTextMakesMinutesOfAnyName(String file) {
    assertEquals("minutes", Minutes.reasonToPassOver(file, "# Call of 4 May 2020\n\n" + UNDATED));
  }

  @ParameterizedTest
  @CsvSource({"Meeting 105.md", "weekly-call.md", "minutes-of-the-harbour.md"})
  void undatedDiscussionOfAMeetingIsMinutes(String file) {
    assertEquals("minutes", Minutes.reasonToPassOver(file, UNDATED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Harbour call\n",
        "# Harbour call\n\n## Ropes\n\n## Cranes\n",
        "# Harbour call\n\n## Ropes\n\nNo update.\n",
      })
  void datedFileWithoutDiscussionIsAStub(String text) {
    assertEquals(
        "an agenda or a stub: nothing was discussed",
        Minutes.reasonToPassOver("2020-05-04.md", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\t\n"})
  void blankFileIsEmpty(String text) {
    assertEquals("empty", Minutes.reasonToPassOver("2020-05-04.md", text));
  }

  @Test
  void listOfAnAgendaIsNoDiscussion() {
    assertEquals(
        "an agenda or a stub: nothing was discussed",
        Minutes.reasonToPassOver("2020-05-04.md", "# Agenda\n\n- Storage\n- Cache\n"));
  }

  @Test
  void notesBelowThePointsOfAnAgendaAreDiscussion() {
    String text =
        """
        ## 2020-05-04

        ### Agenda

        - Ann: the new winch
            - it pulls twice as much as the old one did
            - the brake needs a second look before the summer
        - Bob: lamps
            - half of them were out after the storm
        """;

    assertEquals("minutes", Minutes.reasonToPassOver("call.md", text));
  }

  @Test
  void sentencesOfASummaryAreDiscussion() {
    String text =
        """
        ## 4 May 2020

        ### Summary

        - The winch is back from the yard and pulls twice as much as before.
        - Half of the lamps were out after the storm, so we bought new ones.
        - The ferry people asked for a second berth, and they can have it in June.
        """;

    assertEquals("minutes", Minutes.reasonToPassOver("call.md", text));
  }

  @Test
  void charterWithAListOfMembersIsNoMeeting() {
    String text =
        """
        # Winch group

        ## Membership

        - Ada Brook (chair)
        - Jo Reed

        ## Current objectives

        Every winch turns before the season starts, and the crew knows why.

        ## Key results

        * List those that are worn
        """;

    assertEquals(
        "about the project, no meeting",
        Minutes.reasonToPassOver("archived/2020-05-04/README.md", text));
  }

  @Test
  void charterInADatedFolderIsNoMeeting() {
    String text =
        "# Winch group\n\nKeeps the winches.\n\n## Mission\n\nEvery winch turns.\n\n## Key results\n\n* List them\n";

    assertEquals(
        "about the project, no meeting",
        Minutes.reasonToPassOver("archived/2020-05-04/README.md", text));
  }
}
