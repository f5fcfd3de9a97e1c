package org.minutebook.statements;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.reading.DateText;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Phrases;

/** Finds the day by which something is to be done. */
final class DueDate {
  private static final String BY = "(?<![\\p{L}\\p{N}])" + Phrases.anyOf("due") + "\\s+";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)(?:" + BY + "|(?<=\\s)at (?=the ))(?:the )?(?:end of )?(?<text>.{3,28})");

  /** {@code "in mid August"}, {@code "by the end of May"}. */
  private static final Pattern IN_MONTH =
      Pattern.compile(
          "(?i)\\b(?<part>mid(?:dle of)?|end of)[- ](?<month>"
              + Stream.of(Month.values()).map(Month::name).collect(Collectors.joining("|"))
              + ")\\b");

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)\\b(?:within|in) (?:the next )?(?<count>\\d{1,2}) (?<unit>day|week)s?\\b");

  private static final int MIDDLE = 15;
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?i)(?:"
              + BY
              + "|\\bon\\s+)(?:this |next |the )?(?:end of )?(?<day>"
              + Stream.of(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.joining("|"))
              + ")\\b");
  private static final Pattern NEAR =
      Pattern.compile(
          "(?i)\\b(?<what>today|tonight|tomorrow|(?:this|over the) weekend|(?:by |before )?(?:the )?(?:end of (?:the |this )?(?:day|week|month|year)|eod|eow)|next (?:week|month)(?!['’]))\\b");

  private DueDate() {}

  /** The day by which what a passage says is to be done, in a meeting held on some day. */
  static Optional<LocalDate> of(Passage passage, LocalDate held) {
    return passage
        .row()
        .due()
        .flatMap(cell -> inCell(cell, held))
        .or(() -> find(passage.plain(), held));
  }

  /**
   * The day that a sentence names.
   *
   * @param sentence plain text
   * @param held the day of the meeting; a day without a year is the next such day after it
   */
  static Optional<LocalDate> find(String sentence, LocalDate held) {
    Matcher written = WRITTEN.matcher(sentence);
    while (written.find()) {
      Optional<LocalDate> day = next(DateText.in(written.group("text")), held);
      if (day.isPresent()) {
        return day;
      }
    }
    Matcher month = IN_MONTH.matcher(sentence);
    if (month.find()) {
      return Optional.of(inMonth(month, held));
    }
    Matcher within = WITHIN.matcher(sentence);
    if (within.find()) {
      int count = Integer.parseInt(within.group("count"));
      boolean weeks = within.group("unit").equalsIgnoreCase("week");
      return Optional.of(weeks ? held.plusWeeks(count) : held.plusDays(count));
    }
    Matcher weekday = WEEKDAY.matcher(sentence);
    if (weekday.find()) {
      DayOfWeek day = DayOfWeek.valueOf(weekday.group("day").toUpperCase(Locale.ROOT));
      return Optional.of(held.with(TemporalAdjusters.next(day)));
    }
    Matcher near = NEAR.matcher(sentence);
    return near.find() ? Optional.of(near(near.group("what"), held)) : Optional.empty();
  }

  /** The day in a cell of a column of due days, which needs no word before it. */
  static Optional<LocalDate> inCell(String cell, LocalDate held) {
    Optional<LocalDate> day = next(DateText.in(cell), held);
    return day.isPresent() ? day : find("by " + cell, held);
  }

  private static Optional<LocalDate> next(DateText text, LocalDate held) {
    if (text.month() == 0 || text.day() == 0) {
      return Optional.empty();
    }
    try {
      if (text.year() != 0) {
        return Optional.of(LocalDate.of(text.year(), text.month(), text.day()));
      }
      LocalDate day = LocalDate.of(held.getYear(), text.month(), text.day());
      return Optional.of(day.isBefore(held) ? day.plusYears(1) : day);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The middle or the end of the next month of that name. */
  private static LocalDate inMonth(Matcher found, LocalDate held) {
    Month month = Month.valueOf(found.group("month").toUpperCase(Locale.ROOT));
    LocalDate first = LocalDate.of(held.getYear(), month, 1);
    LocalDate day =
        found.group("part").toLowerCase(Locale.ROOT).startsWith("mid")
            ? first.withDayOfMonth(MIDDLE)
            : first.with(TemporalAdjusters.lastDayOfMonth());
    return day.isBefore(held) ? day.plusYears(1) : day;
  }

  private static LocalDate near(String what, LocalDate held) {
    String lower = what.toLowerCase(Locale.ROOT);
    if (lower.endsWith("tomorrow")) {
      return held.plusDays(1);
    }
    if (lower.endsWith("weekend")) {
      return held.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
    if (lower.equals("next week")) {
      return held.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
          .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }
    if (lower.equals("next month")) {
      return held.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth());
    }
    if (lower.endsWith("week") || lower.endsWith("eow")) {
      return held.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }
    if (lower.endsWith("month")) {
      return held.with(TemporalAdjusters.lastDayOfMonth());
    }
    return lower.endsWith("year") ? held.with(TemporalAdjusters.lastDayOfYear()) : held;
  }
}
