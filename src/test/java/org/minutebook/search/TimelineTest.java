package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.search.SearchRequest.Sort;

class TimelineTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @BeforeEach
  void add() {
    minutes
        .add("2021-03-01.md", "# Mar\n## Roof\nDECISION: the bees get a roof")
        .add("2020-05-04.md", "# May\n## Bees\n* DECISION: keep them\n* ACTION (Ida): feed them")
        .add("undated.md", "# Some call\n## Roof\nACTION: count the **bees**")
        .add(
            "2020-06-01.md",
            "# June\n## Roof\nThe bees looked on.\n\nRain fell.\n\nDECISION: paint it red");
  }

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void statementsMatchByTheirWordsAndTitlesOldestFirst() throws Exception {
    assertEquals(
        List.of(
            "DECISION: keep them",
            "ACTION (Ida): feed them",
            "DECISION: the bees get a roof",
            "ACTION: count the **bees**"),
        texts(ask("bees")));
  }

  @Test
  void sentenceThatOpensTheParagraphCounts() throws Exception {
    minutes.add(
        "2020-07-01.md",
        "# July\n## Door\nThe wasps come in. So do midges.\nDECISION: close it\n\n## Window\nStays.");

    assertEquals(List.of("DECISION: close it"), texts(ask("wasps")));
  }

  @Test
  void mentionWithinTheParagraphDoesNotCount() throws Exception {
    minutes.add(
        "2020-07-01.md",
        """
        # July
        ## Door
        It jams. As others do (the wasps, say).
        DECISION: Ida closes the old door of the shed with a plank of oak

        ## Wasps
        The wasps came back.""");

    assertEquals(List.of(), texts(ask("wasps")));
  }

  @Test
  void sentenceThatAPronounRefersToCounts() throws Exception {
    minutes.add(
        "2020-07-01.md",
        "# July\n## Door\nIt jams. As others do (the wasps, say).\nDECISION: close it\n\n"
            + "## Wasps\nThe wasps came back.");

    assertEquals(List.of("DECISION: close it"), texts(ask("wasps")));
  }

  @Test
  void nameOfALibraryCountsForTheThing() throws Exception {
    minutes.add(
        "2020-07-01.md",
        "# July\n## Guests\nDECISION: Ida counts the guests of the shed with libwasp from May on\n");

    assertEquals(
        List.of("DECISION: Ida counts the guests of the shed with libwasp from May on"),
        texts(ask("wasp")));
  }

  @Test
  void questionForDecisionsIsAnsweredWithDecisions() throws Exception {
    assertEquals(
        List.of("DECISION: keep them", "DECISION: the bees get a roof"),
        texts(ask("what did we decide about bees?")));
  }

  @Test
  void rangeThatEndsBeforeItBeginsIsSwapped() throws Exception {
    SearchRequest after = Requests.with(SearchRequest.of("bees"), "after", "2020-12");
    Timeline timeline = minutes.search().timeline(Requests.with(after, "before", "2020-05"));

    assertEquals(List.of("DECISION: keep them", "ACTION (Ida): feed them"), texts(timeline));
    assertTrue(
        timeline
            .warnings()
            .contains("after=2020-12 is later than before=2020-05: they were swapped."),
        timeline.warnings().toString());
  }

  @Test
  void undatedComeLastWhenNewestComeFirst() throws Exception {
    Timeline timeline =
        minutes.search().timeline(Requests.page("bees", Sort.NEWEST, 20, Optional.empty()));
    assertEquals("DECISION: the bees get a roof", texts(timeline).getFirst());
    assertEquals("ACTION: count the **bees**", texts(timeline).getLast());
  }

  @Test
  void histogramCountsAllMatchesByMonth() throws Exception {
    assertEquals(
        List.of(
            new Timeline.Month(YearMonth.of(2020, 5), 1, 1, 1),
            new Timeline.Month(YearMonth.of(2020, 6), 1, 0, 0),
            new Timeline.Month(YearMonth.of(2021, 3), 1, 1, 0)),
        ask("bees").histogram());
  }

  @Test
  void entryIsPlainTextWithMarks() throws Exception {
    Timeline.Entry last = ask("bee").entries().getLast();
    assertEquals("ACTION: count the [bees]", Requests.marked(last.snippet()));
    assertEquals("Roof", last.section().title());
    assertEquals("undated", last.meeting().id());
  }

  @Test
  void filtersSelectStatements() throws Exception {
    SearchRequest bees = SearchRequest.of("bees");
    assertEquals(
        List.of("ACTION (Ida): feed them"),
        texts(minutes.search().timeline(Requests.with(bees, "person", "Ida"))));
    assertEquals(
        List.of("DECISION: keep them", "DECISION: the bees get a roof"),
        texts(minutes.search().timeline(Requests.with(bees, "kind", "decision"))));
    assertEquals(
        List.of("DECISION: the bees get a roof"),
        texts(minutes.search().timeline(Requests.with(bees, "after", "2021"))));
  }

  @Test
  void emptyQueryMatchesEverything() throws Exception {
    assertEquals(5, ask("").total());
  }

  @Test
  void pagesHaveNoGapsOrRepeats() throws Exception {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Timeline page = minutes.search().timeline(Requests.page("", Sort.OLDEST, 2, cursor));
      assertEquals(5, page.total());
      seen.addAll(texts(page));
      cursor = page.next();
    } while (cursor.isPresent());
    assertEquals(texts(ask("")), seen);
  }

  @Test
  void partialMatchesComeWithAWarning() throws Exception {
    Timeline timeline = ask("bees zebra");
    assertTrue(timeline.total() > 0);
    assertEquals(1, timeline.warnings().size());
  }

  private Timeline ask(String text) throws Exception {
    return minutes.search().timeline(SearchRequest.of(text));
  }

  private static List<String> texts(Timeline timeline) {
    return timeline.entries().stream().map(e -> e.statement().text()).toList();
  }
}
