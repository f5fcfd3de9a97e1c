package org.minutebook.web.view;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;

/**
 * A date as a page shows it.
 *
 * @param iso {@code 2014-08-07}, or {@code 2014-08} for a month; empty for an unknown date
 * @param text {@code 7 August 2014}, {@code August 2014}
 */
public record DateView(String iso, String text) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** Formats a date. */
  public static DateView of(Optional<MeetingDate> date) {
    return date.map(
            d ->
                new DateView(
                    d.toString(),
                    d.day().map(DAY::format).orElseGet(() -> MONTH.format(d.month()))))
        .orElse(new DateView("", "date unknown"));
  }

  /** The year as the heading of what is listed below it. */
  static String year(Optional<MeetingDate> date) {
    return date.map(d -> Integer.toString(d.year())).orElse("Without a date");
  }
}
