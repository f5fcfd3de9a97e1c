package org.minutebook.web.view;

import java.util.Locale;
import org.minutebook.archive.Corrections;
import org.minutebook.minutes.Statement;

/** Explains in a sentence why a passage counts as a decision or an action. */
final class ReasonText {
  private static final String LABEL_PREFIX = "marker:";
  private static final String MODEL_PREFIX = "words:";

  private static final String CORRECTION = "correction";

  private ReasonText() {}

  static String of(Statement statement) {
    if (statement.corrected().isPresent()) {
      String line = Corrections.FILE + ":" + statement.corrected().get().line();
      return statement.why().equals(CORRECTION)
          ? "A person says so, in %s.".formatted(line)
          : reason(statement) + " A person has put right what was found, in %s.".formatted(line);
    }
    String reason = reason(statement);
    return statement.level() == Statement.Level.MARKED
        ? reason
        : reason
            + " Estimated probability: %d %%.".formatted(Math.round(statement.confidence() * 100));
  }

  private static String reason(Statement statement) {
    String kind = statement.kind() == Statement.Kind.DECISION ? "a decision" : "an action";
    String why = statement.why();
    if (why.startsWith(LABEL_PREFIX)) {
      return "Labelled \u201c%s\u201d in the minutes."
          .formatted(why.substring(LABEL_PREFIX.length()));
    }
    if (statement.explicit()) {
      return "Marked as %s in the minutes (%s).".formatted(kind, readable(why));
    }
    if (why.startsWith(MODEL_PREFIX)) {
      return "Not marked as %s in the minutes, but its wording reads like one; what weighed most: \u201c%s\u201d."
          .formatted(kind, why.substring(MODEL_PREFIX.length()));
    }
    return "Not marked as %s in the minutes, but worded like one: \u201c%s\u201d."
        .formatted(kind, readable(why));
  }

  /** A cue's name as words: {@code name-will} becomes {@code name will}. */
  private static String readable(String cue) {
    return cue.replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}
