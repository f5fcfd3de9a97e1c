package org.minutebook.web.view;

import java.util.List;
import java.util.Locale;
import org.minutebook.minutes.Statement;
import org.minutebook.search.Timeline;

/** Writes counts: {@code "1,498 topics"}. */
public final class CountText {
  private CountText() {}

  /** {@code "1 decision, 2 actions"}; blank for none. */
  public static String of(List<Statement> statements) {
    long decisions = statements.stream().filter(s -> s.kind() == Statement.Kind.DECISION).count();
    long actions = statements.size() - decisions;
    String first = decisions == 0 ? "" : of(decisions, "decision");
    String second = actions == 0 ? "" : of(actions, "action");
    return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
  }

  /** {@code "1 topic"}, {@code "1,498 topics"}. */
  public static String of(long number, String noun) {
    return of(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code "1,498"}. */
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code " (3 without a date)"} of decisions, actions and perhaps sections; blank for none. */
  public static String undated(Timeline.Undated undated, boolean withSections) {
    int all = undated.decisions() + undated.actions() + (withSections ? undated.sections() : 0);
    return all == 0 ? "" : " (" + of(all) + " without a date)";
  }
}
