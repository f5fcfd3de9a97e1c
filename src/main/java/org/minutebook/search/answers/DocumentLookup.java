package org.minutebook.search.answers;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.minutebook.index.Fields;

/** Finds documents by a term; reads the postings, which is cheaper than a query. */
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
}
