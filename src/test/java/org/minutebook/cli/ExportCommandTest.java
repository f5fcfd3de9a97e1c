package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir Path temp;
  private SampleArchive archive;

  @BeforeEach
  void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
  }

  @Test
  void linesOfJsonAreTheStatementsOfAllMeetingsByDate() throws IOException {
    archive.write("minutebook.yaml", "address: https://minutes.example.org\n");
    List<JsonObject> rows = archive.run("export").jsonLines();
    assertEquals(
        List.of("2020-01-02", "2020-01-02", "2020-02-06", "2021-03-04"),
        rows.stream().map(row -> row.get("date").getAsString()).toList());
    JsonObject action = rows.getLast();
    assertEquals("Kim Vale", action.get("owner").getAsString());
    assertEquals(
        "kim-vale",
        action.getAsJsonArray("owners").get(0).getAsJsonObject().get("person").getAsString());
    assertTrue(
        action
            .get("url")
            .getAsString()
            .startsWith("https://minutes.example.org/meetings/board/2021-03-04/lanterns#a-"),
        action::toString);
  }

  @Test
  void rowsAreThoseOfTheApi() {
    JsonObject row = archive.run("export").jsonLines().getFirst();
    JsonObject meeting = archive.run("show", "--json", "weekly/2020-01-02").json();
    assertEquals(meeting.getAsJsonArray("statements").get(0), row);
  }

  @Test
  void sectionsHaveTheirText() {
    List<JsonObject> rows = archive.run("export", "--rows", "sections").jsonLines();
    JsonObject ropes =
        rows.stream().filter(r -> r.get("title").getAsString().equals("Ropes")).findFirst().get();
    assertTrue(ropes.get("text").getAsString().startsWith("## Ropes\n\nThe old ropes"));
    assertTrue(ropes.get("plain").getAsString().startsWith("The old ropes are worn."));
    assertEquals("weekly/2020-01-02", ropes.getAsJsonObject("meeting").get("id").getAsString());
  }

  @Test
  void tableHasAHeaderAndQuotedCells() {
    String csv = archive.run("export", "--format", "csv").out();
    assertTrue(csv.startsWith("meeting,section,id,number,kind,date,text,owners,due,"), csv);
    assertEquals(5, csv.split("\r\n").length, csv);
    assertTrue(csv.contains(",action,2021-03-04,"), csv);
  }

  @Test
  void noCellIsAFormula() throws IOException {
    archive.write(
        "board/2021-04-01.md",
        """
        # Board meeting

        Attendees: Kim Vale, Jo Reed

        ## =HYPERLINK(A1)

        A formula was shown to everybody, and nobody ran it.
        """);
    String csv = archive.run("export", "--format", "csv", "--rows", "sections").out();
    assertTrue(csv.contains(",'=HYPERLINK(A1),"), csv);
    assertFalse(csv.contains(",=HYPERLINK"), csv);
  }

  @Test
  void scriptMakesADatabaseWithFullTextIndex() throws Exception {
    archive.write(
        "board/2021-05-06.md",
        """
        # Board's "meeting"; DROP TABLE meetings;

        Attendees: Kim Vale, Jo Reed

        ## Kim's nets

        It's said that the nets hold.
        ');

        DECISION: we keep Kim's nets.
        """);
    Path script = temp.resolve("minutes.sql");
    assertEquals(0, archive.run("export", "--format", "sql", "-o", script).exit());
    assertEquals(List.of("4"), query(script, "select count(*) from meetings"));
    assertEquals(List.of("5"), query(script, "select count(*) from statements"));
    assertEquals(
        List.of("Kim's nets"),
        query(script, "select title from search where search match 'net AND said'"));
  }

  @Test
  void databaseIsAFileWithFullTextIndex() throws Exception {
    archive.write(
        "board/2021-05-06.md",
        """
        # Board meeting

        Attendees: Kim Vale, Jo Reed

        ## Kim's nets

        It's said that the nets hold.

        DECISION: we keep Kim's nets.
        """);
    Path file = temp.resolve("all minutes?mode=memory#1.db");
    Files.writeString(file, "an older export");
    Shell.Result made = archive.run("export", "--format", "sqlite", "-o", file);
    assertEquals(0, made.exit(), made.err());
    assertEquals(List.of("4"), select(file, "select count(*) from meetings"));
    assertEquals(List.of("integer"), select(file, "select distinct typeof(line) from statements"));
    assertEquals(
        List.of("Kim's nets"),
        select(file, "select title from search where search match 'net AND said'"));
    Path script = temp.resolve("minutes.sql");
    assertEquals(0, archive.run("export", "--format", "sql", "-o", script).exit());
    assertEquals(
        List.of(
            Files.readString(script).lines().filter(l -> l.startsWith("INSERT INTO st")).count()
                + ""),
        select(file, "select count(*) from statements"));
    assertEquals(List.of(), parts());
  }

  @Test
  void nothingIsLeftOfADatabaseThatCannotBeWritten() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("folder.db"));
    Files.writeString(folder.resolve("x"), "");
    assertEquals(3, archive.run("export", "--format", "sqlite", "-o", folder).exit());
    Shell.Result missing =
        archive.run("export", "--format", "sqlite", "-o", temp.resolve("none/x.db"));
    assertEquals(3, missing.exit());
    assertTrue(missing.err().contains("can't write"), missing.err());
    assertEquals(1, missing.err().lines().count(), missing.err());
    assertEquals(2, archive.run("export", "--format", "sqlite").exit());
    assertEquals(List.of(), parts());
  }

  /** What is left of files that were being written. */
  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.filter(file -> file.toString().contains(".part")).toList();
    }
  }

  private static List<String> select(Path file, String query) throws Exception {
    List<String> values = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        ResultSet rows = database.createStatement().executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  @Test
  void unknownFormatOrUnwritableFileIsAnError() {
    assertEquals(2, archive.run("export", "--format", "xls").exit());
    Shell.Result unwritable = archive.run("export", "-o", temp.resolve("none/minutes.jsonl"));
    assertEquals(3, unwritable.exit());
    assertTrue(unwritable.err().contains("can't write"), unwritable.err());
  }

  private List<String> query(Path script, String query) throws Exception {
    Path database = temp.resolve("minutes.db");
    boolean known = Files.exists(database);
    if (!known) {
      Process made = sqlite(database, "-bail");
      made.getOutputStream().write(Files.readAllBytes(script));
      made.getOutputStream().close();
      String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, made.waitFor(), said);
    }
    Process asked = sqlite(database, query);
    String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, asked.waitFor(), answer);
    return answer.lines().toList();
  }

  private static Process sqlite(Path database, String argument) {
    String[] command =
        argument.startsWith("-")
            ? new String[] {"sqlite3", argument, database.toString()}
            : new String[] {"sqlite3", database.toString(), argument};
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "sqlite3 is not installed");
      throw new AssertionError(e);
    }
  }
}
