package org.minutebook.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

/** Where in the file the words of a statement are. The notes begin at line 7. */
class StatementRangeTest {
  private static final String FRAME =
      """
      # Harbour call

      Attendees: Ann Lee, Bob Ray

      ## Ropes

      """;

  private static List<String> ranges(String notes) {
    return Minutes.of(FRAME + notes).statements().stream().map(StatementRangeTest::range).toList();
  }

  private static String range(Statement statement) {
    SourceRange range = statement.range();
    return "%d:%d-%d:%d %s"
        .formatted(
            range.line(), range.column(), range.endLine(), range.endColumn(), statement.text());
  }

  @Test
  void secondSentenceOfAWrappedParagraph() {
    assertEquals(
        List.of("8:11-9:11 We decided to keep the blue ropes."),
        ranges(
            """
            The ropes are old. Some of them
            are blue. We decided to keep the
            blue ropes. It is late.
            """));
  }

  @Test
  void itemBehindItsCheckBox() {
    assertEquals(
        List.of("7:7-7:29 Ann to count the ropes.", "8:8-9:22 Bob to buy what is missing."),
        ranges(
            """
            - [ ] Ann to count the ropes.
            * [x]  Bob to buy
                  what is missing.
            """));
  }

  @Test
  void itemNestedInAnother() {
    assertEquals(
        List.of("8:7-8:29 Ann to count the ropes."),
        ranges(
            """
            - They are blue
                - Ann to count the ropes.
            """));
  }

  @Test
  void quoteOverTwoLines() {
    assertEquals(
        List.of("7:5-8:18 ACTION: Ann to count the blue ones."),
        ranges(
            """
            > > ACTION: Ann to count
            > > the blue ones.
            """));
  }

  @Test
  void rowOfATable() {
    assertEquals(
        List.of("9:3-9:31 Light the quay at night | all"),
        ranges(
            """
            | Decision | By |
            |---|---|
            | Light the quay at night | all |
            """));
  }

  @Test
  void paragraphWithARuleUnderIt() {
    assertEquals(
        List.of("7:1-8:14 ACTION: Ann to count the blue ones."),
        ranges(
            """
            ACTION: Ann to count
            the blue ones.
            ---
            """));
  }

  @Test
  void tabsAndBlanksThatAreFolded() {
    assertEquals(
        List.of("7:3-8:16 ACTION: Ann to count the blue ones."),
        ranges("-\tACTION:\tAnn  to \t count\n\tthe  blue\tones.\n"));
  }

  @Test
  void linesThatEndInCarriageReturns() {
    assertEquals(
        List.of("7:7-8:5 ACTION: Ann to count them."),
        ranges("Late. ACTION: Ann to count\r\nthem.\r\n"));
  }

  @Test
  void columnsCountUtf16UnitsAndNoBreakSpaces() {
    assertEquals(
        List.of("7:10-7:35 ACTION: Ann to count them."),
        ranges("Late \uD83D\uDEA2!\u00a0ACTION: Ann to count them."));
  }

  @Test
  void severalSpeakersOnOneLine() {
    assertEquals(
        List.of("7:35-7:61 Bob: I'll count them today."),
        ranges("Ann: the ropes are to be counted. Bob: I'll count them today. Ann: thank you."));
  }

  @Test
  void htmlHasTheWholeLine() {
    Statement statement =
        Minutes.in(
                "2020-05-04.html",
                """
                <h1>Harbour call</h1>
                <h2>Ropes</h2>
                <p>The ropes are old. <b>ACTION:</b> Ann to count them.</p>
                <p>It is late.</p>
                """)
            .statements()
            .getFirst();

    assertEquals("3:1-3:59 **ACTION:** Ann to count them.", range(statement));
  }
}
