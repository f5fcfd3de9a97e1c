package org.minutebook.search.topics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.minutebook.index.Fields;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.search.words.SegmentCache;

/** The sections of a segment in which something was discussed, with what their titles say. */
final class SegmentTopics {
  private static final SegmentCache<List<Titled>> TITLED = new SegmentCache<>(SegmentTopics::read);

  private SegmentTopics() {}

  /**
   * A section.
   *
   * @param doc the number of its document in its segment
   * @param subject what its title says; blank if that is nothing, or nothing but an issue
   * @param issues those that its title refers to
   */
  record Titled(
      int doc, String meeting, int line, String title, String subject, List<String> issues) {}

  /** The sections of a segment, deleted ones included. */
  static List<Titled> of(LeafReaderContext segment) throws IOException {
    return TITLED.of(segment);
  }

  private static List<Titled> read(LeafReaderContext segment) throws IOException {
    List<Titled> sections = new ArrayList<>();
    PostingsEnum topics =
        segment.reader().postings(new Term(Fields.TOPIC, "true"), PostingsEnum.NONE);
    if (topics == null) {
      return sections;
    }
    SortedDocValues titles = DocValues.getSorted(segment.reader(), Fields.HEADING);
    NumericDocValues lines = DocValues.getNumeric(segment.reader(), Fields.LINE);
    SortedSetDocValues meetings = DocValues.getSortedSet(segment.reader(), Fields.MEETING);
    SortedSetDocValues subjects = DocValues.getSortedSet(segment.reader(), Fields.SUBJECT);
    SortedSetDocValues issues = DocValues.getSortedSet(segment.reader(), Fields.THREAD);
    // Meetings, subjects and issues of many sections are the same.
    Map<String, String> known = new HashMap<>();
    for (int doc = topics.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = topics.nextDoc()) {
      List<String> meeting = values(meetings, doc, known);
      if (meeting.isEmpty() || !titles.advanceExact(doc) || !lines.advanceExact(doc)) {
        continue;
      }
      String title = titles.lookupOrd(titles.ordValue()).utf8ToString();
      List<String> subject = values(subjects, doc, known);
      boolean saysMore = !subject.isEmpty() && IssueReferences.parse(title).isEmpty();
      sections.add(
          new Titled(
              doc,
              meeting.getFirst(),
              (int) lines.longValue(),
              title,
              saysMore ? subject.getFirst() : "",
              values(issues, doc, known)));
    }
    return List.copyOf(sections);
  }

  private static List<String> values(SortedSetDocValues values, int doc, Map<String, String> known)
      throws IOException {
    if (!values.advanceExact(doc)) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < values.docValueCount(); i++) {
      String value = values.lookupOrd(values.nextOrd()).utf8ToString();
      all.add(known.computeIfAbsent(value, v -> v));
    }
    return List.copyOf(all);
  }
}
