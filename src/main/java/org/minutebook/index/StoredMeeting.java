package org.minutebook.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.minutebook.json.Json;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Section;

/**
 * A meeting as the document of its file stores it: without what the documents of its sections hold
 * anyway, which are their plain text, links and references. Stored twice, these would take a tenth
 * of the index.
 */
final class StoredMeeting {
  private StoredMeeting() {}

  /** Stores a meeting but for the plain text, links and references of its sections. */
  static StoredField field(Meeting meeting) {
    List<Section> sections =
        meeting.sections().stream()
            .map(s -> s.withPlain(PlainText.EMPTY, Section.References.NONE))
            .toList();
    return new StoredField(Fields.JSON, Json.print(meeting.toBuilder().sections(sections).build()));
  }

  /** Stores a section but for its text, which the meeting has, and its plain text. */
  static StoredField field(Section section) {
    return new StoredField(Fields.JSON, Json.print(section.withoutText()));
  }

  /**
   * Reads the whole meeting back. The documents of a file are written as one block in which those
   * of its sections follow in order.
   *
   * @param document that of the meeting's file
   */
  static Meeting read(IndexReader reader, int document) throws IOException {
    Set<String> json = Set.of(Fields.JSON);
    StoredFields stored = reader.storedFields();
    Meeting meeting = Json.read(stored.document(document, json).get(Fields.JSON), Meeting.class);
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues plain = leaf.reader().getBinaryDocValues(Fields.PLAIN);
    List<Section> sections = new ArrayList<>();
    int doc = document - leaf.docBase;
    for (Section section : meeting.sections()) {
      doc = plain == null ? NO_MORE_DOCS : plain.advance(doc + 1);
      if (doc == NO_MORE_DOCS) {
        throw new CorruptIndexException("sections are missing", meeting.file());
      }
      Section rest =
          Json.read(stored.document(leaf.docBase + doc, json).get(Fields.JSON), Section.class);
      sections.add(
          section.withPlain(
              new PlainText(plain.binaryValue().utf8ToString(), rest.plain().links()),
              rest.references()));
    }
    return meeting.toBuilder().sections(sections).build();
  }
}
