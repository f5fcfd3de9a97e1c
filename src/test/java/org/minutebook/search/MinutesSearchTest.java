package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minutebook.index.SkippedFile;
import org.minutebook.minutes.Address;

class MinutesSearchTest {
  private final MinutesInMemory minutes = new MinutesInMemory();

  @AfterEach
  void close() throws Exception {
    minutes.close();
  }

  @Test
  void operatorsSelectSections() throws Exception {
    minutes.add(
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
  void partialMatchesComeWithAWarning() throws Exception {
    minutes.add("2020-01-01.md", "# Jan\n## A\nred bees fly\n## B\nred roof\n## C\nblue");
    SearchResults results = minutes.ask("red bees zebra");
    assertEquals("a", results.results().getFirst().section().id());
    assertEquals(
        List.of("No section has all of these words; the best have 2 of 3."), results.warnings());
    assertEquals(
        List.of("1 section has all of these words; the others have some of them."),
        minutes.ask("red bees").warnings());
    assertEquals(List.of(), minutes.ask("red -blue").warnings());
  }

  @Test
  void noQueryThrows() throws Exception {
    minutes.add("2020-01-01.md", "# Jan\n## A\nbees in a hive-roof-kit C++ #12\nDECISION: a b");
    MinutesSearch search = minutes.search();
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
  void manyPrefixesOfManyWordsAreNoError() throws Exception {
    StringBuilder text = new StringBuilder("# Jan\n\n## A\n\n");
    StringBuilder query = new StringBuilder();
    for (char first = 'a'; first <= 't'; first++) {
      query.append(first).append("* ");
      for (char second = 'a'; second <= 'z'; second++) {
        for (char third = 'a'; third <= 'c'; third++) {
          text.append(first).append(second).append(third).append("x ");
        }
      }
    }
    minutes.add("2020-01-01.md", text.toString());
    assertEquals(List.of("a"), sections(query.toString()));
    assertEquals(List.of("a"), sections(query.toString().replace("*", "aax")));
  }

  @Test
  void commitIsSeenAfterRefresh() throws Exception {
    minutes.add("2020-01-01.md", "# Jan\n## A\nbees");
    MinutesSearch search = minutes.search();
    minutes.add("2020-02-01.md", "# Feb\n## A\nbees");
    minutes.commit();
    assertEquals(1, search.search(SearchRequest.of("bees")).total());
    String state = search.state();
    assertEquals(state, search.state());
    search.refresh();
    assertEquals(2, search.search(SearchRequest.of("bees")).total());
    assertNotEquals(state, search.state());
    minutes.remove("2020-01-01.md").search();
    assertEquals(1, search.search(SearchRequest.of("bees")).total());
  }

  @Test
  void indexWithoutACommitIsEmptyNotAnError() throws Exception {
    SearchRequest bees = SearchRequest.of("bees");
    assertEquals(0, minutes.searchAsItIs().search(bees).total());
    assertEquals(List.of(), minutes.searchAsItIs().meetings());
    assertEquals(0, minutes.searchAsItIs().timeline(bees).total());
    minutes.add("2020-01-01.md", "# Jan\n## A\nbees");
    assertEquals(1, minutes.search().search(bees).total());
  }

  @Test
  void meetingsAreListedAndFound() throws Exception {
    minutes
        .add("undated.md", "# U call\n## A\nbees")
        .add(
            "tsc/bees.md", "# D, 2020-01-01\nPresent: Ida\n## Bees\nwe keep\n\nDECISION: keep them")
        .add("tsc.md", "## Bees call\nwe met\n\n## Bees\nwe keep none")
        .add("2019-01-01.md", "# E\nPresent: Ida")
        .add("todo.md", "buy rope");
    MinutesSearch search = minutes.search();
    assertEquals(
        List.of("2019-01-01", "tsc/bees", "tsc", "undated"),
        search.meetings().stream().map(MeetingRef::id).toList());
    assertEquals(
        List.of(new SkippedFile("todo.md", "no date, and nothing says that it is a meeting")),
        search.coverage().skipped());
    assertEquals(4, search.status().meetings());
    assertEquals(4, search.status().sections());
    assertEquals(1, search.status().decisions());
    assertEquals(
        "we keep",
        search.meeting("tsc/bees").orElseThrow().sections().get(1).text().lines().toList().get(1));
    assertEquals(Optional.empty(), search.meeting("nowhere"));
    assertEquals(Address.of("tsc/bees"), search.resolve("tsc/bees").orElseThrow());
    assertEquals(Address.of("tsc/bees", "bees"), search.resolve("tsc/bees/bees").orElseThrow());
    assertEquals(Address.of("tsc", "bees-2"), search.resolve("tsc/bees-2").orElseThrow());
    assertEquals("bees-2", search.meeting("tsc").orElseThrow().sections().get(1).id());
    assertEquals(Optional.empty(), search.resolve("tsc/bees/wasps"));
    assertEquals(Optional.empty(), search.resolve(""));
  }

  private List<String> sections(String query) throws IOException {
    return minutes.ask(query).results().stream().map(h -> h.section().id()).sorted().toList();
  }
}
