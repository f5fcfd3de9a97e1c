package org.minutebook.search.ranking;

import java.util.List;
import org.apache.lucene.search.Query;
import org.minutebook.search.Explanation;

/**
 * One form in which what was typed is looked for.
 *
 * @param kind how it relates to what was typed
 * @param found how it reads
 * @param weight what it counts beside the literal form
 * @param parts where it is looked for
 */
public record TermVariant(Explanation.Form kind, String found, float weight, List<Part> parts) {

  /**
   * A query on one field.
   *
   * @param field what the field is part of: {@code title} for its stems as well
   */
  record Part(RankingWeights.Weighted field, Query query) {}
}
