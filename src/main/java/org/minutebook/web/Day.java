package org.minutebook.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as a page shows it.
 *
 * @param iso {@code 2014-08-07}; empty for an unknown date
 * @param words {@code 7 August 2014}
 */
public record Day(String iso, String words) {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  static Day of(Optional<LocalDate> date) {
    return date.map(d -> new Day(d.toString(), WORDS.format(d)))
        .orElse(new Day("", "date unknown"));
  }
}
