package org.minutebook.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;
import org.minutebook.reading.dates.DateWords;

/**
 * What one source, such as the path or a heading, tells of a meeting's date.
 *
 * @param text what to look for a month in, where it tells no day; blank to look for none
 * @param line the line of the source
 * @param source what it is, to be named in a problem
 */
record DateEvidence(DateText date, String text, int line, String source) {
  /** The name of a day; short forms only as they are written in dates. */
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?<!\\p{L})(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day)"
              + "|(?i:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?=[,.]? ?\\d)|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?=[,.] ))(?!\\p{L})");

  /** Both orders are possible, or the second number is no month. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\p{L}\\d./]|\\d-)(0?[1-9]|1[0-2])([/._-])(0?[1-9]|1[0-2])\\2(?:20)?(\\d\\d)(?![\\d/])");

  static DateEvidence in(String text, int line, String source) {
    return new DateEvidence(ordered(text, ""), text, line, source);
  }

  /** What a title tells; the month of what is planned is not that of the meeting. */
  static DateEvidence titled(String title, int line, String source) {
    return new DateEvidence(
        ordered(title, ""), DatedLine.isOfOtherDay(title) ? "" : title, line, source);
  }

  /** What it tells, if only a month. */
  DateText month() {
    return date.isNone() && !text.isBlank() ? MonthText.in(text) : date;
  }

  /** A problem for each source whose day of the week is not that of the day read. */
  static List<Problem> wrongWeekdays(MeetingDate read, List<DateEvidence> evidence) {
    List<Problem> problems = new ArrayList<>();
    Set<Integer> reported = new HashSet<>();
    for (DateEvidence e : evidence) {
      if (read.day().isPresent() && e.date().day() != 0 && !e.text().isBlank()) {
        LocalDate day = read.day().get();
        DateText whole = new DateText(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        Optional<DayOfWeek> said = e.date().agrees(whole) ? weekday(e.text()) : Optional.empty();
        if (said.isPresent() && said.get() != day.getDayOfWeek() && reported.add(e.line())) {
          problems.add(
              new Problem(
                  e.line(),
                  "weekday-conflict",
                  "read as the meeting of %s, which was a %s; %s says %s: if that is a slip, correct the day or the weekday"
                      .formatted(read, name(day.getDayOfWeek()), e.source(), name(said.get()))));
        }
      }
    }
    return problems;
  }

  /** The only day of the week that a text names. */
  private static Optional<DayOfWeek> weekday(String text) {
    Set<DayOfWeek> found = new LinkedHashSet<>();
    Matcher m = WEEKDAY.matcher(DateWords.inEnglish(text));
    while (m.find()) {
      String start = m.group().substring(0, 3).toUpperCase(Locale.ROOT);
      Arrays.stream(DayOfWeek.values())
          .filter(day -> day.name().startsWith(start))
          .forEach(found::add);
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** A problem for each source that tells another date than the one read. */
  static List<Problem> disagreeing(MeetingDate read, List<DateEvidence> evidence) {
    List<Problem> problems = new ArrayList<>();
    Set<String> reported = new HashSet<>();
    for (DateEvidence e : evidence) {
      Optional<MeetingDate> other =
          (read.day().isPresent() ? e.date().whole().map(MeetingDate::of) : e.month().held())
              .filter(o -> !isWithin(o, read));
      if (other.isPresent() && reported.add(e.line() + " " + other.get())) {
        problems.add(
            new Problem(
                e.line(),
                "date-conflict",
                "read as the meeting of %s; %s seems to say %s: if one of them is a slip, correct it"
                    .formatted(read, e.source(), other.get())));
      }
    }
    return problems;
  }

  private static boolean isWithin(MeetingDate one, MeetingDate other) {
    return one.equals(other) || (other.day().isEmpty() && one.month().equals(other.month()));
  }

  /**
   * The date in a text. {@code "03/05/2021"} is the fifth of March unless a weekday in the text, or
   * the language of the text or its label, says that it is the third of May.
   *
   * @param label what stands before the text; may be blank
   */
  static DateText ordered(String text, String label) {
    DateText date = DateText.in(text);
    if (date.whole().isEmpty() || date.day() > 12 || text.length() > 400) {
      return date;
    }
    Matcher m = NUMBERS.matcher(text);
    if (!m.find()) {
      return date;
    }
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    int year = 2000 + Integer.parseInt(m.group(4));
    if (first == second || year != date.year()) {
      return date;
    }
    DateText dayFirst = new DateText(year, second, first);
    DateText monthFirst = new DateText(year, first, second);
    Optional<DayOfWeek> weekday = weekday(text);
    boolean fitsDayFirst = isOn(dayFirst, weekday);
    if (fitsDayFirst != isOn(monthFirst, weekday)) {
      return fitsDayFirst ? dayFirst : monthFirst;
    }
    return DateWords.putDayFirst(label) || DateWords.putDayFirst(text) ? dayFirst : date;
  }

  private static boolean isOn(DateText date, Optional<DayOfWeek> weekday) {
    return weekday.isPresent()
        && date.whole().filter(d -> d.getDayOfWeek() == weekday.get()).isPresent();
  }
}
