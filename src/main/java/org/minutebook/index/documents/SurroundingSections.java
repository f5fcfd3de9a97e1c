package org.minutebook.index.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;

/** Adds to the documents of sections which other sections of the meeting they are nested in. */
final class SurroundingSections {
  private final String meeting;
  private final Map<String, List<String>> around = new HashMap<>();

  SurroundingSections(Meeting meeting) {
    this.meeting = meeting.id();
    List<Section> open = new ArrayList<>();
    for (Section section : meeting.sections()) {
      while (!open.isEmpty() && !holds(open.getLast(), section)) {
        open.removeLast();
      }
      around.put(section.id(), open.stream().map(Section::id).toList());
      open.add(section);
    }
  }

  private static boolean holds(Section outer, Section section) {
    int depth = outer.path().size();
    return depth < section.path().size()
        && section.path().get(depth).equals(outer.title())
        && section.path().subList(0, depth).equals(outer.path());
  }

  void addTo(Document doc, Section section) {
    for (String id : around.get(section.id())) {
      doc.add(new KeywordField(Fields.WITHIN, DocumentBuilder.address(meeting, id), Store.NO));
    }
  }
}
