package org.minutebook.statements.model;

import org.minutebook.minutes.Statement.Kind;

/**
 * How far the scores of a passage are above the thresholds of decisions and actions; below 0 it is
 * not surely of that kind.
 */
public record Margins(double decision, double action) {
  /** Larger margins say no more to the net. */
  private static final float MAX = 4;

  /** From this margin on, what has a mark of its own is sure. */
  private static final double MIN_MARKED_MARGIN = -3;

  /** The same for what only stands below a mark, among other things. */
  private static final double MIN_MARGIN_BELOW_MARK = -0.5;

  /** The linear model is clear about a kind if it leads by so much. */
  private static final double MIN_LEAD = 2;

  /** Of two margins that are the same but for this, the higher one wins. */
  private static final double TIE = 1e-6;

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

  /**
   * These margins of a passage that the author marked.
   *
   * @param kind as which
   * @param cues its margins in the linear model
   * @param isOwn whether the mark is its own, and not that of a list or a part of the minutes
   * @param isOfColumn whether it is a cell of a column that only has that kind
   */
  public Margins markedAs(Kind kind, Margins cues, boolean isOwn, boolean isOfColumn) {
    double least = isOwn || isOfColumn ? MIN_MARKED_MARGIN : MIN_MARGIN_BELOW_MARK;
    double keptDecision = kept(decision, cues.decision, least);
    double keptAction = kept(action, cues.action, least);
    double lead = isOfColumn ? MIN_LEAD : 0;
    return switch (kind) {
      case DECISION ->
          new Margins(
              keptDecision,
              below(keptAction, keptDecision, Math.max(lead, cues.decision - cues.action)));
      case ACTION ->
          new Margins(
              below(keptDecision, keptAction, Math.max(lead, cues.action - cues.decision)),
              keptAction);
    };
  }

  /**
   * The margin of the kind that the author did not mark. It is no more than that of the other,
   * where the linear model is clear that the mark is right.
   *
   * @param lead how far the marked kind leads in the linear model
   */
  private static double below(double other, double margin, double lead) {
    return lead >= MIN_LEAD && margin >= 0 ? Math.min(other, margin - TIE) : other;
  }

  private static double kept(double margin, double byCues, double least) {
    return byCues >= 0 && margin >= least ? Math.max(0, margin) : margin;
  }
}
