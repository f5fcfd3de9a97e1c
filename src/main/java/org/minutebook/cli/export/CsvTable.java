package org.minutebook.cli.export;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of comma-separated values. What spreadsheets would take for a formula gets an apostrophe
 * in front: minutes are written by many, and a formula can send away what else is in the sheet.
 */
final class CsvTable {
  private static final String LINE_END = "\r\n";

  /** What begins a formula, full-width forms included. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final List<Columns.Column> columns;
  private final PrintStream out;

  CsvTable(List<Columns.Column> columns, PrintStream out) {
    this.columns = columns;
    this.out = out;
    out.print(
        columns.stream().map(Columns.Column::name).collect(Collectors.joining(",")) + LINE_END);
  }

  void row(JsonObject row) {
    out.print(
        columns.stream()
                .map(column -> column.text(row).map(CsvTable::cell).orElse(""))
                .collect(Collectors.joining(","))
            + LINE_END);
  }

  static String cell(String value) {
    String safe = value.isEmpty() || FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }
}
