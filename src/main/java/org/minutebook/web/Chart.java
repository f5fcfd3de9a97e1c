package org.minutebook.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.minutebook.search.Timeline;

/**
 * How often the minutes speak of something, over time: three bars a month, or a year where there
 * are many months.
 *
 * @param unit {@code month} or {@code year}
 * @param peak the highest count
 * @param width of the drawing; its height is {@link #HEIGHT}
 */
public record Chart(String unit, List<Column> columns, int peak, int width) {
  /** Height of the drawing; a bar of the highest count is that high. */
  public static final int HEIGHT = 100;

  private static final int MOST_MONTHS = 24;
  private static final int COLUMN = 14;
  private static final int BAR = 4;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /**
   * A month or a year.
   *
   * @param name in full
   * @param label short, beneath the bars
   * @param href narrows to that year; blank for a month
   */
  public record Column(
      String name,
      String label,
      String href,
      int sections,
      int decisions,
      int actions,
      List<Bar> bars) {}

  /** A bar of the drawing; {@code kind} is sections, decisions or actions. */
  public record Bar(String kind, int x, int y, int width, int height) {}

  /**
   * @param months in order; those with nothing may be left out
   * @param year the address that narrows to a year
   */
  static Chart of(List<Timeline.Month> months, IntFunction<String> year) {
    boolean byYear =
        !months.isEmpty()
            && ChronoUnit.MONTHS.between(months.getFirst().month(), months.getLast().month())
                >= MOST_MONTHS;
    List<Count> counts = byYear ? years(months, year) : months(months);
    int peak =
        counts.stream()
            .mapToInt(c -> Math.max(c.sections, Math.max(c.decisions, c.actions)))
            .max()
            .orElse(0);
    List<Column> columns = new ArrayList<>();
    for (Count count : counts) {
      columns.add(count.column(columns.size() * COLUMN, peak));
    }
    return new Chart(byYear ? "year" : "month", columns, peak, columns.size() * COLUMN);
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return peak == 0;
  }

  private static List<Count> months(List<Timeline.Month> months) {
    List<Count> counts = new ArrayList<>();
    for (Timeline.Month month : months) {
      if (!counts.isEmpty()) {
        YearMonth gap = counts.getLast().month.plusMonths(1);
        for (; gap.isBefore(month.month()); gap = gap.plusMonths(1)) {
          counts.add(count(new Timeline.Month(gap, 0, 0, 0), false));
        }
      }
      counts.add(count(month, counts.isEmpty()));
    }
    return counts;
  }

  private static Count count(Timeline.Month month, boolean first) {
    YearMonth at = month.month();
    String name = MONTH.format(at);
    // Only years are named, and so that two names do not meet.
    boolean named = at.getMonthValue() == 1 || (first && at.getMonthValue() < 11);
    String label = named ? Integer.toString(at.getYear()) : "";
    return new Count(at, name, label, "", month.sections(), month.decisions(), month.actions());
  }

  private static List<Count> years(List<Timeline.Month> months, IntFunction<String> address) {
    List<Count> counts = new ArrayList<>();
    int first = months.getFirst().month().getYear();
    int last = months.getLast().month().getYear();
    for (int year = first; year <= last; year++) {
      int at = year;
      List<Timeline.Month> within = months.stream().filter(m -> m.month().getYear() == at).toList();
      counts.add(
          new Count(
              YearMonth.of(year, 1),
              Integer.toString(year),
              Integer.toString(year),
              address.apply(year),
              within.stream().mapToInt(Timeline.Month::sections).sum(),
              within.stream().mapToInt(Timeline.Month::decisions).sum(),
              within.stream().mapToInt(Timeline.Month::actions).sum()));
    }
    return counts;
  }

  private record Count(
      YearMonth month,
      String name,
      String label,
      String href,
      int sections,
      int decisions,
      int actions) {

    Column column(int x, int peak) {
      List<Bar> bars = new ArrayList<>();
      bar(bars, "sections", x + 1, sections, peak);
      bar(bars, "decisions", x + 1 + BAR, decisions, peak);
      bar(bars, "actions", x + 1 + 2 * BAR, actions, peak);
      return new Column(name, label, href, sections, decisions, actions, List.copyOf(bars));
    }

    private static void bar(List<Bar> bars, String kind, int x, int count, int peak) {
      if (count > 0) {
        int height = Math.max(2, Math.round((float) count * HEIGHT / peak));
        bars.add(new Bar(kind, x, HEIGHT - height, BAR, height));
      }
    }
  }
}
