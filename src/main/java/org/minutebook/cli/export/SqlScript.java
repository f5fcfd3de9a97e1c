package org.minutebook.cli.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** Writes a script of SQL that {@code sqlite3} turns into a database with a full-text index. */
final class SqlScript implements RowWriter {
  private final PrintStream out;

  SqlScript(PrintStream out) {
    this.out = out;
  }

  void begin() {
    out.println("BEGIN;");
    for (Tables table : Tables.values()) {
      out.println(table.create() + ";");
    }
  }

  @Override
  public void row(Tables table, JsonObject row) {
    out.println(
        "INSERT INTO %s VALUES (%s);"
            .formatted(
                table,
                table.columns().stream()
                    .map(column -> value(column, row))
                    .collect(Collectors.joining(", "))));
  }

  void end() {
    Tables.INDEX.forEach(statement -> out.println(statement + ";"));
    out.println("COMMIT;");
  }

  private static String value(Columns.Column column, JsonObject row) {
    JsonElement value = column.in(row).orElse(null);
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return primitive.getAsString();
    }
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean() ? "1" : "0";
    }
    return column.text(row).map(SqlScript::text).orElse("NULL");
  }

  /** A literal: only an apostrophe means something in it, and no NUL can be. */
  private static String text(String value) {
    return "'" + value.replace("\0", "").replace("'", "''") + "'";
  }
}
