package org.minutebook.index.documents;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexReader;
import org.minutebook.index.Fields;
import org.minutebook.json.Json;
import org.minutebook.markdown.BlockStripper;
import org.minutebook.markdown.SectionText;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.PlainText;
import org.minutebook.minutes.Section;

/**
 * A meeting as the document of its file stores it: without the plain text, links and references of
 * its sections. They would make the index 8 % larger, and follow from the text.
 */
public final class StoredMeeting {
  private StoredMeeting() {}

  public static StoredField field(Meeting meeting) {
    return new StoredField(Fields.JSON, print(meeting));
  }

  /** Reads the whole meeting back from the document of its file. */
  public static Meeting read(IndexReader reader, int document) throws IOException {
    return parse(reader.storedFields().document(document, Set.of(Fields.JSON)).get(Fields.JSON));
  }

  public static String print(Meeting meeting) {
    return Json.print(
        withSections(meeting, s -> s.withPlain(PlainText.EMPTY, Section.References.NONE)));
  }

  /** The whole meeting that {@link #print} wrote. */
  public static Meeting parse(String json) {
    Meeting stored = Json.read(json, Meeting.class);
    BlockStripper stripper = new BlockStripper(stored.links());
    return withSections(stored, section -> SectionText.withPlain(section, stripper));
  }

  private static Meeting withSections(Meeting meeting, UnaryOperator<Section> change) {
    List<Section> sections = meeting.sections().stream().map(change).toList();
    return meeting.toBuilder().sections(sections).build();
  }
}
