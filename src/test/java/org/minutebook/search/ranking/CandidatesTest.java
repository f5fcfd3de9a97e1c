package org.minutebook.search.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class CandidatesTest {
  private static final Query ROPE = new TermQuery(new Term("text", "rope"));

  private static final String MINUTES =
      """
      # Yard

      ## One

      The rope was long and the other rope was short, and a third rope was lost.

      ## Two

      The crane was red and its rope had to be bought anew, as we were told by the smith.

      ## Three

      The tide was high.
      """;

  @Test
  void documentsAreAscendingAndHavePositions() {
    Candidates candidates = Candidates.of(7, 3, 20);
    assertArrayEquals(new int[] {3, 7, 20}, candidates.docs());
    assertEquals(1, candidates.position(7));
    assertTrue(candidates.position(8) < 0);
    assertArrayEquals(new int[] {1, 3, 7, 20}, candidates.and(Candidates.of(1, 7)).docs());
  }

  @Test
  void positionFromFindsTheNextOneHoweverFar() {
    int[] even = new int[100];
    for (int i = 0; i < even.length; i++) {
      even[i] = 2 * i;
    }
    Candidates candidates = Candidates.of(even);
    for (int from = 0; from <= 100; from++) {
      for (int doc = 0; doc <= 210; doc++) {
        assertEquals(
            Math.max(from, Math.min(100, (doc + 1) / 2)), candidates.positionFrom(from, doc));
      }
    }
  }

  @Test
  void moreMatchesThanAskedForAreNotListed() throws IOException {
    try (IndexedMinutes minutes = new IndexedMinutes(MINUTES)) {
      assertEquals(
          Optional.of(2), Candidates.all(ROPE, minutes.topics.searcher(), 2).map(Candidates::size));
      assertEquals(Optional.empty(), Candidates.all(ROPE, minutes.topics.searcher(), 1));
    }
  }

  @Test
  void bestMatchesAreThoseOfLucene() throws IOException {
    try (IndexedMinutes minutes = new IndexedMinutes(MINUTES)) {
      Candidates.Matches best = Candidates.best(ROPE, minutes.topics.searcher(), 1);
      assertEquals("One", minutes.title(best.candidates().doc(0)));
      assertFalse(best.complete());
      assertTrue(Candidates.best(ROPE, minutes.topics.searcher(), 3).complete());
    }
  }
}
