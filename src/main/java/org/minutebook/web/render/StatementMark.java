package org.minutebook.web.render;

import org.commonmark.node.CustomNode;
import org.minutebook.minutes.Statement;

/** In a parsed text: the words of a decision or an action. */
final class StatementMark extends CustomNode {
  private final Statement statement;
  private final boolean first;

  /**
   * @param first whether this is where the statement begins, and so what its address leads to
   */
  StatementMark(Statement statement, boolean first) {
    this.statement = statement;
    this.first = first;
  }

  Statement statement() {
    return statement;
  }

  boolean isFirst() {
    return first;
  }
}
