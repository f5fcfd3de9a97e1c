package org.minutebook.web.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as a page shows it.
 *
 * @param iso {@code 2014-08-07}; empty for an unknown date
 * @param text {@code 7 August 2014}
 */
public record DateView(String iso, String text) {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Formats a date. */
  public static DateView of(Optional<LocalDate> date) {
    return date.map(d -> new DateView(d.toString(), FORMAT.format(d)))
        .orElse(new DateView("", "date unknown"));
  }
}
