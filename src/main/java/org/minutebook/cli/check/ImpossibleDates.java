package org.minutebook.cli.check;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in a text that no calendar has, such as the 30th of February. */
final class ImpossibleDates {
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d.-])((?:19|20)\\d\\d)([-_./])(\\d{1,2})\\2(\\d{1,2})(?![\\d]|[.-]\\d)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?" + MONTH + ",? ((?:19|20)\\d\\d)");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)(?<![a-z])" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)");

  private ImpossibleDates() {}

  /** The first in a line of text. */
  static Optional<String> in(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    while (numbers.find()) {
      if (isImpossible(numbers.group(1), number(numbers.group(3)), numbers.group(4))) {
        return Optional.of(numbers.group());
      }
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    while (dayFirst.find()) {
      if (isImpossible(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))) {
        return Optional.of(dayFirst.group());
      }
    }
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    while (monthFirst.find()) {
      if (isImpossible(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2))) {
        return Optional.of(monthFirst.group());
      }
    }
    return Optional.empty();
  }

  private static boolean isImpossible(String year, int month, String day) {
    return month < 1
        || month > 12
        || number(day) < 1
        || number(day) > YearMonth.of(number(year), month).lengthOfMonth();
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
