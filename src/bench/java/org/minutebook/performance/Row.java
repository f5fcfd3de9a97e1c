package org.minutebook.performance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line of the table: what was measured on which minutes, a value for each round, and those of
 * bare Lucene in the same run, none where it has nothing like it.
 */
record Row(String minutes, String what, String unit, List<Double> values, List<Double> bare) {
  private static final String PREFIX = "row";

  /** A row without figures of bare Lucene. */
  static Row of(String minutes, String what, String unit, double... values) {
    return new Row(minutes, what, unit, list(values), List.of());
  }

  /** A row with figures of bare Lucene. */
  static Row compared(String minutes, String what, String unit, double[] values, double[] bare) {
    return new Row(minutes, what, unit, list(values), list(bare));
  }

  /** The row as a line of text, for a process that measures to hand it to the one that prints. */
  String toLine() {
    return String.join("\t", PREFIX, minutes, what, unit, join(values), join(bare));
  }

  /** The rows in the output of a process that measured. */
  static List<Row> read(String output) {
    List<Row> rows = new ArrayList<>();
    for (String line : output.lines().toList()) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 6 && parts[0].equals(PREFIX)) {
        rows.add(new Row(parts[1], parts[2], parts[3], split(parts[4]), split(parts[5])));
      }
    }
    return rows;
  }

  /** The row as a line of a Markdown table: median, spread, bare Lucene and ratio. */
  String toMarkdown() {
    boolean compared = !bare.isEmpty();
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            minutes,
            what,
            shown(median(values)) + " " + unit,
            values.size() > 1 ? spread() : "",
            compared ? shown(median(bare)) + " " + unit : "",
            compared ? shown(ratio()) : "");
  }

  /** How many times what bare Lucene takes; of rates, how many times fewer. */
  private double ratio() {
    double ratio = median(values) / median(bare);
    return unit.endsWith("/s") ? 1 / ratio : ratio;
  }

  private String spread() {
    List<Double> sorted = values.stream().sorted().toList();
    return shown(sorted.getFirst()) + " to " + shown(sorted.getLast());
  }

  private static String shown(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** The value that so many of a hundred do not exceed. */
  static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static String join(List<Double> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  private static List<Double> split(String values) {
    return values.isEmpty()
        ? List.of()
        : Arrays.stream(values.split(",")).map(Double::valueOf).toList();
  }
}
