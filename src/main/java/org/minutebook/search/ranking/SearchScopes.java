package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;

/** Makes the pools of an index. */
public final class SearchScopes {
  private SearchScopes() {}

  public static SearchScope ofTopics(IndexSearcher searcher, RankingWeights tuning)
      throws IOException {
    FixedBitSet members = bits(searcher, FilterQuery.TOPICS);
    FieldLengths lengths = new FieldLengths(searcher.getIndexReader(), members);
    return new SearchScope(
        tuning.sections(),
        members,
        members.cardinality(),
        lengths,
        new TermFrequencies(searcher.getIndexReader()),
        tuning,
        tuning.least(),
        worths(lengths.words(Fields.TEXT), tuning),
        new TopicThreads(searcher.getIndexReader(), members),
        List.of(Fields.stemmed(Fields.TEXT), Fields.stemmed(Fields.TITLE)));
  }

  public static SearchScope ofStatements(IndexSearcher searcher, RankingWeights tuning)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    FixedBitSet members = bits(searcher, FilterQuery.STATEMENTS);
    float[] all = new float[reader.maxDoc()];
    Arrays.fill(all, 1);
    return new SearchScope(
        tuning.statements(),
        members,
        members.cardinality(),
        new FieldLengths(reader, members),
        new TermFrequencies(reader),
        tuning,
        tuning.leastOfStatements(),
        new DocNumbers(all),
        new TopicThreads(reader, members),
        List.of(Fields.stemmed(Fields.SAID)));
  }

  /** What has hardly a body says nothing, whatever its title. */
  private static DocNumbers worths(float[] words, RankingWeights tuning) {
    float[] worths = new float[words.length];
    for (int doc = 0; doc < words.length; doc++) {
      worths[doc] = 1 - tuning.shortest() * (float) Math.exp(-words[doc] / tuning.body());
    }
    return new DocNumbers(worths);
  }

  /** The documents that match, by number. */
  static FixedBitSet bits(IndexSearcher searcher, Query query) throws IOException {
    FixedBitSet bits = new FixedBitSet(searcher.getIndexReader().maxDoc());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator docs = scorer.iterator();
        org.apache.lucene.util.Bits live = leaf.reader().getLiveDocs();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          if (live == null || live.get(doc)) {
            bits.set(leaf.docBase + doc);
          }
        }
      }
    }
    return bits;
  }
}
