package org.minutebook.search;

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
final class Pools {
  private Pools() {}

  static Pool ofTopics(IndexSearcher searcher, Tuning tuning) throws IOException {
    FixedBitSet members = bits(searcher, Narrowing.TOPICS);
    Lengths lengths = new Lengths(searcher.getIndexReader(), members);
    return new Pool(
        tuning.sections(),
        members,
        members.cardinality(),
        lengths,
        new Frequencies(searcher.getIndexReader()),
        tuning,
        tuning.least(),
        worths(lengths.words(Fields.TEXT), tuning),
        new Kin(searcher.getIndexReader(), members),
        List.of(Fields.stemmed(Fields.TEXT), Fields.stemmed(Fields.TITLE)));
  }

  static Pool ofStatements(IndexSearcher searcher, Tuning tuning) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    FixedBitSet members = bits(searcher, Narrowing.STATEMENTS);
    float[] all = new float[reader.maxDoc()];
    Arrays.fill(all, 1);
    return new Pool(
        tuning.statements(),
        members,
        members.cardinality(),
        new Lengths(reader, members),
        new Frequencies(reader),
        tuning,
        tuning.leastOfStatements(),
        new Numbers(all),
        new Kin(reader, members),
        List.of(Fields.stemmed(Fields.SAID)));
  }

  /** What has hardly a body says nothing, whatever its title. */
  private static Numbers worths(float[] words, Tuning tuning) {
    float[] worths = new float[words.length];
    for (int doc = 0; doc < words.length; doc++) {
      worths[doc] = 1 - tuning.shortest() * (float) Math.exp(-words[doc] / tuning.body());
    }
    return new Numbers(worths);
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
