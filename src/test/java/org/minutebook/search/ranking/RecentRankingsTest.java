package org.minutebook.search.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.Filter;
import org.minutebook.search.query.MinutesQueryParser;

class RecentRankingsTest {
  private static final Filter HARBOUR = new Filter.Series("harbour");

  private final RecentRankings recent = new RecentRankings();
  private int computed;

  private static Clause clause(String query) {
    return MinutesQueryParser.parse(query, LocalDate.EPOCH).clause().orElseThrow();
  }

  private RankedDocuments rank(String query, Filter... required) throws IOException {
    return recent.of(
        clause(query),
        List.of(required),
        () -> {
          computed++;
          return RankedDocuments.unranked(FilterQuery.TOPICS);
        });
  }

  @Test
  void sameQueryWithTheSameFiltersIsRankedOnce() throws IOException {
    RankedDocuments first = rank("red rope", HARBOUR);
    assertSame(first, rank("red rope", HARBOUR));
    assertEquals(1, computed);
  }

  @Test
  void otherWordsOrFiltersAreRankedForThemselves() throws IOException {
    rank("red rope", HARBOUR);
    rank("red rope");
    rank("\"red rope\"", HARBOUR);
    assertEquals(3, computed);
  }

  @Test
  void onlyTheNewestAreKept() throws IOException {
    rank("rope");
    for (int i = 0; i < 100; i++) {
      rank("rope" + i);
    }
    int before = computed;
    rank("rope99");
    assertEquals(before, computed);
    rank("rope");
    assertNotEquals(before, computed);
  }

  @Test
  void rankingThatHoldsVeryManyScoresIsNotKept() throws IOException {
    int[] docs = IntStream.range(0, 300_000).toArray();
    RankedDocuments huge =
        new RankedDocuments(
            FilterQuery.TOPICS,
            true,
            new DocScores(Candidates.of(docs)),
            0,
            0,
            0,
            List.of(),
            new DocScores(Candidates.of()),
            FeedbackScores.NONE,
            List.of());
    for (int i = 0; i < 2; i++) {
      recent.of(
          clause("rope"),
          List.of(),
          () -> {
            computed++;
            return huge;
          });
    }
    assertEquals(2, computed);
  }

  @Test
  void whatIsAskedForAgainStays() throws IOException {
    RankedDocuments first = rank("rope");
    for (int i = 0; i < 100; i++) {
      rank("rope" + i);
      assertSame(first, rank("rope"));
    }
  }
}
