package org.minutebook.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.minutebook.json.Json;
import org.minutebook.minutes.Attendee;

/**
 * The attendees of a meeting in a doc value of its file's document, so that they can be read
 * without the meeting's text; and each of them as a term, so that those of all meetings are told by
 * their number, not by that of the meetings.
 */
public final class StoredAttendees {
  private StoredAttendees() {}

  /** A longer name is nobody's, and Lucene has a limit. */
  private static final int MAX_TERM_BYTES = 8_000;

  /** The fields of the attendees of a meeting. */
  public static List<Field> fields(List<Attendee> attendees) {
    List<Field> fields = new ArrayList<>();
    fields.add(new BinaryDocValuesField(Fields.ATTENDEES, new BytesRef(Json.print(attendees))));
    for (Attendee attendee : new LinkedHashSet<>(attendees)) {
      String term = Json.print(attendee);
      if (term.getBytes(StandardCharsets.UTF_8).length <= MAX_TERM_BYTES) {
        fields.add(new StringField(Fields.ATTENDEE, term, Field.Store.NO));
      }
    }
    return fields;
  }

  /** How many meetings of a segment have each attendee, those of deleted documents included. */
  public static Map<Attendee, Integer> count(LeafReader segment) throws IOException {
    Map<Attendee, Integer> counts = new LinkedHashMap<>();
    Terms terms = segment.terms(Fields.ATTENDEE);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        counts.put(Json.read(term.utf8ToString(), Attendee.class), all.docFreq());
      }
    }
    return counts;
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
