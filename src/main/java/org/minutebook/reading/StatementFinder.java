package org.minutebook.reading;

import java.util.List;
import org.minutebook.minutes.Statement;

/** Finds the decisions and actions of a meeting. The room {@code statements} has the real one. */
@FunctionalInterface
public interface StatementFinder {
  /** Finds nothing: for reading the outline alone. */
  StatementFinder NONE = minutes -> List.of();

  /** The statements of a meeting in the order of lines. */
  List<Statement> find(ParsedMinutes minutes);
}
