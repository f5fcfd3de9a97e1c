package org.minutebook.reading.attendance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what stands before and behind a name in a roll: titles, and a last column. */
final class NameSurroundings {
  /** The last column of a list whose columns are aligned with blanks. */
  private static final Pattern LAST_COLUMN = Pattern.compile("\\s{2,9}(\\p{L}{3,12})$");

  private NameSurroundings() {}

  /** Whether the last of several aligned columns says that somebody did not come. */
  static boolean isAwayInColumns(String line) {
    if (line.indexOf("  ") < 0) {
      return false;
    }
    Matcher last = LAST_COLUMN.matcher(line);
    return last.find() && NameWords.STAYED_AWAY.has(last.group(1));
  }

  /** The title that a first and last name follow: {@code "Mayor Ann Lee"}. */
  static Optional<String> title(String name) {
    int blank = name.indexOf(' ');
    if (blank < 1 || name.indexOf(' ', blank + 1) < 0) {
      return Optional.empty();
    }
    String first = name.substring(0, blank);
    return NameWords.TITLE.has(first) && Character.isUpperCase(first.charAt(0))
        ? Optional.of(first)
        : Optional.empty();
  }
}
