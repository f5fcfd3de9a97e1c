package org.minutebook.statements;

import java.util.List;
import org.minutebook.minutes.Statement;
import org.minutebook.reading.Minutes;

/** Minutes of a call in an orchard, and its statements in short, for tests of what is found. */
final class OrchardMinutes {
  /** What the minutes begin with; the text of a test begins on line 9. */
  static final String FRAME =
      "# Orchard call 2021-05-04\n\nAttendees: Ivy Moss, Ned Oak\n\n## Pears\n\nWe looked at them.\n\n";

  private OrchardMinutes() {}

  /** Each statement of some minutes: kind, line and text, owners, due day and outcome. */
  static List<String> found(String text) {
    return Minutes.of(text).statements().stream().map(OrchardMinutes::told).toList();
  }

  private static String told(Statement statement) {
    return statement.kind().word()
        + " "
        + statement.line()
        + ": "
        + statement.text()
        + statement.owners().stream().map(owner -> " @" + owner).reduce("", String::concat)
        + statement.due().map(day -> " " + day).orElse("")
        + statement.outcome().map(outcome -> " " + outcome.name()).orElse("");
  }
}
