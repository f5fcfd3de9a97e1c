package org.minutebook.statements.model;

import org.minutebook.minutes.Statement.Kind;

/**
 * How far the scores of a passage are above the thresholds of decisions and actions; below 0 it is
 * not surely of that kind.
 */
public record Margins(double decision, double action) {

  /** The margin of one kind. */
  public double of(Kind kind) {
    return kind == Kind.DECISION ? decision : action;
  }
}
