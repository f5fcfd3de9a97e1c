package org.minutebook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code search}, {@code timeline} and {@code show}. */
class AskCommandsTest {
  @TempDir static Path temp;

  @BeforeAll
  static void archive() throws IOException {
    SampleMinutes.write(temp.resolve("archive"));
  }

  @Test
  void searchShowsTitleDatePlaceAndMarkedWords() {
    Shell.Ran ran = ask("search", "lanterns");
    assertEquals(0, ran.exit(), ran.err());
    List<String> lines = ran.out().lines().toList();
    assertEquals("Lanterns", lines.get(0));
    assertEquals("  2021-03-04  board/2021-03-04.md:5  board/2021-03-04/lanterns", lines.get(1));
    assertTrue(lines.get(2).contains("*lanterns*"), ran.out());
    assertTrue(ran.out().contains("\n  action: "), ran.out());
    assertEquals("minutebook: 1 section\n", ran.err());
  }

  @Test
  void queryMayBeSeveralWords() {
    assertTrue(ask("search", "second", "boat").out().startsWith("Second boat\n"));
  }

  @Test
  void searchFindsNothingWithExitOne() {
    Shell.Ran ran = ask("search", "submarine");
    assertEquals(1, ran.exit());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("minutebook: nothing found for \"submarine\"\n"), ran.err());
    Shell.Ran json = ask("search", "submarine", "--json");
    assertEquals(1, json.exit());
    assertEquals(0, json(json).get("total").getAsInt());
  }

  @Test
  void limitIsHeededAndToldOfOnStandardError() {
    Shell.Ran ran = ask("search", "boat", "--limit", "1");
    assertEquals(0, ran.exit());
    assertTrue(ran.err().matches("minutebook: the first 1 of \\d+ sections .*\n"), ran.err());
  }

  @Test
  void filtersNarrowTheAnswer() {
    assertEquals(
        1, json(ask("search", "boat", "--json", "--series", "board")).get("total").getAsInt());
    assertEquals(
        1, json(ask("search", "boat", "--json", "--after", "2021")).get("total").getAsInt());
    JsonObject early = json(ask("timeline", "boat", "--json", "--before", "2020-01"));
    early
        .getAsJsonArray("entries")
        .forEach(e -> assertEquals("2020-01-02", e.getAsJsonObject().get("date").getAsString()));
    JsonObject decisions = json(ask("timeline", "boat", "--json", "--kind", "decision"));
    decisions
        .getAsJsonArray("entries")
        .forEach(e -> assertEquals("decision", e.getAsJsonObject().get("kind").getAsString()));
    assertTrue(decisions.get("total").getAsInt() > 0);
  }

  @Test
  void timelineRunsFromOldestToNewest() {
    Shell.Ran ran = ask("timeline", "boat");
    assertEquals(0, ran.exit(), ran.err());
    List<String> dates =
        ran.out().lines().filter(l -> l.startsWith("20")).map(l -> l.substring(0, 10)).toList();
    assertEquals(dates.stream().sorted().toList(), dates);
    assertTrue(dates.containsAll(List.of("2020-02-06", "2021-03-04")), ran.out());
    assertTrue(ran.out().contains("2020-02-06  decision  "), ran.out());
    assertTrue(ran.out().contains("Prices  weekly/2020-02-06.md:7"), ran.out());
    assertEquals(1, ask("timeline", "submarine").exit());
  }

  @Test
  void jsonIsOneObjectWithTheKeysOfTheApi() {
    JsonObject search = json(ask("search", "lanterns", "--json"));
    assertTrue(
        search
            .keySet()
            .containsAll(List.of("query", "total", "results", "facets", "warnings", "next")),
        search.keySet().toString());
    JsonObject hit = search.getAsJsonArray("results").get(0).getAsJsonObject();
    assertEquals("board/2021-03-04.md", hit.get("file").getAsString());
    JsonObject timeline = json(ask("timeline", "lanterns", "--json"));
    assertTrue(
        timeline.keySet().containsAll(List.of("query", "total", "histogram", "entries", "next")),
        timeline.keySet().toString());
  }

  @Test
  void showPrintsAMeetingAndASection() {
    Shell.Ran meeting = ask("show", "weekly/2020-01-02");
    assertEquals(0, meeting.exit(), meeting.err());
    assertTrue(meeting.out().contains("2020-01-02  weekly/2020-01-02.md:1\n"), meeting.out());
    assertTrue(meeting.out().contains("Attendees: Ada Brook (chair), Jo Reed\n"), meeting.out());
    assertTrue(meeting.out().contains("The old ropes are worn."), meeting.out());
    Shell.Ran section = ask("show", "weekly/2020-01-02/ropes");
    assertEquals(0, section.exit());
    assertTrue(
        section.out().startsWith("Ropes\n2020-01-02  weekly/2020-01-02.md:10\n"), section.out());
    assertTrue(section.out().contains("The old ropes are worn."), section.out());
    assertTrue(!section.out().contains("The boat leaks."), section.out());
  }

  @Test
  void showAsJsonIsWhatTheApiAnswers() {
    JsonObject meeting = json(ask("show", "weekly/2020-01-02", "--json"));
    assertEquals("weekly/2020-01-02", meeting.get("id").getAsString());
    assertTrue(meeting.has("sections") && meeting.has("url"), meeting.keySet().toString());
    JsonObject section = json(ask("show", "weekly/2020-01-02/ropes", "--json"));
    assertEquals("Ropes", section.get("title").getAsString());
    assertTrue(section.has("text") && section.has("meeting"), section.keySet().toString());
  }

  @Test
  void unknownAddressIsNothingFound() {
    for (String address : List.of("weekly/1999-01-01", "weekly/2020-01-02/anchors", "../x", "")) {
      Shell.Ran ran = ask("show", address);
      assertEquals(1, ran.exit(), address);
      assertEquals("minutebook: there is no meeting or section \"" + address + "\"\n", ran.err());
    }
  }

  @Test
  void coloursMarkWordsOnATerminal() {
    Object[] arguments = {
      "search", "lanterns", "--archive", temp.resolve("archive"), "--index", temp.resolve("index")
    };
    String out = Shell.runWith(true, Map.of(), arguments).out();
    assertTrue(out.contains("\u001b[1;33mlanterns\u001b[0m"), out);
    assertTrue(!out.contains("*lanterns*"), out);
  }

  private static Shell.Ran ask(Object... words) {
    return Shell.run(
        Stream.concat(
                Stream.of(words),
                Stream.of("--archive", temp.resolve("archive"), "--index", temp.resolve("index")))
            .toArray());
  }

  private static JsonObject json(Shell.Ran ran) {
    assertEquals(1, ran.out().lines().count(), ran.out() + ran.err());
    return JsonParser.parseString(ran.out()).getAsJsonObject();
  }
}
