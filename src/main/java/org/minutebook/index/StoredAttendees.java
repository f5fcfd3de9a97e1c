package org.minutebook.index;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.minutebook.json.Json;
import org.minutebook.minutes.Attendee;

/**
 * The attendees of a meeting in a doc value of its file's document, so that those of all meetings
 * can be read without the meetings' texts.
 */
public final class StoredAttendees {
  private StoredAttendees() {}

  public static BinaryDocValuesField field(List<Attendee> attendees) {
    return new BinaryDocValuesField(Fields.ATTENDEES, new BytesRef(Json.print(attendees)));
  }

  /** The attendees of the meeting whose file has that document; none for other documents. */
  public static List<Attendee> of(IndexReader reader, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.ATTENDEES);
    return values != null && values.advanceExact(document - leaf.docBase)
        ? read(values)
        : List.of();
  }

  /**
   * Goes over the attendees of the meetings in a segment.
   *
   * @param wanted of which documents, by number in the segment; deleted ones are there too
   */
  public static void forEach(
      LeafReader segment, IntPredicate wanted, Consumer<List<Attendee>> visitor)
      throws IOException {
    BinaryDocValues values = segment.getBinaryDocValues(Fields.ATTENDEES);
    if (values == null) {
      return;
    }
    for (int doc = values.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
      if (wanted.test(doc)) {
        visitor.accept(read(values));
      }
    }
  }

  private static List<Attendee> read(BinaryDocValues values) throws IOException {
    return List.of(Json.read(values.binaryValue().utf8ToString(), Attendee[].class));
  }
}
