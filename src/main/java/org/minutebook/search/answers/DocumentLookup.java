package org.minutebook.search.answers;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Fields;

/**
 * Finds documents by a term, and the address of one; reads postings and doc values, which is
 * cheaper than a query and than stored fields, of which whole blocks are decompressed.
 */
final class DocumentLookup {
  private DocumentLookup() {}

  /** The number of the first document of a type with a term. */
  static OptionalInt first(IndexReader reader, String type, Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      PostingsEnum ofType = leaf.reader().postings(new Term(Fields.TYPE, type), PostingsEnum.NONE);
      if (docs == null || ofType == null) {
        continue;
      }
      DocIdSetIterator both = ConjunctionUtils.intersectIterators(List.of(docs, ofType));
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = both.nextDoc(); doc != NO_MORE_DOCS; doc = both.nextDoc()) {
        if (live == null || live.get(doc)) {
          return OptionalInt.of(leaf.docBase + doc);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The {@link Fields#ADDRESS} of a section or a statement. */
  static BytesRef address(IndexReader reader, int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    SortedSetDocValues addresses = DocValues.getSortedSet(leaf.reader(), Fields.ADDRESS);
    if (!addresses.advanceExact(doc - leaf.docBase)) {
      throw new IllegalArgumentException("document " + doc + " has no address");
    }
    return BytesRef.deepCopyOf(addresses.lookupOrd(addresses.nextOrd()));
  }
}
