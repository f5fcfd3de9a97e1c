package org.minutebook.search.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minutebook.search.query.MinutesQueryParser;

class ConjunctionScorerTest {
  private IndexedMinutes minutes;

  @BeforeEach
  void index() throws IOException {
    minutes =
        new IndexedMinutes(
            """
            # Harbour board

            ## Close

            We spoke of the red crane for a while, and then of rain and wind and hail and snow.

            ## Apart

            A red boat came in for a while, with rain and wind and hail and snow, beside the crane.

            ## Partial

            Only red paint was bought for a while, and we spoke of rain and wind and hail and snow.

            ## Neither

            The tide was high for a while, and we spoke of rain and wind and hail and snow.
            """);
  }

  @AfterEach
  void close() throws IOException {
    minutes.close();
  }

  private RankedDocuments rank(String query) throws IOException {
    Ranking ranking = new Ranking(minutes.topics, minutes.vocabulary, minutes.filters);
    return ranking.rank(
        MinutesQueryParser.parse(query, LocalDate.EPOCH).clause().orElseThrow(), List.of());
  }

  /** The titles of the sections found, best first. */
  private List<String> titles(String query) throws IOException {
    DocScores scores = rank(query).scores();
    List<Integer> docs =
        new ArrayList<>(
            IntStream.range(0, scores.size())
                .filter(at -> scores.at(at) > 0)
                .map(scores.candidates()::doc)
                .boxed()
                .toList());
    docs.sort((a, b) -> Float.compare(scores.of(b), scores.of(a)));
    List<String> titles = new ArrayList<>();
    for (int doc : docs) {
      titles.add(minutes.title(doc));
    }
    return titles;
  }

  @Test
  void termsCloseTogetherScoreHigher() throws IOException {
    assertEquals(List.of("Close", "Apart"), titles("red crane").subList(0, 2));
  }

  @Test
  void proximityIsPartOfTheScoreOfThoseThatHaveIt() throws IOException {
    RankedDocuments ranked = rank("red crane");
    DocScores proximity = ranked.proximity();
    List<String> withProximity = new ArrayList<>();
    for (int at = 0; at < proximity.size(); at++) {
      if (proximity.at(at) > 0) {
        withProximity.add(minutes.title(proximity.candidates().doc(at)));
      }
    }
    assertEquals(List.of("Close"), withProximity);
  }

  @Test
  void partialMatchesFollowFullOnes() throws IOException {
    RankedDocuments ranked = rank("red crane");
    assertEquals(2, ranked.fullMatches());
    assertEquals(1, ranked.partialMatches());
    assertEquals("Partial", titles("red crane").getLast());
    assertFalse(ranked.hasOnlyPartialMatches());
  }

  @Test
  void operatorsNeedAFullMatch() throws IOException {
    assertEquals(List.of("Close", "Apart"), titles("red (crane OR winch)"));
  }

  @Test
  void withoutFullMatchTheBestPartialOnesAreFound() throws IOException {
    RankedDocuments ranked = rank("red crane zebra");
    assertTrue(ranked.hasOnlyPartialMatches());
    assertEquals(2, ranked.bestCoverage());
    assertEquals(3, ranked.clauseCount());
    assertEquals("Close", titles("red crane zebra").getFirst());
  }
}
