package org.minutebook.web.view;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.minutebook.search.Timeline;

/**
 * A bar chart over whole years, with one lane each for sections, decisions and actions above a
 * common axis. Positions are percentages, so that the chart fits any window undistorted.
 *
 * @param unit the time a column covers: "month", "quarter" or "year"
 * @param first the first month, {@code YYYY-MM}
 * @param months the number of months
 * @param columns the names of the columns: {@code March 2013}, {@code January to March 2013},
 *     {@code 2013}
 * @param ticks the labels below the axis, all of equal width
 * @param selection the date range of the answer; null for none
 * @param undated what the chart leaves out since it has no date, in a sentence; blank for nothing
 */
public record Chart(
    String unit,
    String first,
    int months,
    List<String> columns,
    List<Lane> lanes,
    List<Tick> ticks,
    Selection selection,
    String undated) {
  private static final int MAX_COLUMNS = 60;

  /**
   * The bars of one kind.
   *
   * @param kind {@code sections}, {@code decisions} or {@code actions}; also its CSS class
   * @param noun what is counted, in the singular
   * @param counts the number in each column
   */
  public record Lane(String kind, String noun, List<Integer> counts, List<Bar> bars) {
    /** The sum of all columns. */
    public int total() {
      return counts.stream().mapToInt(n -> n).sum();
    }

    /** The number in the highest column. */
    public int peak() {
      return counts.stream().mapToInt(n -> n).max().orElse(0);
    }

    /** {@code "1,498"}. */
    public String totalNumber() {
      return CountText.of(total());
    }

    /** The noun in the number that fits the total. */
    public String label() {
      return total() == 1 ? noun : noun + "s";
    }

    /** The noun as the heading of a table's column. */
    public String heading() {
      return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) + "s";
    }
  }

  /** A bar; positions and sizes are percentages of its lane such as {@code "12.50%"}. */
  public record Bar(String x, String y, String width, String height) {}

  /**
   * A year or a month below the axis.
   *
   * @param label the short name
   * @param name the full name
   * @param href the answer for that time alone
   */
  public record Tick(String label, String name, String href, boolean selected) {}

  /** A range of time, its position and width as percentages such as {@code "12.50%"}. */
  public record Selection(String x, String width) {}

  /** All three lanes. */
  public static final Map<String, String> ALL_LANES =
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
   * A chart of the years from the first month to the last.
   *
   * @param histogram months in order; empty ones may be left out
   * @param nouns the noun of each lane to draw, by kind
   * @param selected the date range of the answer
   * @param address gives the answer for a range of time from its first and last month
   */
  public static Chart of(
      List<Timeline.Month> histogram,
      Map<String, String> nouns,
      Optional<MonthRange> selected,
      Function<MonthRange, String> address) {
    if (histogram.isEmpty()) {
      return new Chart("month", "", 0, List.of(), List.of(), List.of(), null, "");
    }
    YearMonth first = histogram.getFirst().month().withMonth(1);
    YearMonth last = histogram.getLast().month().withMonth(12);
    int months = MonthRange.count(first, last);
    int step = months <= MAX_COLUMNS ? 1 : months <= 3 * MAX_COLUMNS ? 3 : 12;
    List<Lane> lanes = new ArrayList<>();
    KINDS.forEach(
        (kind, count) -> {
          if (nouns.containsKey(kind)) {
            int[] counts = new int[months / step];
            histogram.forEach(
                m ->
                    counts[(MonthRange.count(first, m.month()) - 1) / step] += count.applyAsInt(m));
            lanes.add(lane(kind, nouns.get(kind), counts));
          }
        });
    return new Chart(
        step == 1 ? "month" : step == 3 ? "quarter" : "year",
        first.toString(),
        months,
        columns(first, months / step, step),
        lanes,
        months == 12
            ? months(first, selected, address)
            : years(first, months / 12, selected, address),
        selected.map(range -> selection(range, first, last, months)).orElse(null),
        "");
  }

  /**
   * The chart, saying what it leaves out since it has no date.
   *
   * @param counts how much of each kind
   * @param nouns what is counted, by kind, each in the singular
   */
  public Chart leavingOut(Map<String, Integer> counts, Map<String, String> nouns) {
    List<String> parts = new ArrayList<>();
    for (String kind : KINDS.keySet()) {
      int count = nouns.containsKey(kind) ? counts.getOrDefault(kind, 0) : 0;
      if (count > 0) {
        parts.add(CountText.of(count, nouns.get(kind)));
      }
    }
    return new Chart(
        unit,
        first,
        months,
        columns,
        lanes,
        ticks,
        selection,
        parts.isEmpty()
            ? ""
            : "Not in the chart, since they have no date: " + String.join(", ", parts) + ".");
  }

  /** The same for what a timeline does not place. */
  public Chart leavingOut(Timeline.Undated undatedOnes, Map<String, String> nouns) {
    return leavingOut(
        Map.of(
            "sections", undatedOnes.sections(),
            "decisions", undatedOnes.decisions(),
            "actions", undatedOnes.actions()),
        nouns);
  }

  /** Whether there is anything to draw. */
  public boolean isEmpty() {
    return columns.isEmpty();
  }

  /** Whether all lanes are empty in a column. */
  public boolean isEmpty(int column) {
    return lanes.stream().allMatch(lane -> lane.counts().get(column) == 0);
  }

  private static List<String> columns(YearMonth first, int columns, int step) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      YearMonth from = first.plusMonths((long) i * step);
      names.add(new MonthRange(from, from.plusMonths(step - 1L)).label());
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
      Optional<MonthRange> selected,
      Function<MonthRange, String> address) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      MonthRange year = new MonthRange(first.plusYears(i), first.plusYears(i).withMonth(12));
      String name = Integer.toString(first.getYear() + i);
      ticks.add(
          new Tick(name, name, address.apply(year), selected.filter(year::equals).isPresent()));
    }
    return ticks;
  }

  private static List<Tick> months(
      YearMonth first, Optional<MonthRange> selected, Function<MonthRange, String> address) {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      MonthRange month = new MonthRange(first.plusMonths(i), first.plusMonths(i));
      ticks.add(
          new Tick(
              month.label().substring(0, 3),
              month.label(),
              address.apply(month),
              selected.filter(month::equals).isPresent()));
    }
    return ticks;
  }

  private static Selection selection(
      MonthRange range, YearMonth first, YearMonth last, int months) {
    YearMonth from = range.first().isBefore(first) ? first : range.first();
    YearMonth to = range.last().isAfter(last) ? last : range.last();
    if (from.isAfter(to)) {
      return null;
    }
    double month = 100.0 / months;
    return new Selection(
        percent((MonthRange.count(first, from) - 1) * month),
        percent(MonthRange.count(from, to) * month));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
