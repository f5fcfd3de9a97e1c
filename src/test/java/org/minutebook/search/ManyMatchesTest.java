package org.minutebook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Settings;
import org.minutebook.search.ranking.RankingWeights;
import org.minutebook.search.ranking.RankingWeights.Weight;

/** Words that more sections have than are ranked. */
class ManyMatchesTest {
  private static final int MOST = 12;
  private static final int BEST = 8;

  private static final List<String> PLACES =
      List.of("quay", "pier", "shed", "dock", "winch", "ferry", "slip", "lock", "mole");

  private MinutesInMemory minutes;

  @BeforeEach
  void index() {
    minutes =
        new MinutesInMemory(
            Settings.NONE,
            RankingWeights.DEFAULT.with(Weight.MOST_RANKED, MOST).with(Weight.BEST_RANKED, BEST));
    for (int month = 1; month <= 9; month++) {
      StringBuilder text = new StringBuilder("# Harbour call\n\nPresent: Ada Brook, Kit Lane\n");
      for (int topic = 0; topic < 3; topic++) {
        text.append("\n## Point ").append(month).append(topic).append("\n\n");
        String place = PLACES.get((month + 3 * topic) % PLACES.size());
        text.append("The rope by the ").append(place).append(" was looked at by two of us.\n\n");
        text.append("- Action: Kit to mend the rope of the ").append(place);
        text.append(" in berth ").append(month).append(topic).append(".\n");
      }
      minutes.add("2021-0%d-03.md".formatted(month), text.toString());
    }
    minutes.add(
        "2021-10-03.md",
        "# Harbour call\n\n## Rope\n\nRope, rope and more rope: the rope crane is to be oiled.\n");
  }

  @AfterEach
  void close() throws IOException {
    minutes.close();
  }

  @Test
  void bestOfThemAreRankedAndTheAnswerSaysSo() throws IOException {
    SearchResults results = minutes.ask("rope");

    assertEquals("rope", results.results().getFirst().section().id());
    assertEquals(BEST, results.total());
    assertTrue(
        results.warnings().contains("More than 12 sections match; these are the 8 that fit best."),
        results.warnings().toString());
  }

  @Test
  void rareWordBesideAFrequentOneIsFound() throws IOException {
    SearchResults results = minutes.ask("rope crane");

    assertEquals("rope", results.results().getFirst().section().id());
  }

  /** Nine sections name the pier, more than are the best of very many, but not very many. */
  @Test
  void matchesOfAllWordsAreExactWhereOnlyThoseOfOneAreVeryMany() throws IOException {
    SearchResults results = minutes.ask("rope quay OR pier OR shed");

    assertEquals(9, results.total(), results.toString());
    assertEquals(List.of(), results.warnings());
  }

  @Test
  void excludedSectionsAreNotAmongThem() throws IOException {
    assertTrue(
        minutes.found("rope -crane").stream().noneMatch("2021-10-03/rope"::equals), "excluded");
    assertEquals(List.of("2021-10-03/rope"), minutes.found("rope after:2021-10"));
  }

  @Test
  void timelineIsBoundedToo() throws IOException {
    Timeline timeline = minutes.search().timeline(SearchRequest.of("rope"));

    assertTrue(
        timeline
            .warnings()
            .contains("More than 12 decisions and actions match; these are the 8 that fit best."),
        timeline.warnings().toString());
  }

  @Test
  void queryWithoutWordsFindsAll() throws IOException {
    assertEquals(28, minutes.ask("").total());
    assertEquals(27, minutes.search().timeline(SearchRequest.of("")).total());
  }
}
