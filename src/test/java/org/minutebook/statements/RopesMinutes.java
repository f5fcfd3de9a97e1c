package org.minutebook.statements;

import org.minutebook.reading.Minutes;

/** Minutes of one call with one topic, for tests of what is said there. */
final class RopesMinutes {
  private RopesMinutes() {}

  /** Minutes whose topic ends with a text. */
  static Minutes of(String text) {
    return Minutes.of(
        "# Harbour call\n\nAttendees: Ann Lee, Bob Ray\n\n## Ropes\n\nWe spoke of ropes.\n\n"
            + text
            + "\n");
  }
}
