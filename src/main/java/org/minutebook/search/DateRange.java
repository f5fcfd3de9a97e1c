package org.minutebook.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of days, both included: a year, a month, a day, or from one of them to another. */
public record DateRange(LocalDate first, LocalDate last) {
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final Pattern AGO = Pattern.compile("-(\\d{1,4})([dwmy])");
  private static final String SPAN = "..";

  /** Parses {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty for anything else. */
  public static Optional<DateRange> parse(String typed) {
    Matcher m = DATE.matcher(typed.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    try {
      if (m.group(2) == null) {
        return Optional.of(new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(m.group(2)));
      if (m.group(3) == null) {
        return Optional.of(new DateRange(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(m.group(3)));
      return Optional.of(new DateRange(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Parses as {@link #parse(String)} does; also {@code today}, and days, weeks, months or years
   * before it: {@code -10d}, {@code -2w}, {@code -6m}, {@code -2y}.
   */
  public static Optional<DateRange> parse(String typed, LocalDate today) {
    Matcher ago = AGO.matcher(typed.strip());
    if (ago.matches()) {
      int n = Integer.parseInt(ago.group(1));
      LocalDate day =
          switch (ago.group(2)) {
            case "d" -> today.minusDays(n);
            case "w" -> today.minusWeeks(n);
            case "m" -> today.minusMonths(n);
            default -> today.minusYears(n);
          };
      return Optional.of(new DateRange(day, day));
    }
    if (typed.strip().equalsIgnoreCase("today")) {
      return Optional.of(new DateRange(today, today));
    }
    return parse(typed);
  }

  /**
   * Parses as {@link #parse(String, LocalDate)} does; also a span such as {@code 2014..2015}, with
   * one end open or none.
   */
  public static Optional<DateRange> parseSpan(String typed, LocalDate today) {
    int dots = typed.indexOf(SPAN);
    if (dots < 0) {
      return parse(typed, today);
    }
    String from = typed.substring(0, dots).strip();
    String to = typed.substring(dots + SPAN.length()).strip();
    Optional<LocalDate> first =
        from.isEmpty() ? Optional.of(EARLIEST) : parse(from, today).map(DateRange::first);
    Optional<LocalDate> last =
        to.isEmpty() ? Optional.of(LATEST) : parse(to, today).map(DateRange::last);
    return first.isEmpty() || last.isEmpty() || (from.isEmpty() && to.isEmpty())
        ? Optional.empty()
        : Optional.of(new DateRange(first.get(), last.get()));
  }

  /** All days from the first one on. */
  public DateRange onwards() {
    return new DateRange(first, LATEST);
  }

  /** All days up to the last one. */
  public DateRange upTo() {
    return new DateRange(EARLIEST, last);
  }

  /** {@code from 2014-08-01}, {@code up to 2014-08-31}, {@code from 2014-08-01 to 2014-08-31}. */
  public String description() {
    if (last.equals(LATEST)) {
      return "from " + first;
    }
    if (first.equals(EARLIEST)) {
      return "up to " + last;
    }
    return first.equals(last) ? "on " + first : "from " + first + " to " + last;
  }
}
