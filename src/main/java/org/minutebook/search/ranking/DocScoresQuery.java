package org.minutebook.search.ranking;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * Matches documents whose scores are computed already, so that Lucene sorts, pages and counts them.
 * The candidates are documents of one reader; those with 0 do not match.
 */
final class DocScoresQuery extends Query {
  private final DocScores scores;
  private final float highest;

  DocScoresQuery(DocScores scores) {
    this.scores = scores;
    this.highest = scores.highest();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) {
        float score = scores.of(leaf.docBase + doc);
        return score > 0 ? Explanation.match(score, "scored") : Explanation.noMatch("not scored");
      }

      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        MatchingDocs documents = new MatchingDocs(leaf.docBase, leaf.reader().maxDoc());
        return new DefaultScorerSupplier(new ComputedScorer(documents, boost));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private final class MatchingDocs extends DocIdSetIterator {
    private final int base;
    private final int count;
    private int position;
    private int doc = -1;

    MatchingDocs(int base, int count) {
      this.base = base;
      this.count = count;
      this.position = scores.candidates().positionFrom(0, base);
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) {
      position =
          target < count
              ? scores.candidates().positionFrom(position, base + target)
              : scores.size();
      while (position < scores.size() && scores.at(position) == 0) {
        position++;
      }
      int next = position < scores.size() ? scores.candidates().doc(position) - base : count;
      doc = next < count ? next : NO_MORE_DOCS;
      return doc;
    }

    @Override
    public long cost() {
      return Math.min(count, scores.size());
    }

    float score() {
      return scores.at(position);
    }
  }

  private final class ComputedScorer extends Scorer {
    private final MatchingDocs documents;
    private final float boost;

    ComputedScorer(MatchingDocs documents, float boost) {
      this.documents = documents;
      this.boost = boost;
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return documents;
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost * highest;
    }

    @Override
    public float score() {
      return boost * documents.score();
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "scored documents";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
