package org.minutebook.web.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;

class StatementMarksTest {

  @Test
  void wordsAtTheRangeAreMarked() {
    assertEquals(
        "Ann will caulk it.",
        marked(
            "It leaks. Ann will caulk it.", "Ann will caulk it.", new SourceRange(4, 11, 4, 28)));
  }

  @Test
  void indentThatWasTakenOffIsNoPartOfTheRange() {
    assertEquals(
        "Ann will caulk it.",
        marked("    - Ann will caulk it.", "Ann will caulk it.", new SourceRange(4, 7, 4, 24)));
  }

  @Test
  void sameWordsAreMarkedWhereTheRangeIs() {
    assertEquals(
        "No. Second",
        marked("No. First\n\nNo. Second", "No. Second", new SourceRange(6, 1, 6, 10)));
  }

  @Test
  void wordsOfALineOfHtmlAreFoundInAllItsMarkdown() {
    assertEquals(
        "Ann will caulk it.",
        marked("It leaks.\n\nLate. Ann will\ncaulk it.", "Ann will caulk it.", wholeLine(60)));
  }

  private static SourceRange wholeLine(int length) {
    return new SourceRange(4, 1, 4, length);
  }

  /** The text marked in a section that begins at line 4. */
  private static String marked(String source, String words, SourceRange range) {
    Section section =
        Section.builder("Boat").lines(4, 3 + (int) source.lines().count()).text(source).build();
    Statement statement = Statement.builder(Statement.Kind.ACTION, words).range(range).build();
    List<String> lines = SectionSource.of(section).lines();
    Node document =
        Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build()
            .parse(String.join("\n", lines));
    StatementMarks.put(document, statement, section, lines);
    StringBuilder marked = new StringBuilder();
    document.accept(
        new AbstractVisitor() {
          private boolean inMark;

          @Override
          public void visit(CustomNode node) {
            inMark = node instanceof StatementMark;
            marked.append(inMark && !marked.isEmpty() ? " " : "");
            visitChildren(node);
            inMark = false;
          }

          @Override
          public void visit(Text text) {
            marked.append(inMark ? text.getLiteral() : "");
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            marked.append(inMark ? " " : "");
          }
        });
    return marked.toString();
  }
}
