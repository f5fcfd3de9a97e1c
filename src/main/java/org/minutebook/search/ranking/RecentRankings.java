package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.List;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.Filter;
import org.minutebook.search.words.RecentValues;

/**
 * The newest rankings of a scope: the parts of one page rank alike, and so does its next page.
 *
 * <p>They may be asked for by several threads. Rankings that hold very many scores are not kept.
 */
final class RecentRankings {
  /** More than are asked for at once; see the limit of searches at work in the server. */
  private static final int MOST = 16;

  /** A megabyte of scores; ten words with 10,000 matches have half of that. */
  private static final int MOST_SCORES = 250_000;

  private final RecentValues<Key, RankedDocuments> recent =
      new RecentValues<>(MOST, ranked -> ranked.held() <= MOST_SCORES);

  private record Key(Clause clause, List<Filter> required) {}

  /** The ranking for a clause and filters, computed if it is not among the newest. */
  RankedDocuments of(
      Clause clause, List<Filter> required, RecentValues.Computation<RankedDocuments> ranking)
      throws IOException {
    return recent.of(new Key(clause, List.copyOf(required)), ranking);
  }
}
