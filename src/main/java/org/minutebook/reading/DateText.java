package org.minutebook.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.reading.dates.DateWords;

/**
 * A date as far as a text gives it; missing parts are 0.
 *
 * @param year 1970 to 2099, or 0
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 */
public record DateText(int year, int month, int day) {
  static final DateText NONE = new DateText(0, 0, 0);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** The digits of {@code 20200131}. */
  private static final int RUN_TOGETHER = 8;

  static final String YEAR = "(?<y>(?:19[7-9]|20\\d)\\d)";
  static final String NAME =
      "(?<n>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  static final String DAY = "(?<d>3[01]|[12]\\d|0?[1-9])";
  static final String NO_MORE = "(?![\\p{L}\\d])";

  private static final String ORDINAL = "(?:st|nd|rd|th)?";
  private static final String RANGE = " ?(?:-|–|—|to|and|&) ?";
  private static final String OTHER_DAY = "(?<d2>3[01]|[12]\\d|0?[1-9])";
  private static final String OTHER_NAME = NAME.replace("<n>", "<n2>");

  /** Several days, of which the first counts. */
  private static final List<Pattern> RANGES =
      List.of(
          pattern(
              "(?<!(?:meeting|call|sprint|week|number|slot|session|part|day|no\\.?|#) ?)"
                  + DAY
                  + ORDINAL
                  + RANGE
                  + OTHER_DAY
                  + ORDINAL
                  + "(?: of)?[-_ .]*"
                  + NAME
                  + NO_MORE
                  + "[-_ .,]*"
                  + YEAR),
          pattern(
              DAY
                  + ORDINAL
                  + "(?: of)?[-_ .]*"
                  + NAME
                  + NO_MORE
                  + RANGE
                  + OTHER_DAY
                  + ORDINAL
                  + "(?: of)?[-_ .]*"
                  + OTHER_NAME
                  + NO_MORE
                  + "[-_ .,]*"
                  + YEAR),
          pattern(
              NAME
                  + NO_MORE
                  + "[-_ .]*"
                  + DAY
                  + ORDINAL
                  + RANGE
                  + OTHER_NAME
                  + NO_MORE
                  + "[-_ .]*"
                  + OTHER_DAY
                  + ORDINAL
                  + NO_MORE
                  + "[-_ .,]*"
                  + YEAR));

  /** A day with a comma before its month; {@code "Sprint 5, May"} counts something else. */
  private static final String DAY_COMMA =
      "(?:(?<![#.]|\\p{L} ?|n[or]\\. ?)"
          + "|(?<=(?:day|mon|tue|wed|thu|fri|sat|sun|on|of|date|minutes) ))"
          + DAY
          + ORDINAL
          + " ?, ?"
          + NAME
          + NO_MORE;

  /** Whole dates. The match that begins first in the text wins, and of two the earlier pattern. */
  private static final List<Pattern> FULL =
      List.of(
          pattern(YEAR + "[-./_](?<m>1[0-2]|0?[1-9])[-./_]" + DAY + "(?!\\d)"),
          pattern("(?<y>20\\d\\d)(?<m>1[0-2]|0[1-9])(?<d>3[01]|[12]\\d|0[1-9])(?!\\d)"),
          pattern(DAY + "(?:st|nd|rd|th)?(?: of)?[-_ ./]*" + NAME + "(?!\\p{L})[-_ .,/]*" + YEAR),
          pattern(
              NAME
                  + NO_MORE
                  + "[-_ .]*"
                  + DAY
                  + "(?:st|nd|rd|th)?"
                  + NO_MORE
                  + "(?:\\s*(?:-|–|to|and|&)\\s*\\d{1,2}(?:st|nd|rd|th)?)?[-_ .,]*"
                  + YEAR),
          pattern(DAY_COMMA + "[-_ .,/]*" + YEAR),
          pattern(YEAR + "[-_ .,]*" + NAME + NO_MORE + "[-_ .]*" + DAY + NO_MORE),
          pattern("(?<d>3[01]|[12]\\d|0?[1-9])\\.(?<m>1[0-2]|0?[1-9])\\." + YEAR),
          pattern("(?<m>1[0-2]|0?[1-9])/" + DAY + "/" + YEAR),
          pattern(DAY + "/(?<m>1[0-2]|0?[1-9])/" + YEAR),
          pattern("(?<m>1[0-2]|0?[1-9])[-_]" + DAY + "[-_]" + YEAR),
          pattern(DAY + "[-_](?<m>1[0-2]|0?[1-9])[-_]" + YEAR),
          pattern(
              NAME + NO_MORE + "[-_ .]*" + DAY + "(?:st|nd|rd|th)?,? ['’](?<s>[0-4]\\d)(?!\\d)"),
          pattern(DAY + "-" + NAME + "-(?<s>[0-4]\\d)(?![-:.\\p{L}\\d])"));

  /** Those of them that name no month. */
  private static final List<Pattern> FULL_IN_NUMBERS =
      FULL.stream().filter(p -> !p.pattern().contains(NAME)).toList();

  /** Three numbers of at most two digits: {@code 3-15-19}, {@code 15/3/19}, {@code 19-03-15}. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\p{L}\\d./:-])(\\d{1,2})([-/])(\\d{1,2})\\2(\\d\\d)(?![\\p{L}\\d/:-]|\\.\\d)");

  private static final List<Pattern> WITHOUT_YEAR =
      List.of(
          pattern(NAME + NO_MORE + "[-_ .]*" + DAY + "(?:st|nd|rd|th)?" + NO_MORE),
          pattern(DAY + "(?:st|nd|rd|th)?(?: of)?[-_ .]*" + NAME + NO_MORE));

  static Pattern pattern(String regex) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + regex + ")", Pattern.CASE_INSENSITIVE);
  }

  /** The first whole date in a text, or else a day and month without a year. */
  public static DateText in(String written) {
    if (written.length() > 400 || written.chars().noneMatch(Character::isDigit)) {
      return NONE;
    }
    String text = DateWords.inEnglish(written);
    boolean named = namesMonth(text);
    if (!named && !hasNumbers(text)) {
      return NONE;
    }
    DateText best = NONE;
    int at = Integer.MAX_VALUE;
    for (Pattern pattern : named ? RANGES : List.<Pattern>of()) {
      Matcher m = pattern.matcher(text);
      if (m.find() && m.start() < at && isRange(m)) {
        best = of(m);
        at = m.start();
      }
    }
    for (Pattern pattern : named ? FULL : FULL_IN_NUMBERS) {
      Matcher m = pattern.matcher(text);
      if (m.find() && m.start() < at) {
        DateText found = of(m);
        if (found.whole().isPresent()) {
          best = found;
          at = m.start();
        }
      }
    }
    if (!best.isNone()) {
      return best;
    }
    DateText shortened = shortened(text);
    if (!shortened.isNone()) {
      return shortened;
    }
    for (Pattern pattern : named ? WITHOUT_YEAR : List.<Pattern>of()) {
      Matcher m = pattern.matcher(text);
      if (m.find()) {
        return of(m);
      }
    }
    return NONE;
  }

  /** Whether the first letters of a month are in a text: all other texts need few patterns. */
  private static boolean namesMonth(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String month : MONTHS) {
      if (lower.contains(month)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text may have a date in numbers: with a sign between two of them, or run together.
   */
  private static boolean hasNumbers(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean between = digits > 0 && "-./_".indexOf(c) >= 0;
      digits = digit ? digits + 1 : 0;
      if (digits == RUN_TOGETHER
          || (between && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A date with a year of two digits. The month comes first, as in America, unless its number is
   * too high; then the year does, if its number is too high for a day, or there are hyphens as in
   * ISO dates; else the day.
   */
  private static DateText shortened(String text) {
    Matcher m = SHORT.matcher(text);
    if (!m.find()) {
      return NONE;
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    int third = Integer.parseInt(m.group(4));
    DateText date = new DateText(2000 + third, first, second);
    if (first > 12 && m.group(1).length() == 2 && m.group(2).equals("-") && third <= 31) {
      date = new DateText(2000 + first, second, third);
    } else if (first > 12) {
      date = new DateText(2000 + third, second, first);
    }
    return date.year < 2050 && date.whole().isPresent() ? date : NONE;
  }

  /** Whether the days are in order: {@code "20 - 14 March"} is the twentieth call, no range. */
  private static boolean isRange(Matcher m) {
    return of(m).whole().isPresent()
        && (m.namedGroups().containsKey("n2")
            || Integer.parseInt(m.group("d")) < Integer.parseInt(m.group("d2")));
  }

  static DateText of(Matcher m) {
    int month = hasGroup(m, "m") ? Integer.parseInt(m.group("m")) : month(m.group("n"));
    int year = hasGroup(m, "y") ? Integer.parseInt(m.group("y")) : 0;
    if (hasGroup(m, "s")) {
      year = 2000 + Integer.parseInt(m.group("s"));
    }
    return new DateText(year, month, Integer.parseInt(m.group("d")));
  }

  private static boolean hasGroup(Matcher m, String name) {
    return m.namedGroups().containsKey(name) && m.group(name) != null;
  }

  /** The number of a month by its English name or the first three letters of it. */
  static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  /** Whether no part is known. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** This date, its missing parts taken from another. */
  DateText or(DateText other) {
    return new DateText(
        year != 0 ? year : other.year,
        month != 0 ? month : other.month,
        day != 0 ? day : other.day);
  }

  /** Whether no part that both know differs. */
  boolean agrees(DateText other) {
    return (year == 0 || other.year == 0 || year == other.year)
        && (month == 0 || other.month == 0 || month == other.month)
        && (day == 0 || other.day == 0 || day == other.day);
  }

  /** The day, or the month if no day is known; empty if the parts are not enough for either. */
  Optional<MeetingDate> held() {
    return day == 0 && month != 0 && year != 0
        ? Optional.of(MeetingDate.of(YearMonth.of(year, month)))
        : whole().map(MeetingDate::of);
  }

  /** The day, if all parts are known and there is such a day. */
  public Optional<LocalDate> whole() {
    try {
      return year == 0 || month == 0 || day == 0
          ? Optional.empty()
          : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
