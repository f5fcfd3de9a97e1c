package org.minutebook.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.reading.dates.DateWords;

/** Finds the date that the name and the folders of a file give together. */
final class PathDate {
  private static final Pattern MONTH_DAY =
      DateText.pattern("(?<m>1[0-2]|0[1-9])[-_.](?<d>3[01]|[12]\\d|0[1-9])(?!\\d|[-_.]\\d)");
  private static final Pattern YEAR_MONTH =
      DateText.pattern(
          DateText.YEAR
              + "[-_./ ]?(?<m>1[0-2]|0[1-9])(?!\\d)|"
              + "(?<y3>20\\d\\d)[-_. ]*"
              + DateText.NAME.replace("<n>", "<n3>")
              + DateText.NO_MORE
              + "|"
              + "(?<n>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]*(?<y2>20\\d\\d)");
  private static final Pattern YEAR_ALONE = DateText.pattern(DateText.YEAR + "(?!\\d)");
  private static final Pattern MONTH_ALONE =
      Pattern.compile("(?i)(?:(1[0-2]|0?[1-9])(?:[-_ ].*)?|" + DateText.NAME + ")");
  private static final Pattern DAY_FIRST = Pattern.compile("(3[01]|[12]\\d|0[1-9])(?:[-_. ].*)?");

  private static final Pattern YEAR_PART = Pattern.compile(DateText.YEAR);
  private static final Pattern MONTH_PART =
      Pattern.compile("(?i)(?:(1[0-2]|0?[1-9])|" + DateText.NAME + ")(?:[-_ .].*)?");

  /** A single digit counts only alone: {@code 3-topics} is no day. */
  private static final Pattern DAY_PART =
      Pattern.compile("(3[01]|[12]\\d|0[1-9])(?:[-_. ].*)?|([1-9])");

  /** A month as number and name, {@code 2018_04_apr}, unless it is a day of a whole date. */
  private static final Pattern NUMBERED_MONTH =
      Pattern.compile(
          "(?i)(?<!\\d)(?<m>1[0-2]|0?[1-9])[-_. ]"
              + DateText.NAME
              + "(?![\\p{L}])(?![-_. ]{0,2}(?:19|20)\\d\\d(?!\\d))");

  /**
   * A date run together with the words around it, {@code Call20210317Harbour}, maybe with a second
   * day, {@code 2021031718}, or a time.
   */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile(
          "(?<!\\d)(?<y>20\\d\\d)(?<m>1[0-2]|0[1-9])(?<d>3[01]|[12]\\d|0[1-9])"
              + "(?:3[01]|[12]\\d|0[1-9]|\\d{4}|\\d{6})?(?!\\d)");

  /** Six digits, the year being the first or the last two. */
  private static final Pattern SIX_DIGITS =
      Pattern.compile("(?<!\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)");

  /** Six digits in another name may be any number. */
  private static final Pattern OF_A_MEETING =
      Pattern.compile("(?i)meeting|minutes|call|telcon|telecon|notes|agenda|standup|sync");

  /** {@code "2021 05 03"}. */
  private static final Pattern SPACED =
      Pattern.compile("(?<!\\d)(20\\d\\d) (1[0-2]|0[1-9]) (3[01]|[12]\\d|0[1-9])(?!\\d)");

  private static final Pattern DAY_BEFORE_NAME =
      Pattern.compile("20\\d\\d-\\d\\d-\\d\\d[-_ ](.{8,200})");

  /** A folder of one month. */
  private static final Pattern FOLDER_OF_MONTH = Pattern.compile("(20\\d\\d)[-_.](1[0-2]|0?[1-9])");

  /** A name that is but a day: {@code "3"}, {@code "Monday 3"}. */
  private static final Pattern DAY_NAME =
      Pattern.compile("(?i)(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[-_ ]{1,2})?(\\d{1,2})");

  /** A name that is but a month and a day: {@code "5-3"}. */
  private static final Pattern MONTH_DAY_NAME =
      Pattern.compile("(1[0-2]|[1-9])[-_.](3[01]|[12]\\d|[1-9])");

  /** Four digits of a month and a day in a folder of a year, or behind the year. */
  private static final Pattern FOUR_DIGITS =
      Pattern.compile(
          "(?:(20\\d\\d)[-_]|[A-Za-z]{2,12}[-_ ]?)?(1[0-2]|0[1-9])(3[01]|[12]\\d|0[1-9])");

  /** A name that is but eight digits, the year being the last four. */
  private static final Pattern YEAR_LAST = Pattern.compile("(\\d\\d)(\\d\\d)(20\\d\\d)");

  private PathDate() {}

  /** The date that the parts of a path give together: {@code "2013-11/nov-21.md"}. */
  static DateText of(String path) {
    String[] parts = path.split("/");
    int dot = parts[parts.length - 1].lastIndexOf('.');
    boolean isEnding = parts[parts.length - 1].chars().skip(dot + 1L).anyMatch(Character::isLetter);
    if (dot > 0 && isEnding) {
      parts[parts.length - 1] = parts[parts.length - 1].substring(0, dot);
    }
    DateText[] inParts = new DateText[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String spaced = SPACED.matcher(parts[i]).replaceAll("$1-$2-$3");
      inParts[i] = DateEvidence.ordered(spaced, "");
      parts[i] = plainMonth(DateWords.inEnglish(spaced));
    }
    for (int i = parts.length - 1; i >= 0; i--) {
      if (inParts[i].whole().isPresent()) {
        return inParts[i];
      }
      DateText whole = DateText.in(parts[i]);
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
    DateText numbered = parts.length > 1 ? numbered(parts) : DateText.NONE;
    if (numbered.whole().isPresent()) {
      return numbered;
    }
    DateText together = runTogether(parts);
    if (!together.isNone()) {
      return together;
    }
    DateText sum = DateText.NONE;
    for (int i = parts.length - 1; i >= 0; i--) {
      DateText date = inPart(parts[i], i == parts.length - 1, sum);
      boolean oneMonth = date.day() != 0 || !MonthText.namesSeveral(parts[i]);
      sum = sum.or(oneMonth ? date : new DateText(date.year(), 0, 0));
    }
    return sum.year() == 0 || (sum.month() == 0 && sum.day() != 0)
        ? new DateText(sum.year(), sum.month(), 0)
        : sum;
  }

  /** The date in a name behind one it begins with: {@code "2022-11-29-board-of-15-may-2021"}. */
  static DateText second(String path) {
    Matcher first = DAY_BEFORE_NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
    if (!first.matches()) {
      return DateText.NONE;
    }
    DateText date = DateText.in(first.group(1).replaceFirst("\\.\\p{L}{1,8}$", ""));
    return date.whole().isPresent() ? date : DateText.NONE;
  }

  /** A name that is but numbers, in a folder of its year or month. */
  private static DateText numbered(String[] parts) {
    String name = parts[parts.length - 1];
    String folder = parts[parts.length - 2];
    Matcher month = FOLDER_OF_MONTH.matcher(folder);
    Matcher day = DAY_NAME.matcher(name);
    if (month.matches() && day.matches()) {
      return date(month.group(1), month.group(2), day.group(1));
    }
    if (!YEAR_PART.matcher(folder).matches()) {
      return parts.length > 2
              && day.matches()
              && name.indexOf(' ') > 0
              && YEAR_PART.matcher(parts[parts.length - 3]).matches()
          ? nested(parts[parts.length - 3], folder, day.group(1))
          : DateText.NONE;
    }
    Matcher monthDay = MONTH_DAY_NAME.matcher(name);
    if (monthDay.matches()) {
      return date(folder, monthDay.group(1), monthDay.group(2));
    }
    Matcher four = FOUR_DIGITS.matcher(name);
    boolean named = name.length() > 4 && !OF_A_MEETING.matcher(name).lookingAt();
    return four.matches() && four.group(1) == null && !named
        ? date(folder, four.group(2), four.group(3))
        : DateText.NONE;
  }

  private static DateText date(String year, String month, String day) {
    return new DateText(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /** A month without its number, so that this is not taken for a day. */
  private static String plainMonth(String part) {
    Matcher m = NUMBERED_MONTH.matcher(part);
    return m.find() && DateText.month(m.group("n")) == Integer.parseInt(m.group("m"))
        ? part.substring(0, m.start()) + part.substring(m.start("n"))
        : part;
  }

  private static DateText runTogether(String[] parts) {
    for (int i = parts.length - 1; i >= 0; i--) {
      Matcher eight = RUN_TOGETHER.matcher(parts[i]);
      if (eight.find() && isWordOrEdge(parts[i], eight.start())) {
        DateText date = DateText.of(eight);
        if (date.whole().isPresent()) {
          return date;
        }
      }
    }
    String name = parts[parts.length - 1];
    Matcher four = FOUR_DIGITS.matcher(name);
    if (four.matches() && four.group(1) != null) {
      return date(four.group(1), four.group(2), four.group(3));
    }
    Matcher last = YEAR_LAST.matcher(name);
    if (last.matches()) {
      DateText monthFirst = date(last.group(3), last.group(1), last.group(2));
      return monthFirst.whole().isPresent()
          ? monthFirst
          : date(last.group(3), last.group(2), last.group(1));
    }
    Matcher six = SIX_DIGITS.matcher(name);
    boolean bare = name.length() == 6 && !YEAR_MONTH.matcher(name).matches();
    if (six.find() && (bare || OF_A_MEETING.matcher(name).find())) {
      int first = Integer.parseInt(six.group(1));
      int second = Integer.parseInt(six.group(2));
      int third = Integer.parseInt(six.group(3));
      DateText yearFirst = new DateText(2000 + first, second, third);
      DateText yearLast = new DateText(2000 + third, first, second);
      return first < 50 && yearFirst.whole().isPresent()
          ? yearFirst
          : third < 50 && yearLast.whole().isPresent() ? yearLast : DateText.NONE;
    }
    return DateText.NONE;
  }

  /** Whether no letters, or three or more, stand before: fewer are part of a hash. */
  private static boolean isWordOrEdge(String part, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(part.charAt(from - 1))) {
      from--;
    }
    return at == from || at - from >= 3;
  }

  /** {@code "2022/02/09-telecon"}, {@code "2014/August/7"}. */
  private static DateText nested(String year, String month, String day) {
    Matcher y = YEAR_PART.matcher(year);
    Matcher m = MONTH_PART.matcher(month);
    Matcher d = DAY_PART.matcher(day);
    if (!y.matches() || !m.matches() || !d.matches()) {
      return DateText.NONE;
    }
    DateText date =
        new DateText(
            Integer.parseInt(year),
            m.group(1) != null ? Integer.parseInt(m.group(1)) : DateText.month(m.group("n")),
            Integer.parseInt(d.group(1) != null ? d.group(1) : d.group(2)));
    return date.whole().isPresent() ? date : DateText.NONE;
  }

  private static DateText inPart(String part, boolean name, DateText known) {
    DateText date = DateText.in(part);
    if (!date.isNone()) {
      return date;
    }
    Matcher monthDay = MONTH_DAY.matcher(part);
    if (name && monthDay.find()) {
      return DateText.of(monthDay);
    }
    Matcher yearMonth = YEAR_MONTH.matcher(part);
    if (yearMonth.find()) {
      if (yearMonth.group("m") != null) {
        return yearMonth(yearMonth.group("y"), Integer.parseInt(yearMonth.group("m")));
      }
      return yearMonth.group("n") != null
          ? yearMonth(yearMonth.group("y2"), DateText.month(yearMonth.group("n")))
          : yearMonth(yearMonth.group("y3"), DateText.month(yearMonth.group("n3")));
    }
    Matcher year = YEAR_ALONE.matcher(part);
    if (year.find()) {
      return new DateText(Integer.parseInt(year.group("y")), 0, 0);
    }
    Matcher day = DAY_FIRST.matcher(part);
    if (known.day() == 0 && day.matches() && name) {
      return new DateText(0, 0, Integer.parseInt(day.group(1)));
    }
    Matcher month = MONTH_ALONE.matcher(part);
    if (!name && month.matches()) {
      return new DateText(
          0,
          month.group(1) != null
              ? Integer.parseInt(month.group(1))
              : DateText.month(month.group("n")),
          0);
    }
    if (known.day() == 0 && day.matches()) {
      return new DateText(0, 0, Integer.parseInt(day.group(1)));
    }
    return DateText.NONE;
  }

  private static DateText yearMonth(String year, int month) {
    return new DateText(Integer.parseInt(year), month, 0);
  }
}
