package org.minutebook.web.view;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minutebook.search.DateRange;

/** A range of whole months, both ends included. */
public record MonthRange(YearMonth first, YearMonth last) {
  private static final DateTimeFormatter MONTH_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

  private static final YearMonth EARLIEST = YearMonth.of(1, 1);
  private static final YearMonth LATEST = YearMonth.of(9999, 12);

  /**
   * The range that the parameters {@code after} and {@code before} describe, each as typed: {@code
   * YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. Empty if neither is a date. A range that ends
   * before it begins is read the other way round, as in the answer.
   */
  public static Optional<MonthRange> of(Optional<String> after, Optional<String> before) {
    Optional<YearMonth> from =
        after.flatMap(DateRange::parse).map(days -> YearMonth.from(days.first()));
    Optional<YearMonth> to =
        before.flatMap(DateRange::parse).map(days -> YearMonth.from(days.last()));
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      return of(before, after);
    }
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(new MonthRange(from.orElse(EARLIEST), to.orElse(LATEST)));
  }

  /** The number of months from one to another, both counted. */
  static int count(YearMonth first, YearMonth last) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
  }

  /** Whether a month is in the range. */
  public boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /**
   * The first month for the parameter {@code after}: {@code 2014-03}, or {@code 2014} for whole
   * years.
   */
  public String from() {
    return isWholeYears() ? Integer.toString(first.getYear()) : first.toString();
  }

  /** The last month for the parameter {@code before}: as {@link #from}. */
  public String to() {
    return isWholeYears() ? Integer.toString(last.getYear()) : last.toString();
  }

  /** The parameters that filter by these months. */
  public Map<String, String> parameters() {
    return Map.of("after", from(), "before", to());
  }

  private boolean isWholeYears() {
    return first.getMonthValue() == 1 && last.getMonthValue() == 12;
  }

  /** {@code March 2013}, {@code January to March 2013}, {@code 2013}, {@code 2013 to 2014}. */
  public String label() {
    if (first.equals(last)) {
      return MONTH_AND_YEAR.format(first);
    }
    if (isWholeYears()) {
      return first.getYear() == last.getYear() ? from() : from() + " to " + to();
    }
    String from =
        first.getYear() == last.getYear() ? MONTH.format(first) : MONTH_AND_YEAR.format(first);
    return from + " to " + MONTH_AND_YEAR.format(last);
  }
}
