package org.minutebook.web;

import java.util.List;
import java.util.Locale;
import org.minutebook.minutes.Statement;

/** Numbers with their words. */
final class Counts {
  private Counts() {}

  /** {@code "1 decision, 2 actions"}; blank for none. */
  static String of(List<Statement> statements) {
    long decisions = statements.stream().filter(s -> s.kind() == Statement.Kind.DECISION).count();
    long actions = statements.size() - decisions;
    String some = decisions == 0 ? "" : of(decisions, "decision");
    String others = actions == 0 ? "" : of(actions, "action");
    return some.isEmpty() || others.isEmpty() ? some + others : some + ", " + others;
  }

  /** {@code "1 topic"}, {@code "1,498 topics"}. */
  static String of(long number, String noun) {
    return of(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code "1,498"}. */
  static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
