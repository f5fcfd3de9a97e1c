package org.minutebook.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minutebook.minutes.SourceRange;

class SentenceSplitterTest {
  private static List<Sentence> of(String text) {
    List<Block.Line> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      lines.add(new Block.Line(lines.size() + 1, 1, line, 0));
    }
    return SentenceSplitter.split(lines, line -> line.startsWith("Decision:"));
  }

  private static String place(SourceRange range) {
    return "%d:%d-%d:%d"
        .formatted(range.line(), range.column(), range.endLine(), range.endColumn());
  }

  private static List<String> texts(String text) {
    return of(text).stream().map(Sentence::text).toList();
  }

  @Test
  void sentencesEndAtMarks() {
    assertEquals(
        List.of("Ropes came in.", "Are they blue?", "They are!", "So be it"),
        texts("Ropes came in. Are they blue? They are! So be it"));
  }

  @Test
  void hardWrappedLinesAreUnwrappedAndKnowTheirLines() {
    assertEquals(
        List.of(
            "New ropes came in on Monday. 1:1-2:10",
            "They are blue. 2:12-2:25",
            "Nobody minds the colour. 2:27-4:7"),
        of("New ropes came in\non Monday. They are blue. Nobody\nminds the\ncolour.").stream()
            .map(sentence -> sentence.text() + " " + place(sentence.range()))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We use version 4.02.0 and 2.7 of it.",
        "See the .yml file of it.",
        "Colours, e.g. Blue, are fine.",
        "Colours, i.e. Blue, are fine.",
        "Ropes vs. Chains was the point.",
        "Dr. Lee and Mr. Ray spoke.",
        "J. Lee spoke of it.",
        "They came from example.org in time.",
        "An open (bracket stays one sentence.",
        "and so on... until it ended.",
      })
  void stopsInsideASentenceEndNone(String sentence) {
    assertEquals(List.of(sentence), texts(sentence));
  }

  @Test
  void closingQuotesAndMarksStayWithTheSentence() {
    assertEquals(
        List.of("He said \"yes.\"", "**We stop.**", "(All agreed.)", "Then tea."),
        texts("He said \"yes.\" **We stop.** (All agreed.) Then tea."));
  }

  @Test
  void lineThatBeginsASentenceEndsTheOneBefore() {
    assertEquals(
        List.of("Ropes came in", "Decision: keep them"),
        texts("Ropes came in\nDecision: keep them"));
  }

  @Test
  void addressAtTheEndOfALineEndsASentence() {
    assertEquals(
        List.of("See https://example.org/ropes", "They are blue"),
        texts("See https://example.org/ropes\nThey are blue"));
  }

  @Test
  void whiteSpaceIsFolded() {
    assertEquals(List.of("New ropes came in."), texts("New   ropes\t came\n   in.  "));
  }

  @Test
  void blankLinesHoldNoSentence() {
    assertEquals(List.of(), texts("   \n\n"));
  }
}
