package org.minutebook.web.view;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of whole months, both ends included. */
public record MonthRange(YearMonth first, YearMonth last) {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

  private static final Pattern TYPED =
      Pattern.compile("\\s*(\\d{4})(?:-(\\d{1,2})(?:-\\d{1,2})?)?\\s*");
  private static final YearMonth EARLIEST = YearMonth.of(1, 1);
  private static final YearMonth LATEST = YearMonth.of(9999, 12);

  /**
   * The months that {@code after} and {@code before} narrow an answer to, as they are typed: {@code
   * YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. Empty if neither is a date.
   */
  public static Optional<MonthRange> of(Optional<String> after, Optional<String> before) {
    Optional<YearMonth> from = after.flatMap(a -> month(a, 1));
    Optional<YearMonth> to = before.flatMap(b -> month(b, 12));
    return from.isEmpty() && to.isEmpty()
        ? Optional.empty()
        : Optional.of(new MonthRange(from.orElse(EARLIEST), to.orElse(LATEST)));
  }

  private static Optional<YearMonth> month(String typed, int ofYear) {
    Matcher m = TYPED.matcher(typed);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      int month = m.group(2) == null ? ofYear : Integer.parseInt(m.group(2));
      return Optional.of(YearMonth.of(Integer.parseInt(m.group(1)), month));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** How many months there are from one to another, both counted. */
  static int between(YearMonth first, YearMonth last) {
    return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
  }

  public boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /** {@code 2014} for a whole year, else {@code 2014-03}: as addresses have it. */
  public String from() {
    return isYear() ? Integer.toString(first.getYear()) : first.toString();
  }

  /** As {@link #from}. */
  public String to() {
    return isYear() ? Integer.toString(last.getYear()) : last.toString();
  }

  private boolean isYear() {
    return first.getMonthValue() == 1 && last.getMonthValue() == 12;
  }

  /** {@code March 2013}, {@code January to March 2013}, {@code 2013}, {@code 2013 to 2014}. */
  public String words() {
    if (first.equals(last)) {
      return WORDS.format(first);
    }
    if (isYear()) {
      return first.getYear() == last.getYear() ? from() : from() + " to " + to();
    }
    String from = first.getYear() == last.getYear() ? MONTH.format(first) : WORDS.format(first);
    return from + " to " + WORDS.format(last);
  }
}
