package org.minutebook.search.ranking;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Fields;

/**
 * Reads the plain texts of sections. Read several in the order of their documents: each step back
 * makes Lucene allocate a buffer for the longest text of all.
 */
public final class SectionTexts {
  private final IndexReader reader;
  private LeafReaderContext leaf;
  private BinaryDocValues texts;

  public SectionTexts(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The text in UTF-8, valid until the next call; empty for a document that is no section.
   *
   * @param doc number of the section's document
   */
  public BytesRef of(int doc) throws IOException {
    LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    if (segment != leaf || texts.docID() > doc - segment.docBase) {
      leaf = segment;
      texts = DocValues.getBinary(segment.reader(), Fields.PLAIN);
    }
    return texts.advanceExact(doc - segment.docBase) ? texts.binaryValue() : new BytesRef();
  }
}
