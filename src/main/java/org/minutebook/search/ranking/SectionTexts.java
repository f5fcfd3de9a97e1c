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
 * The words of sections. Those of several are best read in the order of their documents: to begin
 * anew Lucene takes memory for the longest text of all.
 */
public final class SectionTexts {
  private final IndexReader reader;
  private LeafReaderContext leaf;
  private BinaryDocValues texts;

  public SectionTexts(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * In UTF-8, until the next is asked for; empty for what is no section.
   *
   * @param doc number of the section's document
   */
  public BytesRef of(int doc) throws IOException {
    LeafReaderContext its = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    if (its != leaf || texts.docID() > doc - its.docBase) {
      leaf = its;
      texts = DocValues.getBinary(its.reader(), Fields.PLAIN);
    }
    return texts.advanceExact(doc - its.docBase) ? texts.binaryValue() : new BytesRef();
  }
}
