package org.minutebook.cli.export;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.minutebook.json.Json;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.LocalApi;

/**
 * An archive to be written in some form, meeting by meeting in the order of dates.
 *
 * @param api gives the rows
 * @param level how sure the statements are at least
 */
public record Export(MinutesSearch search, LocalApi api, Statement.Level level) {

  /** What is a row. */
  public enum Of {
    STATEMENTS,
    SECTIONS
  }

  /** What is done with each meeting. */
  interface Visitor {
    void meeting(Meeting meeting);
  }

  /** A row of JSON on each line. */
  public void jsonLines(Of rows, PrintStream out) {
    each(meeting -> rows(rows, meeting).forEach(row -> out.println(row(row))));
  }

  /** A table as RFC 4180 has it. */
  public void csv(Of rows, PrintStream out) {
    CsvTable table = new CsvTable(rows == Of.SECTIONS ? Columns.SECTIONS : Columns.STATEMENTS, out);
    each(meeting -> rows(rows, meeting).forEach(table::row));
  }

  /** A script that makes a SQLite database. */
  public void sql(PrintStream out) {
    SqlScript script = new SqlScript(out);
    script.begin();
    rows(script);
    script.end();
  }

  /**
   * A SQLite database, in a file that is not there yet.
   *
   * @throws IOException if it can't be written
   */
  public void sqlite(Path file) throws IOException {
    try (SqliteFile database = new SqliteFile(file)) {
      rows(database);
      database.end();
    } catch (SQLException e) {
      // The driver wraps what keeps its native code from being loaded.
      Throwable cause = e.getCause();
      throw cause == null || cause instanceof SQLException
          ? new IOException(e.getMessage(), e)
          : cannotRun(cause);
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    } catch (LinkageError e) {
      throw cannotRun(e);
    }
  }

  private static IOException cannotRun(Throwable cause) {
    return new IOException(
        "SQLite can't run here (" + cause.getMessage() + "); --format sql writes a script for it",
        cause);
  }

  private void rows(RowWriter writer) {
    each(
        meeting -> {
          writer.row(Tables.MEETINGS, api.meetingRow(meeting));
          api.sectionRows(meeting).forEach(row -> writer.row(Tables.SECTIONS, row));
          api.statementRows(meeting, level).forEach(row -> writer.row(Tables.STATEMENTS, row));
        });
  }

  private Iterable<JsonObject> rows(Of rows, Meeting meeting) {
    return rows == Of.SECTIONS ? api.sectionRows(meeting) : api.statementRows(meeting, level);
  }

  private static String row(JsonObject row) {
    return Json.print(row);
  }

  void each(Visitor visitor) {
    for (MeetingRef ref : search.meetings()) {
      Optional<Meeting> meeting = search.meeting(ref.id());
      meeting.ifPresent(visitor::meeting);
    }
  }
}
