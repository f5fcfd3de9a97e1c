package org.minutebook.cli.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a script of SQL that {@code sqlite3} turns into a database with a full-text index. */
final class SqlScript {
  private final PrintStream out;

  SqlScript(PrintStream out) {
    this.out = out;
  }

  void begin() {
    out.println("BEGIN;");
    table("meetings", Columns.MEETINGS, "PRIMARY KEY (id)");
    table("sections", Columns.SECTIONS, "UNIQUE (meeting, id)");
    table("statements", Columns.STATEMENTS, "UNIQUE (meeting, id)");
  }

  private void table(String name, List<Columns.Column> columns, String constraint) {
    out.println(
        "CREATE TABLE %s (%s, %s);"
            .formatted(
                name,
                columns.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", ")),
                constraint));
  }

  void row(String table, List<Columns.Column> columns, JsonObject row) {
    out.println(
        "INSERT INTO %s VALUES (%s);"
            .formatted(
                table, columns.stream().map(c -> value(c, row)).collect(Collectors.joining(", "))));
  }

  void end() {
    out.println(
        "CREATE VIRTUAL TABLE search USING fts5(title, text, content='sections',"
            + " tokenize='porter unicode61');");
    out.println("INSERT INTO search(search) VALUES ('rebuild');");
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

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
