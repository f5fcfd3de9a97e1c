package org.minutebook.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year, a month or a day as typed, or from one to another: its first and its last day. */
public record DateRange(LocalDate first, LocalDate last) {
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
  private static final Pattern TYPED = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
  private static final Pattern AGO = Pattern.compile("-(\\d{1,4})([dwmy])");
  private static final String TO = "..";

  /** Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty for anything else. */
  static Optional<DateRange> parse(String typed) {
    Matcher m = TYPED.matcher(typed.strip());
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
   * As {@link #parse(String)}; also {@code today}, and days, weeks, months or years before it:
   * {@code -10d}, {@code -2w}, {@code -6m}, {@code -2y}.
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

  /** As {@link #parse(String, LocalDate)}; also from one to another, each end may be left open. */
  public static Optional<DateRange> span(String typed, LocalDate today) {
    int dots = typed.indexOf(TO);
    if (dots < 0) {
      return parse(typed, today);
    }
    String from = typed.substring(0, dots).strip();
    String to = typed.substring(dots + TO.length()).strip();
    Optional<LocalDate> first =
        from.isEmpty() ? Optional.of(EARLIEST) : parse(from, today).map(DateRange::first);
    Optional<LocalDate> last =
        to.isEmpty() ? Optional.of(LATEST) : parse(to, today).map(DateRange::last);
    return first.isEmpty() || last.isEmpty() || (from.isEmpty() && to.isEmpty())
        ? Optional.empty()
        : Optional.of(new DateRange(first.get(), last.get()));
  }

  /** From its first day on. */
  public DateRange onwards() {
    return new DateRange(first, LATEST);
  }

  /** Up to its last day. */
  public DateRange upTo() {
    return new DateRange(EARLIEST, last);
  }

  /** {@code from 2014-08-01}, {@code up to 2014-08-31}, {@code from 2014-08-01 to 2014-08-31}. */
  public String told() {
    if (last.equals(LATEST)) {
      return "from " + first;
    }
    if (first.equals(EARLIEST)) {
      return "up to " + last;
    }
    return first.equals(last) ? "on " + first : "from " + first + " to " + last;
  }
}
