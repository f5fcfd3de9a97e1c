package org.minutebook.web.render;

import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.minutebook.minutes.Statement;

/** Puts {@link StatementMark}s around the words of one statement in a parsed text. */
final class StatementMarks {
  private final Statement statement;
  private final StatementPosition passage;
  private boolean begun;

  private StatementMarks(Statement statement, StatementPosition passage) {
    this.statement = statement;
    this.passage = passage;
  }

  /** Marks the words; where they are not shown as text (code, a removed heading), the block. */
  static void put(Node document, Statement statement, StatementPosition passage) {
    StatementMarks marks = new StatementMarks(statement, passage);
    marks.block(document);
    if (!marks.begun) {
      marks.before(document);
    }
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

  /** Wraps the stretch of a node's children that lies in the passage. */
  private void run(Node parent) {
    Node first = null;
    Node last = null;
    Node next;
    for (Node child = parent.getFirstChild(); child != null; child = next) {
      next = child.getNext();
      StatementPosition extent = extent(child);
      if (extent == null || extent.end() <= passage.start() || extent.start() >= passage.end()) {
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
    StatementPosition extent = extent(node);
    return extent != null && (extent.start() < passage.start() || extent.end() > passage.end());
  }

  private static boolean isSpan(Node node) {
    return node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof StatementMark;
  }

  /** Splits a text at the passage's ends; a text with escapes in it stays whole. */
  private Text cut(Text text, StatementPosition extent) {
    if (text.getLiteral().length() != extent.end() - extent.start()) {
      return text;
    }
    SourceSpan span = text.getSourceSpans().getFirst();
    int from = Math.max(passage.start(), extent.start()) - extent.start();
    int to = Math.min(passage.end(), extent.end()) - extent.start();
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
      StatementPosition extent = extent(block);
      if (extent != null && extent.end() > passage.start()) {
        block.insertBefore(place);
        return;
      }
    }
    document.appendChild(place);
  }

  private static StatementPosition extent(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return null;
    }
    SourceSpan last = spans.getLast();
    return new StatementPosition(
        spans.getFirst().getInputIndex(), last.getInputIndex() + last.getLength());
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
