package org.minutebook.search.ranking;

import java.util.List;
import org.apache.lucene.search.Query;
import org.minutebook.search.Explanation;

/**
 * One of the ways in which a term occurs in the index: as typed, a stem, a synonym.
 *
 * @param kind how it relates to the term as typed
 * @param text the words of the variant; a prefix ends with {@code *}
 * @param weight what it counts beside the term as typed
 * @param queries what finds it, field by field
 */
public record TermVariant(
    Explanation.MatchKind kind, String text, float weight, List<FieldQuery> queries) {

  /**
   * A query on one field.
   *
   * @param field whose weight counts: that of {@code title} for its stems as well
   */
  record FieldQuery(RankingWeights.FieldWeight field, Query query) {}
}
