package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.Filter;

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

  private final Map<Key, RankedDocuments> recent = new LinkedHashMap<>(MOST, 0.75f, true);

  private record Key(Clause clause, List<Filter> required) {}

  /** Ranks documents. */
  @FunctionalInterface
  interface Computation {
    RankedDocuments rank() throws IOException;
  }

  /** The ranking for a clause and filters, computed if it is not among the newest. */
  RankedDocuments of(Clause clause, List<Filter> required, Computation ranking) throws IOException {
    Key key = new Key(clause, List.copyOf(required));
    synchronized (recent) {
      RankedDocuments known = recent.get(key);
      if (known != null) {
        return known;
      }
    }
    RankedDocuments ranked = ranking.rank();
    if (ranked.held() > MOST_SCORES) {
      return ranked;
    }
    synchronized (recent) {
      recent.put(key, ranked);
      if (recent.size() > MOST) {
        recent.remove(recent.keySet().iterator().next());
      }
    }
    return ranked;
  }
}
