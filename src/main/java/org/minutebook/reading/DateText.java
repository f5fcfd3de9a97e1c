package org.minutebook.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as far as a text gives it; missing parts are 0.
 *
 * @param year 1970 to 2099, or 0
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 */
public record DateText(int year, int month, int day) {
  static final DateText NONE = new DateText(0, 0, 0);

  private static final String YEAR = "(?<y>(?:19[7-9]|20\\d)\\d)";
  private static final String NAME =
      "(?<n>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String DAY = "(?<d>3[01]|[12]\\d|0?[1-9])";
  private static final String NO_MORE = "(?![\\p{L}\\d])";

  private static final String ORDINAL = "(?:st|nd|rd|th)?";
  private static final String RANGE = " ?(?:-|–|—|to|and|&) ?";
  private static final String OTHER_DAY = "(?<d2>3[01]|[12]\\d|0?[1-9])";
  private static final String OTHER_NAME = NAME.replace("<n>", "<n2>");

  /** Several days, of which the first counts. */
  private static final List<Pattern> RANGES =
      List.of(
          pattern(
              "(?<!(?:meeting|call|sprint|week|number|no\\.?|#) ?)"
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

  /** Whole dates. The match that begins first in the text wins, and of two the earlier pattern. */
  private static final List<Pattern> FULL =
      List.of(
          pattern(YEAR + "[-./_](?<m>1[0-2]|0?[1-9])[-./_]" + DAY + "(?!\\d)"),
          pattern("(?<y>20\\d\\d)(?<m>1[0-2]|0[1-9])(?<d>3[01]|[12]\\d|0[1-9])(?!\\d)"),
          pattern(DAY + "(?:st|nd|rd|th)?(?: of)?[-_ .]*" + NAME + NO_MORE + "[-_ .,]*" + YEAR),
          pattern(
              NAME
                  + NO_MORE
                  + "[-_ .]*"
                  + DAY
                  + "(?:st|nd|rd|th)?"
                  + NO_MORE
                  + "(?:\\s*(?:-|–|to|and|&)\\s*\\d{1,2}(?:st|nd|rd|th)?)?[-_ .,]*"
                  + YEAR),
          pattern(YEAR + "[-_ .,]*" + NAME + NO_MORE + "[-_ .]*" + DAY + NO_MORE),
          pattern("(?<d>3[01]|[12]\\d|0?[1-9])\\.(?<m>1[0-2]|0?[1-9])\\." + YEAR),
          pattern("(?<m>1[0-2]|0?[1-9])/" + DAY + "/" + YEAR),
          pattern(DAY + "/(?<m>1[0-2]|0?[1-9])/" + YEAR));

  private static final List<Pattern> WITHOUT_YEAR =
      List.of(
          pattern(NAME + NO_MORE + "[-_ .]*" + DAY + "(?:st|nd|rd|th)?" + NO_MORE),
          pattern(DAY + "(?:st|nd|rd|th)?(?: of)?[-_ .]*" + NAME + NO_MORE));
  private static final Pattern MONTH_DAY =
      pattern("(?<m>1[0-2]|0[1-9])[-_.](?<d>3[01]|[12]\\d|0[1-9])(?!\\d|[-_.]\\d)");
  private static final Pattern YEAR_MONTH =
      pattern(
          YEAR
              + "[-_./ ]?(?<m>1[0-2]|0[1-9])(?!\\d)|"
              + "(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]*(?<y2>20\\d\\d)");
  private static final Pattern YEAR_ALONE = pattern(YEAR + "(?!\\d)");
  private static final Pattern MONTH_ALONE =
      Pattern.compile("(?i)(?:(1[0-2]|0?[1-9])(?:[-_ ].*)?|" + NAME + ")");
  private static final Pattern DAY_FIRST = Pattern.compile("(3[01]|[12]\\d|0[1-9])(?:[-_. ].*)?");

  private static final Pattern YEAR_PART = Pattern.compile(YEAR);
  private static final Pattern MONTH_PART =
      Pattern.compile("(?i)(?:(1[0-2]|0?[1-9])|" + NAME + ")(?:[-_ .].*)?");

  /** A single digit counts only alone: {@code 3-topics} is no day. */
  private static final Pattern DAY_PART =
      Pattern.compile("(3[01]|[12]\\d|0[1-9])(?:[-_. ].*)?|([1-9])");

  private static Pattern pattern(String regex) {
    return Pattern.compile("(?<![\\p{L}\\d])(?:" + regex + ")", Pattern.CASE_INSENSITIVE);
  }

  /** The first whole date in a text, or else a day and month without a year. */
  public static DateText in(String text) {
    if (text.length() > 400 || text.chars().noneMatch(Character::isDigit)) {
      return NONE;
    }
    DateText best = NONE;
    int at = Integer.MAX_VALUE;
    for (Pattern pattern : RANGES) {
      Matcher m = pattern.matcher(text);
      if (m.find() && m.start() < at && isRange(m)) {
        best = of(m);
        at = m.start();
      }
    }
    for (Pattern pattern : FULL) {
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
    for (Pattern pattern : WITHOUT_YEAR) {
      Matcher m = pattern.matcher(text);
      if (m.find()) {
        return of(m);
      }
    }
    return NONE;
  }

  /** Whether the days are in order: {@code "20 - 14 March"} is the twentieth call, no range. */
  private static boolean isRange(Matcher m) {
    return of(m).whole().isPresent()
        && (m.namedGroups().containsKey("n2")
            || Integer.parseInt(m.group("d")) < Integer.parseInt(m.group("d2")));
  }

  /** The date that the parts of a path give together: {@code "2013-11/nov-21.md"}. */
  static DateText inPath(String path) {
    String[] parts = path.split("/");
    int dot = parts[parts.length - 1].lastIndexOf('.');
    if (dot > 0) {
      parts[parts.length - 1] = parts[parts.length - 1].substring(0, dot);
    }
    DateText sum = NONE;
    for (int i = parts.length - 1; i >= 0; i--) {
      DateText whole = in(parts[i]);
      if (whole.whole().isPresent()) {
        return whole;
      }
    }
    for (int i = parts.length - 3; i >= 0; i--) {
      DateText nested = nested(parts[i], parts[i + 1], parts[i + 2]);
      if (!nested.isNone()) {
        return nested;
      }
    }
    for (int i = parts.length - 1; i >= 0; i--) {
      sum = sum.or(inPart(parts[i], i == parts.length - 1, sum));
    }
    return sum.year == 0 || (sum.month == 0 && sum.day != 0)
        ? new DateText(sum.year, sum.month, 0)
        : sum;
  }

  /** {@code "2022/02/09-telecon"}, {@code "2014/August/7"}. */
  private static DateText nested(String year, String month, String day) {
    Matcher y = YEAR_PART.matcher(year);
    Matcher m = MONTH_PART.matcher(month);
    Matcher d = DAY_PART.matcher(day);
    if (!y.matches() || !m.matches() || !d.matches()) {
      return NONE;
    }
    DateText date =
        new DateText(
            Integer.parseInt(year),
            m.group(1) != null ? Integer.parseInt(m.group(1)) : month(m.group("n")),
            Integer.parseInt(d.group(1) != null ? d.group(1) : d.group(2)));
    return date.whole().isPresent() ? date : NONE;
  }

  private static DateText inPart(String part, boolean name, DateText known) {
    DateText date = in(part);
    if (!date.isNone()) {
      return date;
    }
    Matcher monthDay = MONTH_DAY.matcher(part);
    if (name && monthDay.find()) {
      return of(monthDay);
    }
    Matcher yearMonth = YEAR_MONTH.matcher(part);
    if (yearMonth.find()) {
      String year = yearMonth.group("y") != null ? yearMonth.group("y") : yearMonth.group("y2");
      int month =
          yearMonth.group("m") != null
              ? Integer.parseInt(yearMonth.group("m"))
              : month(yearMonth.group("n"));
      return new DateText(Integer.parseInt(year), month, 0);
    }
    Matcher year = YEAR_ALONE.matcher(part);
    if (year.find()) {
      return new DateText(Integer.parseInt(year.group("y")), 0, 0);
    }
    Matcher day = DAY_FIRST.matcher(part);
    if (known.day == 0 && day.matches() && name) {
      return new DateText(0, 0, Integer.parseInt(day.group(1)));
    }
    Matcher month = MONTH_ALONE.matcher(part);
    if (!name && month.matches()) {
      return new DateText(
          0,
          month.group(1) != null ? Integer.parseInt(month.group(1)) : month(month.group("n")),
          0);
    }
    if (known.day == 0 && day.matches()) {
      return new DateText(0, 0, Integer.parseInt(day.group(1)));
    }
    return NONE;
  }

  private static DateText of(Matcher m) {
    int month = hasGroup(m, "m") ? Integer.parseInt(m.group("m")) : month(m.group("n"));
    int year = hasGroup(m, "y") ? Integer.parseInt(m.group("y")) : 0;
    return new DateText(year, month, Integer.parseInt(m.group("d")));
  }

  private static boolean hasGroup(Matcher m, String name) {
    return m.namedGroups().containsKey(name) && m.group(name) != null;
  }

  private static int month(String name) {
    return 1
        + List.of(
                "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
            .indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
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
