package org.minutebook.reading;

import java.util.List;
import org.minutebook.minutes.Statement;

/** Finds the decisions and actions of a meeting; {@code statements} has the implementation. */
@FunctionalInterface
public interface StatementFinder {
  /** The statements of a meeting in the order of lines, possible ones included. */
  List<Statement> find(ParsedMinutes minutes);
}
