package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.index.PassedOver;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Statement;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.SearchResults.FacetCount;

class MinutesSearchTest {
  private static final String FILLER =
      "We talked of the barn and the roof and the rain. ".repeat(4);

  @TempDir Path temp;
  private SmallArchive archive;

  @BeforeEach
  void open() throws Exception {
    archive = new SmallArchive(temp);
  }

  @AfterEach
  void close() throws Exception {
    archive.close();
  }

  @Test
  void whatASectionIsAboutComesBeforeAPassingMention() throws Exception {
    archive
        .with("2020-01-01.md", "# Jan\n## Roof\n" + FILLER + "The ARM board came up, ARM is fun.")
        .with("2020-02-01.md", "# Feb\n## ARM boards\n" + FILLER)
        .with("2020-03-01.md", "# Mar\n## Army visit\nThe army comes.\n## Arms\nTwo arms.");
    assertEquals(List.of("2020-02-01/arm-boards", "2020-01-01/roof"), found("ARM"));
    assertEquals("2020-03-01/arms", found("arm").getLast());
    assertEquals(3, found("arm").size());
  }

  @Test
  void whatHoldsThePageTogetherIsNoAnswer() throws Exception {
    archive.with("2020-01-01.md", "# Jan\nbees\n##- Agenda\n* bees\n## Bees\nWe keep bees.");
    assertEquals(List.of("2020-01-01/bees"), found("bees"));
  }

  @Test
  void namesAreFoundWholeAndByParts() throws Exception {
    archive
        .with(
            "2020-01-01.md",
            "# Jan\n## A\nTry hive-roof-kit.\n## B\nThe kit for a hive has no roof.\n## C\nhive")
        .with(
            "2020-02-01.md", "# Feb\n## D\nsee hive/tools#409\n## E\nversion 4.02.1\n## F\n0.4.02");
    assertEquals(List.of("2020-01-01/a", "2020-01-01/b"), found("hive-roof-kit"));
    assertEquals(List.of("2020-01-01/a", "2020-01-01/b"), found("kit"));
    assertEquals(List.of("2020-02-01/d"), found("#409"));
    assertEquals(List.of("2020-02-01/d"), found("hive/tools#409"));
    assertEquals(List.of("2020-02-01/e"), found("4.02"));
    assertEquals(List.of("2020-02-01/e"), found("4.02.1"));
    assertEquals(List.of("2020-01-01/a"), found("hive-ro*"));
  }

  @Test
  void queryLanguageNarrows() throws Exception {
    archive.with(
        "2020-01-01.md",
        "# Jan\n## A\nred bees fly\n## B\nbees are red\n## C\nblue wasps fly\n## D\nred beetles");
    assertEquals(List.of("a", "b", "d"), sections("red bees"));
    assertEquals(List.of("a"), sections("\"red bees\""));
    assertEquals(List.of("b"), sections("bees -fly"));
    assertEquals(List.of("a", "c"), sections("fly bees OR wasps"));
    assertEquals(List.of("a", "b", "d"), sections("bee*"));
    assertEquals(List.of(), sections("-bees"));
    assertEquals(List.of("a", "b", "c", "d"), sections(""));
  }

  @Test
  void ifNothingHasAllWordsTheBestPartIsGivenAndTold() throws Exception {
    archive.with("2020-01-01.md", "# Jan\n## A\nred bees fly\n## B\nred roof\n## C\nblue");
    SearchResults results = ask("red bees zebra");
    assertEquals("a", results.results().getFirst().section().id());
    assertEquals(
        List.of("Nothing has all of these words; the best have 2 of 3."), results.warnings());
    assertEquals(
        List.of("1 result has all of these words; what follows has some of them."),
        ask("red bees").warnings());
    assertEquals(List.of(), ask("red -blue").warnings());
  }

  @Test
  void nameThatGrewIsFoundBelowTheLiteralForm() throws Exception {
    archive
        .with("2020-01-01.md", "# Jan\n## A\nHornetsule is new, hornetsule works")
        .with("2020-02-01.md", "# Feb\n## B\n" + FILLER + " a hornet")
        .with("2020-03-01.md", "# Mar\n## C\nbeetle");
    assertEquals(List.of("2020-02-01/b", "2020-01-01/a"), found("hornet"));
    assertEquals(
        "[Hornetsule] is new, [hornetsule] works",
        marked(ask("hornet").results().getLast().snippet()));
    assertEquals(List.of(), found("bee"));
    assertEquals(List.of(), found("HORNETS"));
  }

  @Test
  void filtersNarrow() throws Exception {
    archive
        .with("tsc/2020-01-01.md", "# Jan\nPresent: Ida Brown\n## A\nbees\nDECISION: keep")
        .with("tsc/2021-03-05.md", "# Mar\n## A\nbees\nACTION (Olu): feed")
        .with("web/none.md", "# None\n## A\nbees");
    SearchRequest all = SearchRequest.of("bees");
    assertEquals(3, archive.search().search(all).total());
    assertEquals(List.of("web/none/a"), found(with(all, "series", "web")));
    assertEquals(List.of("tsc/2020-01-01/a"), found(with(all, "person", "Ida Brown")));
    assertEquals(List.of("tsc/2020-01-01/a"), found(with(all, "person", "ida-brown")));
    assertEquals(List.of("tsc/2021-03-05/a"), found(with(all, "person", "olu")));
    assertEquals(List.of("tsc/2021-03-05/a"), found(with(all, "kind", "action")));
    assertEquals(List.of("tsc/2021-03-05/a"), found(with(all, "after", "2021")));
    assertEquals(List.of("tsc/2020-01-01/a"), found(with(all, "before", "2021-02")));
    assertEquals(2, found(with(all, "before", "2021-03-05")).size());
  }

  @Test
  void badDateIsLeftOutAndTold() throws Exception {
    archive.with("2020-01-01.md", "# Jan\n## A\nbees");
    SearchResults results =
        archive.search().search(with(SearchRequest.of("bees"), "after", "2020-13"));
    assertEquals(1, results.total());
    assertTrue(results.warnings().getFirst().contains("after=2020-13"));
    assertEquals("{}", results.query().filters().toString());
  }

  @Test
  void facetsCountAllThatMatch() throws Exception {
    archive
        .with(
            "tsc/2020-01-01.md", "# Jan\nPresent: Ida, Olu\n## A\nbees\nDECISION: keep\n## B\nbees")
        .with("web/2021-01-01.md", "# Jan\nPresent: Olu\n## A\nbees");
    SearchRequest one = SearchRequest.of("bees");
    var facets = archive.search().search(limit(one, 1)).facets();
    assertEquals(
        List.of(new FacetCount("2021", "2021", 1), new FacetCount("2020", "2020", 2)),
        facets.get("year"));
    assertEquals(
        List.of(new FacetCount("tsc", "tsc", 2), new FacetCount("web", "web", 1)),
        facets.get("series"));
    assertEquals(
        List.of(new FacetCount("olu", "Olu", 3), new FacetCount("ida", "Ida", 2)),
        facets.get("person"));
    assertEquals(List.of(new FacetCount("decision", "decision", 1)), facets.get("kind"));
    assertEquals(List.of(), ask("zebra").facets().get("year"));
  }

  @Test
  void personIsCountedOnceUnderWhateverNames() throws Exception {
    archive
        .with("2020-01-01.md", "# Jan\nPresent: Ida Brown\n## A\nbees\nACTION (Ida): keep them")
        .with("2020-02-01.md", "# Feb\nPresent: Ida\n## A\nbees");

    assertEquals(
        List.of(new FacetCount("ida-brown", "Ida Brown", 2)), ask("bees").facets().get("person"));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() throws Exception {
    for (int i = 10; i < 33; i++) {
      archive.with(
          "2020-01-" + (i - 9 < 10 ? "0" : "") + (i - 9) + ".md", "# D\n## A\nbees\n## B\nbees");
    }
    for (Sort sort : Sort.values()) {
      List<String> seen = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        SearchResults page =
            archive.search().search(page(SearchRequest.of("bees"), sort, 7, cursor));
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
    archive.with("2020-01-01.md", "# D\n## A\nbees\n## B\nbees\n## C\nbees");
    String cursor =
        archive.search().search(limit(SearchRequest.of("bees"), 1)).next().orElseThrow();
    for (String bad : List.of(cursor, "", "%%%", "bm9uZQ", "fHx8fHx8")) {
      SearchResults results =
          archive
              .search()
              .search(page(SearchRequest.of("bees -x"), Sort.RELEVANCE, 1, Optional.of(bad)));
      assertEquals("a", results.results().getFirst().section().id());
      assertEquals(1, results.warnings().size(), bad);
    }
  }

  @Test
  void undatedMeetingsComeLastInEveryOrder() throws Exception {
    archive.with("undated.md", "# U\n## A\nbees").with("2020-01-01.md", "# D\n## A\nbees");
    for (Sort sort : Sort.values()) {
      SearchRequest request = page(SearchRequest.of("bees"), sort, 20, Optional.empty());
      assertEquals(List.of("2020-01-01/a", "undated/a"), found(request));
    }
  }

  @Test
  void snippetMarksWholeWordsOfPlainText() throws Exception {
    archive.with(
        "2020-01-01.md", "# Jan\n## A\n" + FILLER + "\n\nThe **bees** in a [hive](http://x.org).");
    Snippet snippet = ask("hives bee").results().getFirst().snippet();
    assertTrue(marked(snippet).endsWith("The [bees] in a [hive]."), marked(snippet));
  }

  @Test
  void phraseIsMarkedOnlyWhereItStands() throws Exception {
    archive.with("2020-01-01.md", "# Jan\n## A\nred bees and bees red");
    assertEquals(
        "[red bees] and bees red", marked(ask("\"red bees\"").results().getFirst().snippet()));
  }

  @Test
  void snippetLeavesOutWhatHoldsNothingAndSaysSo() throws Exception {
    String talk = "We went on about the weather for quite some time that day. ".repeat(9);
    archive.with("2020-01-01.md", "# Jan\n## A\nA wasp came.\n\n" + talk + "\n\nThe wasp left.");

    String snippet = marked(ask("wasp").results().getFirst().snippet());

    assertTrue(snippet.startsWith("A [wasp] came."), snippet);
    assertTrue(snippet.contains("\u2026 The [wasp] left."), snippet);
  }

  @Test
  void sectionFoundByItsTitleShowsItsBeginning() throws Exception {
    archive.with("2020-01-01.md", "# Jan\n## Bees\nWe keep them.");
    assertEquals("We keep them.", ask("bees").results().getFirst().snippet().text());
  }

  @Test
  void hostileTextIsJustText() throws Exception {
    String hostile =
        "<script>alert('bees')</script> [[x](javascript:1) \u2029 \ud83d\udc1d\u0000 bees";
    archive.with(
        "2020-01-01.md",
        "# Jan\n## A\n" + hostile + "\n" + "bees".repeat(5000) + " bees " + "b ".repeat(20000));
    for (String query : List.of("bees", "bee*", "\"alert bees\"")) {
      for (SearchResults.Hit hit : ask(query).results()) {
        int length = hit.snippet().text().length();
        assertTrue(length < 1000, "" + length);
        int end = 0;
        for (Snippet.Mark mark : hit.snippet().marks()) {
          assertTrue(mark.start() >= end && mark.end() > mark.start() && mark.end() <= length);
          end = mark.end();
        }
      }
    }
  }

  @Test
  void nothingAskedThrows() throws Exception {
    archive.with("2020-01-01.md", "# Jan\n## A\nbees in a hive-roof-kit C++ #12\nDECISION: a b");
    MinutesSearch search = archive.search();
    Random random = new Random(11);
    String signs = "ab -\"*?()|+~^\\:/[]{}#.&!'\u00e9\u5206 OR bees";
    for (int n = 0; n < 300; n++) {
      StringBuilder typed = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        typed.append(signs.charAt(random.nextInt(signs.length())));
      }
      search.search(SearchRequest.of(typed.toString()));
      search.timeline(SearchRequest.of(typed.toString()));
    }
  }

  @Test
  void commitIsSeenAfterRefresh() throws Exception {
    archive.with("2020-01-01.md", "# Jan\n## A\nbees");
    MinutesSearch search = archive.search();
    archive.with("2020-02-01.md", "# Feb\n## A\nbees");
    archive.update();
    assertEquals(1, search.search(SearchRequest.of("bees")).total());
    search.refresh();
    assertEquals(2, search.search(SearchRequest.of("bees")).total());
    archive.without("2020-01-01.md").search();
    assertEquals(1, search.search(SearchRequest.of("bees")).total());
  }

  @Test
  void indexWithoutACommitIsEmptyNotAnError() throws Exception {
    SearchRequest bees = SearchRequest.of("bees");
    assertEquals(0, archive.notUpdated().search(bees).total());
    assertEquals(List.of(), archive.notUpdated().meetings());
    assertEquals(0, archive.notUpdated().timeline(bees).total());
    archive.with("2020-01-01.md", "# Jan\n## A\nbees");
    assertEquals(1, archive.search().search(bees).total());
  }

  @Test
  void meetingsAreListedAndFound() throws Exception {
    archive
        .with("undated.md", "# U\n## A\nbees")
        .with("tsc/2020-01-01.md", "# D\nPresent: Ida\n## Bees\nwe keep\nDECISION: keep them")
        .with("tsc.md", "# T\n## 2020-01-01\nx")
        .with("2019-01-01.md", "# E")
        .with("notes.md", "no minutes");
    MinutesSearch search = archive.search();
    assertEquals(
        List.of("2019-01-01", "tsc/2020-01-01", "tsc", "undated"),
        search.meetings().stream().map(MeetingRef::id).toList());
    assertEquals(List.of(new PassedOver("notes.md", "no heading")), search.passedOver());
    assertEquals(4, search.status().meetings());
    assertEquals(3, search.status().sections());
    assertEquals(1, search.status().decisions());
    assertEquals(
        "we keep",
        search
            .meeting("tsc/2020-01-01")
            .orElseThrow()
            .sections()
            .get(1)
            .text()
            .lines()
            .toList()
            .get(1));
    assertEquals(Optional.empty(), search.meeting("nowhere"));
    assertEquals(Address.of("tsc/2020-01-01"), search.resolve("tsc/2020-01-01").orElseThrow());
    assertEquals(
        Address.of("tsc/2020-01-01", "bees"), search.resolve("tsc/2020-01-01/bees").orElseThrow());
    assertEquals(
        Address.of("tsc", "2020-01-01-2"), search.resolve("tsc/2020-01-01-2").orElseThrow());
    assertEquals("2020-01-01-2", search.meeting("tsc").orElseThrow().sections().get(1).id());
    assertEquals(Optional.empty(), search.resolve("tsc/2020-01-01/wasps"));
    assertEquals(Optional.empty(), search.resolve(""));
  }

  private SearchResults ask(String text) throws Exception {
    return archive.search().search(SearchRequest.of(text));
  }

  private List<String> found(String text) throws Exception {
    return found(SearchRequest.of(text));
  }

  private List<String> found(SearchRequest request) throws Exception {
    return archive.search().search(request).results().stream()
        .map(h -> h.meeting().id() + "/" + h.section().id())
        .toList();
  }

  private List<String> sections(String text) throws Exception {
    return ask(text).results().stream().map(h -> h.section().id()).sorted().toList();
  }

  static String marked(Snippet snippet) {
    StringBuilder text = new StringBuilder(snippet.text());
    for (Snippet.Mark mark : snippet.marks().reversed()) {
      text.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return text.toString();
  }

  static SearchRequest with(SearchRequest r, String name, String value) {
    Optional<String> v = Optional.of(value);
    return new SearchRequest(
        r.text(),
        name.equals("series") ? v : r.series(),
        name.equals("person") ? v : r.person(),
        name.equals("kind")
            ? v.map(k -> Statement.Kind.valueOf(k.toUpperCase(Locale.ROOT)))
            : r.kind(),
        name.equals("after") ? v : r.after(),
        name.equals("before") ? v : r.before(),
        r.sort(),
        r.limit(),
        r.cursor());
  }

  static SearchRequest limit(SearchRequest r, int limit) {
    return page(r, Sort.RELEVANCE, limit, Optional.empty());
  }

  static SearchRequest page(SearchRequest r, Sort sort, int limit, Optional<String> cursor) {
    return new SearchRequest(
        r.text(),
        r.series(),
        r.person(),
        r.kind(),
        r.after(),
        r.before(),
        Optional.of(sort),
        limit,
        cursor);
  }
}
