package org.minutebook.search.ranking;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import org.apache.lucene.util.FixedBitSet;

/**
 * A score for each document of a reader, by document number; 0 for most. Memory and the time to go
 * through them grow with the documents that have one: scores are kept in blocks, and a block is
 * made when the first of its documents gets a score. Not changed once it is handed on.
 */
public final class DocScores {
  private static final int BLOCK_BITS = 7;
  private static final int BLOCK = 1 << BLOCK_BITS;

  private final float[][] blocks;
  private final int maxDoc;

  /**
   * All scores are 0.
   *
   * @param maxDoc one more than the highest document number
   */
  public DocScores(int maxDoc) {
    this.maxDoc = maxDoc;
    this.blocks = new float[(maxDoc + BLOCK - 1) >> BLOCK_BITS][];
  }

  /** All documents that a set holds have the same score, the others 0. */
  public static DocScores constant(FixedBitSet docs, float score) {
    DocScores scores = new DocScores(docs.length());
    int doc = docs.length() == 0 ? NO_MORE_DOCS : docs.nextSetBit(0);
    while (doc != NO_MORE_DOCS) {
      scores.set(doc, score);
      doc = doc + 1 < docs.length() ? docs.nextSetBit(doc + 1) : NO_MORE_DOCS;
    }
    return scores;
  }

  float of(int doc) {
    float[] block = blocks[doc >> BLOCK_BITS];
    return block == null ? 0 : block[doc & (BLOCK - 1)];
  }

  /** Sets a score, while this is not yet handed on. */
  public void set(int doc, float score) {
    block(doc)[doc & (BLOCK - 1)] = score;
  }

  void add(int doc, float more) {
    block(doc)[doc & (BLOCK - 1)] += more;
  }

  private float[] block(int doc) {
    int at = doc >> BLOCK_BITS;
    if (blocks[at] == null) {
      blocks[at] = new float[BLOCK];
    }
    return blocks[at];
  }

  /** The first document from one on whose score is not 0; {@link #maxDoc()} if there is none. */
  int next(int from) {
    for (int doc = from; doc < maxDoc; ) {
      float[] block = blocks[doc >> BLOCK_BITS];
      int end = Math.min(maxDoc, (doc | (BLOCK - 1)) + 1);
      while (block != null && doc < end) {
        if (block[doc & (BLOCK - 1)] != 0) {
          return doc;
        }
        doc++;
      }
      doc = end;
    }
    return maxDoc;
  }

  /** Takes a document's number and its score. */
  @FunctionalInterface
  interface Visitor {
    void visit(int doc, float score);
  }

  /** Visits all documents whose score is not 0, in order. Scores may be changed meanwhile. */
  void forEach(Visitor visitor) {
    for (int doc = next(0); doc < maxDoc; doc = next(doc + 1)) {
      visitor.visit(doc, of(doc));
    }
  }

  /** How many documents have a score. */
  int count() {
    int count = 0;
    for (int doc = next(0); doc < maxDoc; doc = next(doc + 1)) {
      count++;
    }
    return count;
  }

  /** One more than the highest document number. */
  int maxDoc() {
    return maxDoc;
  }

  boolean isEmpty() {
    return next(0) == maxDoc;
  }
}
