package org.minutebook.reading.attendance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what stands before and behind a name in a roll: titles, and a last column. */
final class NameSurroundings {
  /** The last column of a list whose columns are aligned with blanks. */
  private static final Pattern LAST_COLUMN = Pattern.compile("\\s{2,9}(\\p{L}{3,12})$");

  /** The number of an entry that is no item of a list: {@code "1.) Ann Lee"}. */
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,3}\\.?\\)\\s{1,20}(?=\\p{L})");

  private static final Pattern TICK = Pattern.compile(":(?:white|heavy)_check_mark:|:\\+1:");

  private NameSurroundings() {}

  /** A text with brackets, crosses and ticks as they are written elsewhere, without a number. */
  static String plain(String text) {
    String plain = text;
    if (plain.indexOf('（') >= 0) {
      plain = plain.replace('（', '(').replace('）', ')');
    }
    if (plain.indexOf(':') >= 0 && plain.indexOf(':', 1) > 0) {
      plain = TICK.matcher(plain.replace(":x:", "❌")).replaceAll(" ");
    }
    return !plain.isEmpty() && Character.isDigit(plain.charAt(0))
        ? NUMBER.matcher(plain).replaceFirst("")
        : plain;
  }

  /** Whether the last of several aligned columns says that somebody did not come. */
  static boolean isAwayInColumns(String line) {
    if (line.indexOf("  ") < 0) {
      return false;
    }
    Matcher last = LAST_COLUMN.matcher(line);
    return last.find() && NameWords.STAYED_AWAY.has(last.group(1));
  }

  /**
   * Whether a text of several words is an office: {@code "Vice Chair"}, {@code "Budget Officer"}.
   */
  static boolean isOffice(String text) {
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return NameWords.OFFICE.has(text)
        || NameWords.TITLE.has(text)
        || NameWords.LAST_OF_ROLE.has(last);
  }

  /** The title that a first and last name follow: {@code "Mayor Ann Lee"}. */
  static Optional<String> title(String name) {
    int blank = name.indexOf(' ');
    if (blank < 1 || name.indexOf(' ', blank + 1) < 0) {
      return Optional.empty();
    }
    int second = name.indexOf(' ', blank + 1);
    if (name.indexOf(' ', second + 1) > 0) {
      String both = name.substring(0, second);
      if (Character.isUpperCase(both.charAt(0)) && isOffice(both)) {
        return Optional.of(both);
      }
    }
    String first = name.substring(0, blank);
    return NameWords.TITLE.has(first) && Character.isUpperCase(first.charAt(0))
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Whether a text refers to an issue, as an agenda does and no roll. */
  static boolean isTicket(String text) {
    int hash = text.indexOf('#');
    return hash >= 0
        && hash + 2 < text.length()
        && Character.isDigit(text.charAt(hash + 1))
        && Character.isDigit(text.charAt(hash + 2));
  }

  /** Whether a text is a handle, or a first and a last name. */
  static boolean isSomebody(String text) {
    return text.startsWith("@") ? text.indexOf(' ') < 0 : NameCheck.isFull(text);
  }
}
