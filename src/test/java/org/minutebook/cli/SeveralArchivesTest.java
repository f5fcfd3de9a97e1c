package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One settings file names several archives, which are read, served and checked as one. */
class SeveralArchivesTest {
  @TempDir Path temp;
  private Path settings;

  @BeforeEach
  void write() throws IOException {
    settings = HarbourAndLoft.in(temp);
  }

  private void name(String yaml) throws IOException {
    SampleArchive.write(settings, yaml);
  }

  private Shell.Result run(Object... arguments) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--settings", settings, "--cache", temp.resolve("cache")));
    if (!arguments[0].equals("check")) {
      all.addAll(List.of("--index", temp.resolve("index")));
    }
    return Shell.run(all.toArray());
  }

  private List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    for (JsonElement result : run("search", query, "--json").json().getAsJsonArray("results")) {
      ids.add(result.getAsJsonObject().get("id").getAsString());
    }
    return ids;
  }

  @Test
  void idsAndPathsBeginWithTheNameOfTheirArchiveWhichIsTheirSeries() {
    assertEquals(List.of("harbour/weekly/2020-01-02/boats"), ids("boat"));
    assertEquals(List.of("loft/2020-01-02/sails"), ids("canvas"));
    assertEquals(List.of("loft/2020-01-02/sails"), ids("series:loft call"));
    assertEquals(
        "harbour",
        run("show", "harbour/weekly/2020-01-02", "--json").json().get("series").getAsString());
    Shell.Result shown = run("show", temp.resolve("loft/2020-01-02.md"));
    assertTrue(shown.out().contains("loft/2020-01-02.md:1"), shown.out() + shown.err());
    String rows = run("export").out();
    assertTrue(rows.contains("/meetings/harbour/weekly/2020-01-02/boats#"), rows);
    assertTrue(rows.contains("/meetings/loft/2020-01-02/sails#"), rows);
  }

  @Test
  void theyAreReadAsIfTheyLayBesideEachOtherInOneFolder() throws IOException {
    Path together = temp.resolve("together");
    SampleArchive.write(together.resolve("harbour/weekly/2020-01-02.md"), HarbourAndLoft.BOATS);
    SampleArchive.write(together.resolve("loft/2020-01-02.md"), HarbourAndLoft.SAILS);
    String one = run("export").out();
    String other =
        Shell.run("export", "--archive", together, "--index", temp.resolve("index2")).out();
    assertEquals(other, one);
    assertEquals(2, one.lines().filter(line -> line.contains("harbour/2020-01-02.")).count(), one);
  }

  @Test
  void settingsAndCorrectionsOfEachArchiveGoOnWorking() throws IOException {
    Path harbour = temp.resolve("harbour/minutes");
    SampleArchive.write(
        harbour.resolve(".minutebook/corrections.yaml"),
        """
        statements:
          - {meeting: weekly/2020-01-02, words: we buy a second boat, is: none}
          - {meeting: weekly/1999-01-02, words: nobody met, is: none}
        """);
    SampleArchive.write(
        harbour.resolve("minutebook.yaml"),
        """
        people: {Ada Brook: [Ada B]}
        ignore: [drafts/**]
        redactions: [{section: weekly/2020-01-02/ropes}, {words: Kim Vale}]
        tides: high
        """);
    SampleArchive.write(harbour.resolve("drafts/2020-02-02.md"), HarbourAndLoft.BOATS);
    String rows = run("export").out();
    assertFalse(rows.contains("second boat"), rows);
    assertFalse(rows.contains("worn ropes"), rows);
    assertTrue(rows.contains("canvas"), rows);
    assertFalse(run("export", "--rows", "sections").out().contains("Kim Vale"));
    assertEquals(List.of("loft/2020-01-02/sails"), ids("canvas person:\"Ada Brook\""));
    Shell.Result index = run("index", "--verbose");
    assertTrue(
        index.err().contains(harbour.resolve("minutebook.yaml") + ":4: \"tides\" is no setting"),
        index.err());
    assertTrue(
        index.err().contains(harbour + "/.minutebook/corrections.yaml:3: there is no meeting"),
        index.err());
    assertTrue(index.out().contains("skipped harbour/drafts/2020-02-02.md: ignored"), index.out());
  }

  @Test
  void checkNamesTheFilesWhereTheyAre() throws IOException {
    SampleArchive.write(temp.resolve("loft/call.md"), "# Call\n\n## Nets\n\nWe mend nets.\n");
    Shell.Result check = run("check");
    assertEquals(1, check.exit(), check.err());
    assertTrue(check.out().contains(temp.resolve("loft/call.md") + ":1: error"), check.out());
    assertEquals(2, run("check", "x.md").exit());
  }

  @Test
  void ledgerLiesBesideTheIndex() throws IOException {
    Files.createDirectories(temp.resolve("loft/.minutebook"));
    assertEquals(0, run("index").exit());
    assertTrue(Files.exists(temp.resolve("index.links.jsonl")));
    assertFalse(Files.exists(temp.resolve("loft/.minutebook/links.jsonl")));
    assertEquals(3, run("index", "--ledger").exit());
  }

  @Test
  void addressesOutliveThatASecondArchiveIsAdded() {
    Path index = temp.resolve("index");
    Path harbour = temp.resolve("harbour/minutes");
    assertEquals(0, Shell.run("index", "--archive", harbour, "--index", index).exit());
    Shell.Result shown = run("show", "weekly/2020-01-02/boats");
    assertEquals(0, shown.exit(), shown.err());
    assertTrue(shown.err().contains("has moved to harbour/weekly/2020-01-02/boats"), shown.err());
  }

  @Test
  void mistakeInTheSettingsIsNamedWithFileAndLine() throws IOException {
    assertRefused("name: x\n", 3, "names no archives");
    assertRefused("archives: []\n", 3, ":1: \"archives\" must be a list");
    assertRefused("archives:\n  - name: loft\n", 3, ":2: each of \"archives\" needs");
    assertRefused("archives:\n  - {name: The Loft, from: ../loft}\n", 3, ":2: the name of an");
    assertRefused("archives:\n  - {name: '2020', from: ../loft}\n", 3, "no year, month or date");
    assertRefused("archives:\n  - {name: a, from: ../none}\n", 3, ":2: there is no folder ");
    assertRefused("archives:\n  - {name: a, from: 'ssh://x.example/y'}\n", 3, ":2: the archive");
    assertRefused("archives:\n  - {name: a, from: ../loft, pull: 1h}\n", 3, ":2: \"path\" and");
    assertRefused("archives:\n  - {name: a, from: ../loft, pull: often}\n", 3, "such as 30s");
    assertRefused("archives:\n  - {name: a, from: ../loft, paths: x}\n", 3, ":2: \"paths\" is no");
    assertRefused(
        "archives:\n  - {name: a, from: ../loft}\n  - {name: a, from: .}\n",
        3,
        ":3: there are two");
    Files.delete(settings);
    assertEquals(3, run("search", "x").exit());
    assertEquals(2, run("search", "x", "--archive", temp).exit());
    assertEquals(2, run("search", "x", "--pull", "1h").exit());
  }

  private void assertRefused(String yaml, int exit, String words) throws IOException {
    name(yaml);
    Shell.Result result = run("search", "boats");
    assertEquals(exit, result.exit(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertTrue(result.err().contains(settings.toString()), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
  }

  @Test
  void listOfArchivesInOneOfThemIsReported() throws IOException {
    SampleArchive.write(temp.resolve("loft/minutebook.yaml"), "archives: []\n");
    assertTrue(run("index").err().contains("given with --settings FILE"));
  }
}
