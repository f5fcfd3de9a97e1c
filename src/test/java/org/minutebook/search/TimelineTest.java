package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.search.SearchRequest.Sort;

class TimelineTest {
  @TempDir Path temp;
  private SmallArchive archive;

  @BeforeEach
  void open() throws Exception {
    archive =
        new SmallArchive(temp)
            .with("2021-03-01.md", "# Mar\n## Roof\nDECISION: the bees get a roof")
            .with("2020-05-04.md", "# May\n## Bees\nDECISION: keep them\nACTION (Ida): feed them")
            .with("undated.md", "# Some\n## Roof\nACTION: count the **bees**")
            .with(
                "2020-06-01.md",
                "# June\n## Roof\nThe bees looked on.\n\nRain fell.\n\nDECISION: paint it red");
  }

  @AfterEach
  void close() throws Exception {
    archive.close();
  }

  @Test
  void statementsCountByTheirWordsAndTheirSectionsTitleOldestFirst() throws Exception {
    assertEquals(
        List.of("keep them", "feed them", "the bees get a roof", "count the **bees**"),
        texts(ask("bees")));
  }

  @Test
  void sentenceThatOpensTheParagraphCountsAsWell() throws Exception {
    archive.with(
        "2020-07-01.md",
        "# July\n## Door\nThe wasps come in. So do midges.\nDECISION: close it\n\n## Window\nStays.");

    assertEquals(List.of("close it"), texts(ask("wasps")));
  }

  @Test
  void whatIsMentionedBetweenDoesNot() throws Exception {
    archive.with(
        "2020-07-01.md",
        "# July\n## Door\nIt jams. As others do (the wasps, say).\nDECISION: close it\n\n"
            + "## Wasps\nThe wasps came back.");

    assertEquals(List.of(), texts(ask("wasps")));
  }

  @Test
  void newestFirstIfAskedForAndUndatedLastStill() throws Exception {
    Timeline timeline =
        archive
            .search()
            .timeline(
                MinutesSearchTest.page(
                    SearchRequest.of("bees"), Sort.NEWEST, 20, Optional.empty()));
    assertEquals("the bees get a roof", texts(timeline).getFirst());
    assertEquals("count the **bees**", texts(timeline).getLast());
  }

  @Test
  void monthsCountAllThatMatchesAndLeaveEmptyOnesOut() throws Exception {
    assertEquals(
        List.of(
            new Timeline.Month(YearMonth.of(2020, 5), 1, 1, 1),
            new Timeline.Month(YearMonth.of(2020, 6), 1, 0, 0),
            new Timeline.Month(YearMonth.of(2021, 3), 1, 1, 0)),
        ask("bees").histogram());
  }

  @Test
  void entryHasItsWordsMarkedAsPlainText() throws Exception {
    Timeline.Entry last = ask("bee").entries().getLast();
    assertEquals("count the [bees]", MinutesSearchTest.marked(last.words()));
    assertEquals("Roof", last.section().title());
    assertEquals("undated", last.meeting().id());
  }

  @Test
  void filtersNarrow() throws Exception {
    SearchRequest bees = SearchRequest.of("bees");
    assertEquals(
        List.of("feed them"),
        texts(archive.search().timeline(MinutesSearchTest.with(bees, "person", "Ida"))));
    assertEquals(
        List.of("keep them", "the bees get a roof"),
        texts(archive.search().timeline(MinutesSearchTest.with(bees, "kind", "decision"))));
    assertEquals(
        List.of("the bees get a roof"),
        texts(archive.search().timeline(MinutesSearchTest.with(bees, "after", "2021"))));
  }

  @Test
  void nothingAskedForIsEverything() throws Exception {
    assertEquals(5, ask("").total());
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Timeline page =
          archive
              .search()
              .timeline(MinutesSearchTest.page(SearchRequest.of(""), Sort.OLDEST, 2, cursor));
      assertEquals(5, page.total());
      seen.addAll(texts(page));
      cursor = page.next();
    } while (cursor.isPresent());
    assertEquals(texts(ask("")), seen);
  }

  @Test
  void onlyPartOfTheWordsIsTold() throws Exception {
    Timeline timeline = ask("bees zebra");
    assertTrue(timeline.total() > 0);
    assertEquals(1, timeline.warnings().size());
  }

  private Timeline ask(String text) throws Exception {
    return archive.search().timeline(SearchRequest.of(text));
  }

  private static List<String> texts(Timeline timeline) {
    return timeline.entries().stream().map(e -> e.statement().text()).toList();
  }
}
