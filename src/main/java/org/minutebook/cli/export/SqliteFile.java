package org.minutebook.cli.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** Writes a SQLite database into a new file, which is whole once {@link #end} was called. */
final class SqliteFile implements RowWriter, AutoCloseable {
  private final Connection database;
  private final Map<Tables, PreparedStatement> inserts = new EnumMap<>(Tables.class);

  SqliteFile(Path file) throws SQLException {
    if (!Files.isWritable(Path.of(System.getProperty("java.io.tmpdir")))) {
      // The driver unpacks its native part, and a container may have no other place for it.
      System.setProperty("org.sqlite.tmpdir", file.toAbsolutePath().getParent().toString());
    }
    SQLiteConfig config = new SQLiteConfig();
    // Nobody reads the file before it is whole, and one that is not is thrown away.
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    // As an address, in which no sign of the path means something else.
    database = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri());
    database.setAutoCommit(false);
    try (Statement statement = database.createStatement()) {
      for (Tables table : Tables.values()) {
        statement.execute(table.create());
        String values = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        inserts.put(
            table,
            database.prepareStatement("INSERT INTO %s VALUES (%s)".formatted(table, values)));
      }
    }
  }

  @Override
  public void row(Tables table, JsonObject row) {
    try {
      PreparedStatement insert = inserts.get(table);
      List<Columns.Column> columns = table.columns();
      for (int i = 0; i < columns.size(); i++) {
        insert.setObject(i + 1, value(columns.get(i), row));
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** A number, a text, 1 or 0, or null. */
  private static Object value(Columns.Column column, JsonObject row) {
    JsonElement value = column.in(row).orElse(null);
    if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
      String number = primitive.getAsString();
      return number.matches("-?\\d{1,18}") ? (Object) Long.valueOf(number) : Double.valueOf(number);
    }
    if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean() ? 1 : 0;
    }
    return column.text(row).map(text -> text.replace("\0", "")).orElse(null);
  }

  void end() throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String sql : Tables.INDEX) {
        statement.execute(sql);
      }
    }
    database.commit();
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement insert : inserts.values()) {
      insert.close();
    }
    database.close();
  }
}
