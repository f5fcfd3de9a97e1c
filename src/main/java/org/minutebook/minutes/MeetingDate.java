package org.minutebook.minutes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * When a meeting was held, as far as its minutes tell: a day, or a month where only that is known.
 *
 * <p>A month comes before its days: minutes of a month are opened by whoever begins to read in it.
 *
 * @param month the month it was held in
 * @param dayOfMonth 0 where only the month is known
 */
public record MeetingDate(YearMonth month, int dayOfMonth) implements Comparable<MeetingDate> {
  private static final int LENGTH_OF_MONTH = "2014-08".length();

  /**
   * @throws DateTimeException if the month has no such day
   */
  public MeetingDate {
    if (dayOfMonth != 0 && !month.isValidDay(dayOfMonth)) {
      throw new DateTimeException(month + " has no day " + dayOfMonth);
    }
  }

  /** A day. */
  public static MeetingDate of(LocalDate day) {
    return new MeetingDate(YearMonth.from(day), day.getDayOfMonth());
  }

  /** A month of which the day is unknown. */
  public static MeetingDate of(YearMonth month) {
    return new MeetingDate(month, 0);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws java.time.format.DateTimeParseException if it is neither a day nor a month
   */
  public static MeetingDate parse(String written) {
    return written.length() <= LENGTH_OF_MONTH
        ? of(YearMonth.parse(written))
        : of(LocalDate.parse(written));
  }

  /** The day; empty where only the month is known. */
  public Optional<LocalDate> day() {
    return dayOfMonth == 0 ? Optional.empty() : Optional.of(month.atDay(dayOfMonth));
  }

  /** The first day on which it may have been. */
  public LocalDate first() {
    return month.atDay(Math.max(1, dayOfMonth));
  }

  /** The year it was held in. */
  public int year() {
    return month.getYear();
  }

  /**
   * A number by which dates are ordered as {@link #compareTo} does: {@code 20140807} for a day,
   * {@code 20140800} for a month.
   */
  public long number() {
    return (month.getYear() * 100L + month.getMonthValue()) * 100 + dayOfMonth;
  }

  /** The date that {@link #number} gives a number. */
  public static MeetingDate ofNumber(long number) {
    long month = number / 100;
    return new MeetingDate(
        YearMonth.of((int) (month / 100), (int) (month % 100)), (int) (number % 100));
  }

  /** Compares by time; a month comes before its days. */
  @Override
  public int compareTo(MeetingDate other) {
    return Long.compare(number(), other.number());
  }

  /** {@code 2014-08-07}, or {@code 2014-08}. */
  @Override
  public String toString() {
    return dayOfMonth == 0 ? month.toString() : month.atDay(dayOfMonth).toString();
  }
}
