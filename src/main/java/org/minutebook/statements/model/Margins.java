package org.minutebook.statements.model;

import org.minutebook.minutes.Statement.Kind;

/**
 * How far the scores of a passage are above the thresholds of decisions and actions; below 0 it is
 * not surely of that kind.
 */
public record Margins(double decision, double action) {
  /** Larger margins say no more to the net. */
  private static final float MAX = 4;

  /** The margin of one kind. */
  public double of(Kind kind) {
    return kind == Kind.DECISION ? decision : action;
  }

  /** The margin of the likelier kind. */
  public double highest() {
    return Math.max(decision, action);
  }

  /** The margin of one kind as the net reads it: what is too large is cut off. */
  public float bounded(Kind kind) {
    return (float) Math.clamp(of(kind), -MAX, MAX);
  }
}
