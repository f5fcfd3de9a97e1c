package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;
import org.minutebook.search.words.FieldLengths;

/**
 * The documents that a query ranks: sections in which something was discussed, or statements.
 *
 * @param fields the fields that are searched
 * @param members matches them
 * @param documentCount how many members there are
 * @param partialMatch least share of the query's idf that a partial match has
 * @param emptyBodyLoss what the score of a document without a body loses, 0 to 1
 * @param threads which members are about one topic
 * @param recent the newest rankings of the members
 * @param proximityFields the fields, of stems, in which proximity counts; none for what has no text
 */
public record SearchScope(
    List<RankingWeights.FieldWeight> fields,
    IndexSearcher searcher,
    Query members,
    int documentCount,
    FieldLengths lengths,
    TermFrequencies frequencies,
    RankingWeights weights,
    float partialMatch,
    float emptyBodyLoss,
    TopicThreads threads,
    RecentRankings recent,
    List<String> proximityFields) {

  /** The sections in which something was discussed. */
  public static SearchScope topics(IndexSearcher searcher, RankingWeights weights)
      throws IOException {
    return new SearchScope(
        weights.fieldsOfSections(),
        searcher,
        FilterQuery.TOPICS,
        searcher.count(FilterQuery.TOPICS),
        new FieldLengths(searcher, FilterQuery.TOPICS),
        new TermFrequencies(searcher.getIndexReader()),
        weights,
        weights.of(RankingWeights.Weight.PARTIAL_MATCH),
        weights.of(RankingWeights.Weight.EMPTY_BODY),
        new TopicThreads(searcher, FilterQuery.TOPICS),
        new RecentRankings(),
        List.of(Fields.stemmed(Fields.TEXT), Fields.stemmed(Fields.TITLE)));
  }

  /** Decisions and actions. */
  public static SearchScope statements(IndexSearcher searcher, RankingWeights weights)
      throws IOException {
    return new SearchScope(
        weights.fieldsOfStatements(),
        searcher,
        FilterQuery.STATEMENTS,
        searcher.count(FilterQuery.STATEMENTS),
        new FieldLengths(searcher, FilterQuery.STATEMENTS),
        new TermFrequencies(searcher.getIndexReader()),
        weights,
        weights.of(RankingWeights.Weight.PARTIAL_STATEMENT_MATCH),
        0,
        new TopicThreads(searcher, FilterQuery.STATEMENTS),
        new RecentRankings(),
        List.of(Fields.stemmed(Fields.SAID)));
  }

  /** With so many matches at most all of them are ranked, counted and shown. */
  public int mostRanked() {
    return weights.count(RankingWeights.Weight.MOST_RANKED);
  }

  /** How many are, where there are more. */
  public int bestRanked() {
    return weights.count(RankingWeights.Weight.BEST_RANKED);
  }

  /** The names of the fields that are searched. */
  List<String> fieldNames() {
    return fields.stream().map(RankingWeights.FieldWeight::name).toList();
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

  /** The members of a segment, by their numbers in it. */
  public FixedBitSet membersIn(LeafReaderContext leaf) throws IOException {
    FixedBitSet in = new FixedBitSet(leaf.reader().maxDoc());
    Weight weight =
        searcher.createWeight(searcher.rewrite(members), ScoreMode.COMPLETE_NO_SCORES, 1);
    Scorer scorer = weight.scorer(leaf);
    if (scorer != null) {
      in.or(scorer.iterator());
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(in, 0);
      }
    }
    return in;
  }

  /** Whether a query matches any member. */
  boolean hasMatch(Query query) throws IOException {
    return Candidates.all(ofMembers(query), searcher, 0).isEmpty();
  }

  /** The numbers of those members that match a query, ascending. */
  public int[] documents(Query query) throws IOException {
    return Candidates.all(ofMembers(query), searcher, Integer.MAX_VALUE).orElseThrow().docs();
  }

  /** Matches those members that match a query. */
  Query ofMembers(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(members, Occur.FILTER).build();
  }

  /** How many documents match a term at least, where counting would take long. */
  int estimate(List<TermVariant> variants) throws IOException {
    int estimate = 0;
    for (TermVariant variant : variants) {
      for (TermVariant.FieldQuery query : variant.queries()) {
        if (query.query() instanceof TermQuery term) {
          estimate = Math.max(estimate, searcher.getIndexReader().docFreq(term.getTerm()));
        }
      }
    }
    return Math.min(estimate, documentCount);
  }
}
