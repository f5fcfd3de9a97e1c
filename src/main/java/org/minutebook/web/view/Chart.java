package org.minutebook.web.view;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.minutebook.search.Timeline;

/**
 * How often the minutes speak of something, over whole years: one lane each for sections, decisions
 * and actions above a common axis. Places are shares of the width, so that the drawing fits any
 * window without being distorted.
 *
 * @param unit what a column stands for: "month", "quarter" or "year"
 * @param first the month the drawing begins with, {@code YYYY-MM}
 * @param months how many months it spans
 * @param columns their names: {@code March 2013}, {@code January to March 2013}, {@code 2013}
 * @param ticks what stands below the axis, in equal widths
 * @param chosen the stretch of time the answer is narrowed to; null for none
 */
public record Chart(
    String unit,
    String first,
    int months,
    List<String> columns,
    List<Lane> lanes,
    List<Tick> ticks,
    Stretch chosen) {
  private static final int MOST_COLUMNS = 60;

  /**
   * One kind of thing over time.
   *
   * @param kind {@code sections}, {@code decisions} or {@code actions}: how it is drawn
   * @param noun what is counted, for one
   * @param counts in each column
   */
  public record Lane(String kind, String noun, List<Integer> counts, List<Bar> bars) {
    /** In all columns. */
    public int total() {
      return counts.stream().mapToInt(n -> n).sum();
    }

    /** In the highest column. */
    public int peak() {
      return counts.stream().mapToInt(n -> n).max().orElse(0);
    }

    /** {@code 1,498}. */
    public String totalNumber() {
      return CountText.of(total());
    }

    /** What is counted, as many as there are. */
    public String words() {
      return total() == 1 ? noun : noun + "s";
    }

    /** What is counted, as a column's name. */
    public String name() {
      return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) + "s";
    }
  }

  /** A bar; places and sizes are shares of its lane such as {@code "12.5%"}. */
  public record Bar(String x, String y, String width, String height) {}

  /**
   * A year or a month below the axis.
   *
   * @param label short
   * @param name in full
   * @param href narrows to it
   */
  public record Tick(String label, String name, String href, boolean chosen) {}

  /** Part of the width, as shares such as {@code "12.5%"}. */
  public record Stretch(String x, String width) {}

  /** What is counted of decisions, actions and the sections that speak of something. */
  public static final Map<String, String> ALL =
      Map.of("sections", "section", "decisions", "decision", "actions", "action");

  private static final Map<String, ToIntFunction<Timeline.Month>> KINDS = kinds();

  private static Map<String, ToIntFunction<Timeline.Month>> kinds() {
    Map<String, ToIntFunction<Timeline.Month>> kinds = new LinkedHashMap<>();
    kinds.put("sections", Timeline.Month::sections);
    kinds.put("decisions", Timeline.Month::decisions);
    kinds.put("actions", Timeline.Month::actions);
    return kinds;
  }

  /**
   * A chart of the months between the first and the last.
   *
   * @param histogram months in order; those with nothing may be left out
   * @param nouns which of the lanes to draw, and what each counts
   * @param chosen first and last month the answer is narrowed to
   * @param narrow the address that narrows to a stretch, given its first and last month
   */
  public static Chart of(
      List<Timeline.Month> histogram,
      Map<String, String> nouns,
      Optional<MonthRange> chosen,
      BiFunction<YearMonth, YearMonth, String> narrow) {
    if (histogram.isEmpty()) {
      return new Chart("month", "", 0, List.of(), List.of(), List.of(), null);
    }
    YearMonth first = histogram.getFirst().month().withMonth(1);
    YearMonth last = histogram.getLast().month().withMonth(12);
    int months = MonthRange.between(first, last);
    int step = months <= MOST_COLUMNS ? 1 : months <= 3 * MOST_COLUMNS ? 3 : 12;
    List<Lane> lanes = new ArrayList<>();
    KINDS.forEach(
        (kind, count) -> {
          if (nouns.containsKey(kind)) {
            int[] counts = new int[months / step];
            histogram.forEach(
                m ->
                    counts[(MonthRange.between(first, m.month()) - 1) / step] +=
                        count.applyAsInt(m));
            lanes.add(lane(kind, nouns.get(kind), counts));
          }
        });
    return new Chart(
        step == 1 ? "month" : step == 3 ? "quarter" : "year",
        first.toString(),
        months,
        columns(first, months / step, step),
        lanes,
        months == 12 ? months(first, chosen, narrow) : years(first, months / 12, chosen, narrow),
        chosen.map(c -> stretch(c, first, last, months)).orElse(null));
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return columns.isEmpty();
  }

  /** Whether nothing was said in a column. */
  public boolean isEmpty(int column) {
    return lanes.stream().allMatch(lane -> lane.counts().get(column) == 0);
  }

  private static List<String> columns(YearMonth first, int columns, int step) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      YearMonth from = first.plusMonths((long) i * step);
      names.add(new MonthRange(from, from.plusMonths(step - 1L)).words());
    }
    return names;
  }

  private static Lane lane(String kind, String noun, int[] counts) {
    int peak = Arrays.stream(counts).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    double width = 100.0 / counts.length;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        double height = Math.max(8, 100.0 * counts[i] / peak);
        bars.add(
            new Bar(
                percent((i + 0.1) * width),
                percent(100 - height),
                percent(0.8 * width),
                percent(height)));
      }
    }
    return new Lane(kind, noun, Arrays.stream(counts).boxed().toList(), bars);
  }

  private static List<Tick> years(
      YearMonth first,
      int years,
      Optional<MonthRange> chosen,
      BiFunction<YearMonth, YearMonth, String> narrow) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      MonthRange year = new MonthRange(first.plusYears(i), first.plusYears(i).withMonth(12));
      String name = Integer.toString(first.getYear() + i);
      ticks.add(
          new Tick(
              name,
              name,
              narrow.apply(year.first(), year.last()),
              chosen.filter(year::equals).isPresent()));
    }
    return ticks;
  }

  private static List<Tick> months(
      YearMonth first,
      Optional<MonthRange> chosen,
      BiFunction<YearMonth, YearMonth, String> narrow) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      MonthRange month = new MonthRange(first.plusMonths(i), first.plusMonths(i));
      ticks.add(
          new Tick(
              month.words().substring(0, 3),
              month.words(),
              narrow.apply(month.first(), month.last()),
              chosen.filter(month::equals).isPresent()));
    }
    return ticks;
  }

  private static Stretch stretch(MonthRange chosen, YearMonth first, YearMonth last, int months) {
    YearMonth from = chosen.first().isBefore(first) ? first : chosen.first();
    YearMonth to = chosen.last().isAfter(last) ? last : chosen.last();
    if (from.isAfter(to)) {
      return null;
    }
    double month = 100.0 / months;
    return new Stretch(
        percent((MonthRange.between(first, from) - 1) * month),
        percent(MonthRange.between(from, to) * month));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
