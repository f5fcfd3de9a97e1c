package org.minutebook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {
  private static final String UNDATED = "# Harbour\n\n## Ropes\n\nWe spoke of ropes.\n";

  @ParameterizedTest
  @CsvSource({
    "README.md, a README without a date",
    "weekly/index.md, a README without a date",
    "template.md, a template",
    "meeting-template.md, a template",
    "notes.md, no date",
    "2020-05-04.rst, 'not Markdown, text or HTML'",
    "2020-05-04.json, 'not Markdown, text or HTML'",
    "LICENSE, 'not Markdown, text or HTML'",
  })
  void whatIsNoMinutesIsPassedOverWithTheReason(String file, String reason) {
    assertEquals(reason, Minutes.reasonToPassOver(file, UNDATED));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-04.md",
    "2020-05-04.MD",
    "2020-05-04.markdown",
    "2020-05-04.txt",
    "2020-05-04/README.md",
    "tsc/2020/2020-05-04 (extra).md",
  })
  void datedTextIsMinutes(String file) {
    assertEquals("minutes", Minutes.reasonToPassOver(file, UNDATED));
  }

  @ParameterizedTest
  @CsvSource({"README.md", "notes.md", "template.md"})
  void dateInTheTextMakesMinutesOfAnyName(String file) {
    assertEquals("minutes", Minutes.reasonToPassOver(file, "# Call of 4 May 2020\n\n" + UNDATED));
  }

  @ParameterizedTest
  @CsvSource({"2020-05-04.md", "README.md"})
  void emptyFileIsPassedOver(String file) {
    assertEquals("empty", Minutes.reasonToPassOver(file, ""));
  }
}
