package org.minutebook.cli.export;

import java.util.List;
import java.util.stream.Collectors;

/** The tables of a database, with its full-text index. */
enum Tables {
  MEETINGS(Columns.MEETINGS, "PRIMARY KEY (id)"),
  SECTIONS(Columns.SECTIONS, "UNIQUE (meeting, id)"),
  STATEMENTS(Columns.STATEMENTS, "UNIQUE (meeting, id)");

  /** What makes the full-text index, once all rows are there. */
  static final List<String> INDEX =
      List.of(
          "CREATE VIRTUAL TABLE search USING fts5(title, text, content='sections',"
              + " tokenize='porter unicode61')",
          "INSERT INTO search(search) VALUES ('rebuild')");

  @SuppressWarnings("ImmutableEnumChecker") // the lists are those of Columns, which can't change
  private final List<Columns.Column> columns;

  private final String constraint;

  Tables(List<Columns.Column> columns, String constraint) {
    this.columns = columns;
    this.constraint = constraint;
  }

  List<Columns.Column> columns() {
    return columns;
  }

  String create() {
    return "CREATE TABLE %s (%s, %s)"
        .formatted(
            this,
            columns.stream()
                .map(column -> '"' + column.name() + '"')
                .collect(Collectors.joining(", ")),
            constraint);
  }

  /** The table's name in SQL. */
  @Override
  public String toString() {
    return switch (this) {
      case MEETINGS -> "meetings";
      case SECTIONS -> "sections";
      case STATEMENTS -> "statements";
    };
  }
}
