package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;
import org.minutebook.search.ranking.RankingWeights.Weight;

/**
 * The documents that a query ranks: sections in which something was discussed, or statements.
 *
 * @param fields the fields that are searched
 * @param members by document number
 * @param documentCount how many members there are
 * @param partialMatch least share of the query's idf that a partial match has
 * @param emptyBodyLoss what the score of a document without a body loses, 0 to 1
 * @param threads which members are about one topic
 * @param proximityFields the fields, of stems, in which proximity counts; none for what has no text
 */
public record SearchScope(
    List<RankingWeights.FieldWeight> fields,
    FixedBitSet members,
    int documentCount,
    FieldLengths lengths,
    TermFrequencies frequencies,
    RankingWeights weights,
    float partialMatch,
    float emptyBodyLoss,
    TopicThreads threads,
    List<String> proximityFields) {

  /** The sections in which something was discussed. */
  public static SearchScope topics(IndexSearcher searcher, RankingWeights weights)
      throws IOException {
    FixedBitSet members = FilterQuery.matches(FilterQuery.TOPICS, searcher);
    return new SearchScope(
        weights.fieldsOfSections(),
        members,
        members.cardinality(),
        new FieldLengths(searcher, FilterQuery.TOPICS),
        new TermFrequencies(searcher.getIndexReader()),
        weights,
        weights.of(Weight.PARTIAL_MATCH),
        weights.of(Weight.EMPTY_BODY),
        new TopicThreads(searcher.getIndexReader(), members),
        List.of(Fields.stemmed(Fields.TEXT), Fields.stemmed(Fields.TITLE)));
  }

  /** Decisions and actions. */
  public static SearchScope statements(IndexSearcher searcher, RankingWeights weights)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    FixedBitSet members = FilterQuery.matches(FilterQuery.STATEMENTS, searcher);
    return new SearchScope(
        weights.fieldsOfStatements(),
        members,
        members.cardinality(),
        new FieldLengths(searcher, FilterQuery.STATEMENTS),
        new TermFrequencies(reader),
        weights,
        weights.of(Weight.PARTIAL_STATEMENT_MATCH),
        0,
        new TopicThreads(reader, members),
        List.of(Fields.stemmed(Fields.SAID)));
  }

  /** One more than the highest document number. */
  public int maxDoc() {
    return members.length();
  }

  /** The field of what was said, as against titles. */
  RankingWeights.FieldWeight bodyField() {
    return fields.stream()
        .filter(f -> f.name().equals(Fields.TEXT))
        .findFirst()
        .orElse(fields.getFirst());
  }

  BodyFactors bodyFactors() throws IOException {
    return new BodyFactors(lengths, emptyBodyLoss, weights);
  }

  public boolean has(int doc) {
    return members.get(doc);
  }
}
