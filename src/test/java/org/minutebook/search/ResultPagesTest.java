package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.SearchResults.FacetCount;

/** Filters, facets, sorting and cursors. */
class ResultPagesTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void filtersSelectSections() throws Exception {
    minutes
        .add("tsc/2020-01-01.md", "# Jan\nPresent: Ida Brown\n## A\nIda: bees\nDECISION: keep")
        .add("tsc/2021-03-05.md", "# Mar\n## A\nbees\n* ACTION (Ben): feed them")
        .add("web/none.md", "# None call\n## A\nbees");
    SearchRequest all = SearchRequest.of("bees");
    assertEquals(3, minutes.search().search(all).total());
    assertEquals(List.of("web/none/a"), minutes.found(Requests.with(all, "series", "web")));
    assertEquals(
        List.of("tsc/2020-01-01/a"), minutes.found(Requests.with(all, "person", "Ida Brown")));
    assertEquals(
        List.of("tsc/2020-01-01/a"), minutes.found(Requests.with(all, "person", "ida-brown")));
    assertEquals(List.of("tsc/2021-03-05/a"), minutes.found(Requests.with(all, "person", "ben")));
    assertEquals(List.of("tsc/2021-03-05/a"), minutes.found(Requests.with(all, "kind", "action")));
    assertEquals(List.of("tsc/2021-03-05/a"), minutes.found(Requests.with(all, "after", "2021")));
    assertEquals(
        List.of("tsc/2020-01-01/a"), minutes.found(Requests.with(all, "before", "2021-02")));
    assertEquals(2, minutes.found(Requests.with(all, "before", "2021-03-05")).size());
  }

  @Test
  void invalidDateIsLeftOutWithAWarning() throws Exception {
    minutes.add("2020-01-01.md", "# Jan\n## A\nbees");
    SearchResults results =
        minutes.search().search(Requests.with(SearchRequest.of("bees"), "after", "2020-13"));
    assertEquals(1, results.total());
    assertTrue(results.warnings().getFirst().contains("after=2020-13"));
    assertEquals("{}", results.query().filters().toString());
  }

  @Test
  void facetsCountAllMatches() throws Exception {
    minutes
        .add(
            "tsc/2020-01-01.md",
            "# Jan\nPresent: Ida, Olu, Una\n## A\nIda, Olu: bees\nDECISION: keep\n## B\nOlu: bees")
        .add("web/2021-01-01.md", "# Jan\nPresent: Olu, Una\n## A\nOlu: bees");
    SearchRequest one = SearchRequest.of("bees");
    var facets = minutes.search().search(one.withLimit(1)).facets();
    assertEquals(
        List.of(new FacetCount("2021", "2021", 1), new FacetCount("2020", "2020", 2)),
        facets.get("year"));
    assertEquals(
        List.of(new FacetCount("tsc", "tsc", 2), new FacetCount("web", "web", 1)),
        facets.get("series"));
    assertEquals(
        List.of(new FacetCount("olu", "Olu", 3), new FacetCount("ida", "Ida", 1)),
        facets.get("person"));
    assertEquals(List.of(new FacetCount("decision", "decision", 1)), facets.get("kind"));
    assertEquals(List.of(), minutes.ask("zebra").facets().get("year"));
  }

  @Test
  void personWithSeveralNamesIsCountedOnce() throws Exception {
    minutes
        .add("2020-01-01.md", "# Jan\nPresent: Ida Brown\n## A\nbees\nACTION (Ida): keep them")
        .add("2020-02-01.md", "# Feb\nPresent: Ida\n## A\nIda: bees");

    assertEquals(
        List.of(new FacetCount("ida-brown", "Ida Brown", 2)),
        minutes.ask("bees").facets().get("person"));
  }

  @Test
  void pagesHaveNoGapsOrRepeats() throws Exception {
    for (int i = 10; i < 33; i++) {
      minutes.add(
          "2020-01-" + (i - 9 < 10 ? "0" : "") + (i - 9) + ".md", "# D\n## A\nbees\n## B\nbees");
    }
    for (Sort sort : Sort.values()) {
      List<String> seen = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        SearchResults page = minutes.search().search(Requests.page("bees", sort, 7, cursor));
        assertEquals(46, page.total());
        assertEquals(List.of(), page.warnings());
        page.results().forEach(h -> seen.add(h.meeting().id() + "/" + h.section().id()));
        cursor = page.next();
      } while (cursor.isPresent());
      assertEquals(46, seen.size());
      assertEquals(46, seen.stream().distinct().count());
      assertEquals(sort == Sort.OLDEST ? "2020-01-01/a" : "2020-01-23/a", seen.getFirst());
    }
  }

  @Test
  void cursorOfAnotherQueryGivesTheFirstPageAndAWarning() throws Exception {
    minutes.add("2020-01-01.md", "# D\n## A\nbees\n## B\nbees\n## C\nbees");
    String cursor =
        minutes.search().search(SearchRequest.of("bees").withLimit(1)).next().orElseThrow();
    for (String bad : List.of(cursor, "", "%%%", "bm9uZQ", "fHx8fHx8")) {
      SearchResults results =
          minutes.search().search(Requests.page("bees -x", Sort.RELEVANCE, 1, Optional.of(bad)));
      assertEquals("a", results.results().getFirst().section().id());
      assertEquals(1, results.warnings().size(), bad);
    }
  }

  @Test
  void undatedMeetingsComeLastInEveryOrder() throws Exception {
    minutes.add("undated.md", "# U call\n## A\nbees").add("2020-01-01.md", "# D\n## A\nbees");
    for (Sort sort : Sort.values()) {
      SearchRequest request = Requests.page("bees", sort, 20, Optional.empty());
      assertEquals(List.of("2020-01-01/a", "undated/a"), minutes.found(request));
    }
  }
}
