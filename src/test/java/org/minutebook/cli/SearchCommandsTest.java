package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code search}, {@code timeline} and {@code show}. */
class SearchCommandsTest {
  @TempDir static Path temp;

  private static SampleArchive archive;

  @BeforeAll
  static void writeArchive() throws IOException {
    archive = SampleArchive.in(temp);
  }

  @Test
  void statementsAreShownWithoutMarkup() throws IOException {
    SampleArchive other = SampleArchive.in(temp.resolve("other"));
    other.write(
        "weekly/2020-03-05.md",
        """
        # Harbour call 2020-03-05

        Attendees: Ada Brook (chair), Jo Reed

        ## Anchors

        DECISION: we keep the *old* anchor, see [the list][l] and `anchors.txt`.

        [l]: https://harbour.example/list
        """);
    String out = other.run("search", "anchor").out();
    assertTrue(out.contains("we keep the old anchor, see the list and anchors.txt."), out);
  }

  @Test
  void searchShowsTitleDatePlaceAndHighlightedWords() {
    Shell.Result result = archive.run("search", "lanterns");
    assertEquals(0, result.exit(), result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals("Lanterns", lines.get(0));
    assertEquals("  2021-03-04  board/2021-03-04.md:5  board/2021-03-04/lanterns", lines.get(1));
    assertTrue(lines.get(2).contains("*lanterns*"), result.out());
    assertTrue(result.out().contains("\n  action: "), result.out());
    assertEquals("minutebook: 1 section\n", result.err());
  }

  @Test
  void queryMayBeSeveralWords() {
    assertTrue(archive.run("search", "second", "boat").out().startsWith("Second boat\n"));
  }

  @Test
  void nothingFoundExitsWithOne() {
    Shell.Result result = archive.run("search", "submarine");
    assertEquals(1, result.exit());
    assertEquals("", result.out());
    assertTrue(
        result.err().startsWith("minutebook: nothing found for \"submarine\"\n"), result.err());
    Shell.Result json = archive.run("search", "submarine", "--json");
    assertEquals(1, json.exit());
    assertEquals(0, json.json().get("total").getAsInt());
  }

  @Test
  void limitIsAppliedAndReportedOnStandardError() {
    Shell.Result result = archive.run("search", "boat", "--limit", "1");
    assertEquals(0, result.exit());
    assertTrue(
        result
            .err()
            .matches(
                "minutebook: the first 1 of \\d+ sections .*\nminutebook: the next page: .*\n"),
        result.err());
  }

  @Test
  void filtersNarrowTheResults() {
    assertEquals(
        1,
        archive
            .run("search", "boat", "--json", "--series", "board")
            .json()
            .get("total")
            .getAsInt());
    assertEquals(
        1,
        archive.run("search", "boat", "--json", "--after", "2021").json().get("total").getAsInt());
    JsonObject early = archive.run("timeline", "boat", "--json", "--before", "2020-01").json();
    early
        .getAsJsonArray("entries")
        .forEach(e -> assertEquals("2020-01-02", e.getAsJsonObject().get("date").getAsString()));
    JsonObject decisions = archive.run("timeline", "boat", "--json", "--kind", "decision").json();
    decisions
        .getAsJsonArray("entries")
        .forEach(e -> assertEquals("decision", e.getAsJsonObject().get("kind").getAsString()));
    assertTrue(decisions.get("total").getAsInt() > 0);
  }

  @Test
  void timelineRunsFromOldestToNewest() {
    Shell.Result result = archive.run("timeline", "boat");
    assertEquals(0, result.exit(), result.err());
    List<String> dates =
        result.out().lines().filter(l -> l.startsWith("20")).map(l -> l.substring(0, 10)).toList();
    assertEquals(dates.stream().sorted().toList(), dates);
    assertTrue(dates.containsAll(List.of("2020-02-06", "2021-03-04")), result.out());
    assertTrue(result.out().contains("2020-02-06  decision  "), result.out());
    assertTrue(result.out().contains("Prices  weekly/2020-02-06.md:7"), result.out());
    assertEquals(1, archive.run("timeline", "submarine").exit());
  }

  @Test
  void jsonHasTheKeysOfTheApi() {
    JsonObject search = archive.run("search", "lanterns", "--json").json();
    assertTrue(
        search
            .keySet()
            .containsAll(List.of("query", "total", "results", "facets", "warnings", "next")),
        search.keySet().toString());
    JsonObject hit = search.getAsJsonArray("results").get(0).getAsJsonObject();
    assertEquals("board/2021-03-04.md", hit.get("file").getAsString());
    JsonObject timeline = archive.run("timeline", "lanterns", "--json").json();
    assertTrue(
        timeline.keySet().containsAll(List.of("query", "total", "histogram", "entries", "next")),
        timeline.keySet().toString());
  }

  @Test
  void showPrintsAMeetingAndASection() {
    Shell.Result meeting = archive.run("show", "weekly/2020-01-02");
    assertEquals(0, meeting.exit(), meeting.err());
    assertTrue(meeting.out().contains("2020-01-02  weekly/2020-01-02.md:1\n"), meeting.out());
    assertTrue(meeting.out().contains("Attendees: Ada Brook (chair), Jo Reed\n"), meeting.out());
    assertTrue(meeting.out().contains("The old ropes are worn."), meeting.out());
    Shell.Result section = archive.run("show", "weekly/2020-01-02/ropes");
    assertEquals(0, section.exit());
    assertTrue(
        section.out().startsWith("Ropes\n2020-01-02  weekly/2020-01-02.md:10\n"), section.out());
    assertTrue(section.out().contains("The old ropes are worn."), section.out());
    assertTrue(!section.out().contains("The boat leaks."), section.out());
  }

  @Test
  void showAsJsonHasTheKeysOfTheApi() {
    JsonObject meeting = archive.run("show", "weekly/2020-01-02", "--json").json();
    assertEquals("weekly/2020-01-02", meeting.get("id").getAsString());
    assertTrue(meeting.has("sections") && meeting.has("url"), meeting.keySet().toString());
    JsonObject section = archive.run("show", "weekly/2020-01-02/ropes", "--json").json();
    assertEquals("Ropes", section.get("title").getAsString());
    assertTrue(section.has("text") && section.has("meeting"), section.keySet().toString());
  }

  @Test
  void unknownAddressExitsWithOne() {
    for (String address : List.of("weekly/1999-01-01", "weekly/2020-01-02/anchors", "../x", "")) {
      Shell.Result result = archive.run("show", address);
      assertEquals(1, result.exit(), address);
      assertEquals(
          "minutebook: there is no meeting or section \"" + address + "\"\n", result.err());
    }
  }

  @Test
  void coloursHighlightWordsOnATerminal() {
    String out =
        Shell.runWithColour(
                "search", "lanterns", "--archive", archive.folder(), "--index", archive.index())
            .out();
    assertTrue(out.contains("\u001b[1;33mlanterns\u001b[0m"), out);
    assertTrue(!out.contains("*lanterns*"), out);
  }

  @Test
  void cursorLeadsToTheNextPage(@TempDir Path folder) throws IOException {
    SampleArchive small = SampleArchive.in(folder);
    Shell.Result first = small.run("timeline", "--limit", "1", "boat");
    String cursor = first.err().split("--cursor ", 2)[1].strip();
    Shell.Result second = small.run("timeline", "--limit", "1", "--cursor", cursor, "boat");
    assertEquals(0, second.exit(), second.err());
    assertNotEquals(first.out(), second.out());
  }
}
