package org.minutebook.web.view;

import java.util.Locale;
import org.minutebook.minutes.Statement;

/** Tells in a sentence what made a passage a decision or an action. */
final class ReasonText {
  private static final String MARKER = "marker:";
  private static final String WORDS = "words:";

  private ReasonText() {}

  static String words(Statement statement) {
    String kind = statement.kind() == Statement.Kind.DECISION ? "a decision" : "an action";
    String why = statement.why();
    if (why.startsWith(MARKER)) {
      return "The minutes mark it with \u201c%s\u201d.".formatted(why.substring(MARKER.length()));
    }
    if (statement.explicit()) {
      return "The minutes mark it as %s (%s).".formatted(kind, spaced(why));
    }
    if (why.startsWith(WORDS)) {
      return "Nothing marks it as %s; its words as a whole read like one.".formatted(kind);
    }
    return "Nothing marks it as %s; it is worded like one: \u201c%s\u201d."
        .formatted(kind, spaced(why));
  }

  /** {@code name-will} names the turn of phrase "name will". */
  private static String spaced(String cue) {
    return cue.replace('-', ' ').toLowerCase(Locale.ROOT);
  }
}
