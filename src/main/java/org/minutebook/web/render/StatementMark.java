package org.minutebook.web.render;

import org.commonmark.node.CustomNode;
import org.minutebook.minutes.Statement;

/** A node around the text of a decision or an action, or around a part of it. */
final class StatementMark extends CustomNode {
  private final Statement statement;
  private final boolean first;

  /**
   * Marks text of a statement.
   *
   * @param first whether the statement begins here, so that its address leads here
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
