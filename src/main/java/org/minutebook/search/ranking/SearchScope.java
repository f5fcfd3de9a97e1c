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
 * @param bodyFactors what scores are multiplied by for the length of the body, 0 to 1
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
    DocScores bodyFactors,
    TopicThreads threads,
    List<String> proximityFields) {

  /** The sections in which something was discussed. */
  public static SearchScope topics(IndexSearcher searcher, RankingWeights weights)
      throws IOException {
    FixedBitSet members = FilterQuery.matches(FilterQuery.TOPICS, searcher);
    FieldLengths lengths = new FieldLengths(searcher.getIndexReader(), members);
    return new SearchScope(
        weights.fieldsOfSections(),
        members,
        members.cardinality(),
        lengths,
        new TermFrequencies(searcher.getIndexReader()),
        weights,
        weights.of(Weight.PARTIAL_MATCH),
        bodyFactors(lengths.words(Fields.TEXT), weights),
        new TopicThreads(searcher.getIndexReader(), members),
        List.of(Fields.stemmed(Fields.TEXT), Fields.stemmed(Fields.TITLE)));
  }

  /** Decisions and actions. */
  public static SearchScope statements(IndexSearcher searcher, RankingWeights weights)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    FixedBitSet members = FilterQuery.matches(FilterQuery.STATEMENTS, searcher);
    FixedBitSet all = new FixedBitSet(reader.maxDoc());
    if (reader.maxDoc() > 0) {
      all.set(0, reader.maxDoc());
    }
    return new SearchScope(
        weights.fieldsOfStatements(),
        members,
        members.cardinality(),
        new FieldLengths(reader, members),
        new TermFrequencies(reader),
        weights,
        weights.of(Weight.PARTIAL_STATEMENT_MATCH),
        DocScores.constant(all, 1),
        new TopicThreads(reader, members),
        List.of(Fields.stemmed(Fields.SAID)));
  }

  /** A section with hardly a body says nothing, whatever its title. */
  private static DocScores bodyFactors(float[] words, RankingWeights weights) {
    float loss = weights.of(Weight.EMPTY_BODY);
    float length = weights.of(Weight.BODY_LENGTH);
    DocScores factors = new DocScores(words.length);
    for (int doc = 0; doc < words.length; doc++) {
      factors.set(doc, 1 - loss * (float) Math.exp(-words[doc] / length));
    }
    return factors;
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

  float bodyFactor(int doc) {
    return bodyFactors.of(doc);
  }

  public boolean has(int doc) {
    return members.get(doc);
  }
}
