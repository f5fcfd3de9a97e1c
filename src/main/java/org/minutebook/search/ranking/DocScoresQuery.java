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
 * Documents whose scores are known, as a query, so that Lucene sorts, pages and counts them. Of one
 * reader: {@code scores} are by document number, those at 0 do not match.
 */
public final class DocScoresQuery extends Query {
  private final DocNumbers scores;

  public DocScoresQuery(DocNumbers scores) {
    this.scores = scores;
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
        Documents documents = new Documents(leaf.docBase, leaf.reader().maxDoc());
        return new DefaultScorerSupplier(new Known(documents, boost));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private final class Documents extends DocIdSetIterator {
    private final int base;
    private final int count;
    private int doc = -1;

    Documents(int base, int count) {
      this.base = base;
      this.count = count;
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
      int next = target;
      while (next < count && scores.of(base + next) == 0) {
        next++;
      }
      doc = next < count ? next : NO_MORE_DOCS;
      return doc;
    }

    @Override
    public long cost() {
      return count;
    }
  }

  private final class Known extends Scorer {
    private final Documents documents;
    private final float boost;

    Known(Documents documents, float boost) {
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
      return Float.MAX_VALUE;
    }

    @Override
    public float score() {
      return boost * scores.of(documents.base + documents.docID());
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
