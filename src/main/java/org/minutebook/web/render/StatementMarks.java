package org.minutebook.web.render;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.SourceRange;
import org.minutebook.minutes.Statement;

/** Puts {@link StatementMark}s around the words of one statement in a parsed section. */
final class StatementMarks {

  /** A stretch of the section's text: from its first character to behind its last one. */
  private record Extent(int start, int end) {}

  private final Statement statement;
  private final Extent words;
  private boolean begun;

  private StatementMarks(Statement statement, Extent words) {
    this.statement = statement;
    this.words = words;
  }

  /**
   * Marks the words; where they are not shown as text (code, a removed heading), the place before
   * the block.
   *
   * @param lines those of the section as they were parsed, some of them with less indent
   */
  static void put(Node document, Statement statement, Section section, List<String> lines) {
    if (statement.line() - section.line() >= lines.size()) {
      return; // an empty line that the section ends with
    }
    StatementMarks marks = new StatementMarks(statement, words(statement, section, lines));
    marks.block(document);
    if (!marks.begun) {
      marks.before(document);
    }
  }

  private static Extent words(Statement statement, Section section, List<String> lines) {
    SourceRange range = statement.range();
    List<String> source = section.text().lines().toList();
    int first = range.line() - section.line();
    int last = Math.min(range.endLine() - section.line(), lines.size() - 1);
    int start = start(first, lines);
    if (first == last && range.column() == 1 && range.endColumn() >= lines.get(first).length()) {
      // In minutes that were HTML only the line is known, which may be several lines of Markdown.
      int at = String.join(" ", lines).indexOf(statement.text(), start);
      if (at >= 0) {
        return new Extent(at, at + statement.text().length());
      }
    }
    return new Extent(
        start + index(range.column() - 1, source.get(first), lines.get(first)),
        start(last, lines) + index(range.endColumn() - 1, source.get(last), lines.get(last)) + 1);
  }

  /** Where a line starts in the parsed text. */
  private static int start(int line, List<String> lines) {
    return lines.subList(0, line).stream().mapToInt(String::length).sum() + line;
  }

  /** An index in a line of the section as an index in the parsed line, which has less indent. */
  private static int index(int index, String source, String parsed) {
    return Math.clamp(index - (source.length() - parsed.length()), 0, parsed.length());
  }

  private void block(Node block) {
    Node child = block.getFirstChild();
    if (child != null && !(child instanceof Block) && !isTableRow(child)) {
      run(block);
      return;
    }
    for (; child != null; child = child.getNext()) {
      block(child);
    }
  }

  /** Rows and cells of a table are no blocks to commonmark, but hold text like them. */
  private static boolean isTableRow(Node node) {
    return node.getClass().getPackageName().startsWith("org.commonmark.ext.gfm.tables");
  }

  /** Wraps those children of a node that are within the words. */
  private void run(Node parent) {
    Node first = null;
    Node last = null;
    Node next;
    for (Node child = parent.getFirstChild(); child != null; child = next) {
      next = child.getNext();
      Extent extent = extent(child);
      if (extent == null || extent.end() <= words.start() || extent.start() >= words.end()) {
        continue;
      }
      last = child instanceof Text text ? cut(text, extent) : child;
      first = first == null ? last : first;
    }
    if (first == null) {
      return;
    }
    if (first.equals(last) && isSpan(first) && reachesBeyond(first)) {
      run(first);
      return;
    }
    StatementMark mark = new StatementMark(statement, !begun);
    begun = true;
    mark.setSourceSpans(List.of(span(first, last)));
    first.insertBefore(mark);
    Node moved = first;
    while (moved != null) {
      Node following = moved.equals(last) ? null : moved.getNext();
      mark.appendChild(moved);
      moved = following;
    }
  }

  private boolean reachesBeyond(Node node) {
    Extent extent = extent(node);
    return extent != null && (extent.start() < words.start() || extent.end() > words.end());
  }

  private static boolean isSpan(Node node) {
    return node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof StatementMark;
  }

  /** Splits a text where the words begin and end; a text with escapes in it stays whole. */
  private Text cut(Text text, Extent extent) {
    if (text.getLiteral().length() != extent.end() - extent.start()) {
      return text;
    }
    SourceSpan span = text.getSourceSpans().getFirst();
    int from = Math.max(words.start(), extent.start()) - extent.start();
    int to = Math.min(words.end(), extent.end()) - extent.start();
    String literal = text.getLiteral();
    if (to < literal.length()) {
      Text after = new Text(literal.substring(to));
      after.setSourceSpans(List.of(span.subSpan(to)));
      text.insertAfter(after);
    }
    Text within = new Text(literal.substring(from, to));
    within.setSourceSpans(List.of(span.subSpan(from, to)));
    text.insertAfter(within);
    if (from > 0) {
      text.setLiteral(literal.substring(0, from));
      text.setSourceSpans(List.of(span.subSpan(0, from)));
    } else {
      text.unlink();
    }
    return within;
  }

  private void before(Node document) {
    Paragraph place = new Paragraph();
    place.appendChild(new StatementMark(statement, true));
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      Extent extent = extent(block);
      if (extent != null && extent.end() > words.start()) {
        block.insertBefore(place);
        return;
      }
    }
    document.appendChild(place);
  }

  private static Extent extent(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return null;
    }
    SourceSpan last = spans.getLast();
    return new Extent(spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
  }

  private static SourceSpan span(Node first, Node last) {
    SourceSpan start = first.getSourceSpans().getFirst();
    SourceSpan end = last.getSourceSpans().getLast();
    return SourceSpan.of(
        start.getLineIndex(),
        start.getColumnIndex(),
        start.getInputIndex(),
        end.getInputIndex() + end.getLength() - start.getInputIndex());
  }
}
