package org.minutebook.search.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Statement;
import org.minutebook.search.words.SegmentCache;

/**
 * Where each wording of a segment stands: in statements, and in lines that say something is done.
 * Kept for as long as the segment is open, in the order of wordings, so that segments can be
 * merged.
 */
public final class SegmentWordings {
  private static final SegmentCache<List<Place>> CACHE = new SegmentCache<>(SegmentWordings::read);

  private static final Map<String, Statement.Level> LEVELS =
      Arrays.stream(Statement.Level.values())
          .collect(Collectors.toUnmodifiableMap(Statement.Level::word, level -> level));

  /**
   * A statement, or a line that says something is done.
   *
   * @param wording the number of its words
   * @param doc its document in the segment; for a line, that of its section
   * @param date of its meeting, as a number
   * @param meeting the id of its meeting
   * @param level of a statement; null for a line
   * @param action whether it is an action, no decision
   * @param done whether it is said to be done or still to do; empty if nothing is said
   */
  public record Place(
      long wording,
      int doc,
      long date,
      int line,
      String meeting,
      Statement.Level level,
      boolean action,
      Optional<Boolean> done) {
    boolean isStatement() {
      return level != null;
    }
  }

  private final LeafReaderContext segment;
  private final List<Place> places = new ArrayList<>();

  private SegmentWordings(LeafReaderContext segment) {
    this.segment = segment;
  }

  /** The places of a segment in the order of their wordings, those in deleted documents too. */
  public static List<Place> of(LeafReaderContext segment) throws IOException {
    return CACHE.of(segment);
  }

  /** Where a wording begins among places in order, or would begin. */
  public static int firstOf(long wording, List<Place> places) {
    int from = 0;
    int to = places.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (places.get(middle).wording() < wording) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static List<Place> read(LeafReaderContext segment) throws IOException {
    SegmentWordings wordings = new SegmentWordings(segment);
    wordings.addStatements();
    wordings.addLines();
    wordings.places.sort(Comparator.comparingLong(Place::wording));
    return List.copyOf(wordings.places);
  }

  private void addStatements() throws IOException {
    LeafReader reader = segment.reader();
    NumericDocValues wordings = DocValues.getNumeric(reader, Fields.WORDING);
    SortedSetDocValues levels = DocValues.getSortedSet(reader, Fields.LEVEL);
    SortedSetDocValues kinds = DocValues.getSortedSet(reader, Fields.KIND);
    NumericDocValues done = DocValues.getNumeric(reader, Fields.DONE);
    Surroundings surroundings = new Surroundings(reader);
    while (wordings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int doc = wordings.docID();
      if (levels.advanceExact(doc) && kinds.advanceExact(doc) && surroundings.advanceTo(doc)) {
        Statement.Level level = LEVELS.get(levels.lookupOrd(levels.nextOrd()).utf8ToString());
        boolean action =
            kinds.lookupOrd(kinds.nextOrd()).utf8ToString().equals(Statement.Kind.ACTION.word());
        boolean said = done.advanceExact(doc);
        places.add(
            surroundings.place(
                wordings.longValue(),
                level,
                action,
                said ? Optional.of(done.longValue() > 0) : Optional.empty()));
      }
    }
  }

  private void addLines() throws IOException {
    SortedNumericDocValues finished = DocValues.getSortedNumeric(segment.reader(), Fields.FINISHED);
    Surroundings surroundings = new Surroundings(segment.reader());
    while (finished.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (surroundings.advanceTo(finished.docID())) {
        for (int i = 0; i < finished.docValueCount(); i++) {
          places.add(surroundings.place(finished.nextValue(), null, true, Optional.of(true)));
        }
      }
    }
  }

  /** What is the same for all places of a document; documents are gone through in order. */
  private static final class Surroundings {
    private final SortedNumericDocValues dates;
    private final SortedSetDocValues meetings;
    private final NumericDocValues lines;
    private int doc;
    private long date;
    private String meeting;
    private int line;

    Surroundings(LeafReader reader) throws IOException {
      dates = DocValues.getSortedNumeric(reader, Fields.DATE);
      meetings = DocValues.getSortedSet(reader, Fields.MEETING);
      lines = DocValues.getNumeric(reader, Fields.LINE);
    }

    /** Whether the document has a meeting with a date. */
    boolean advanceTo(int document) throws IOException {
      if (!dates.advanceExact(document) || !meetings.advanceExact(document)) {
        return false;
      }
      doc = document;
      date = dates.nextValue();
      meeting = meetings.lookupOrd(meetings.nextOrd()).utf8ToString();
      line = lines.advanceExact(document) ? (int) lines.longValue() : 0;
      return true;
    }

    Place place(long wording, Statement.Level level, boolean action, Optional<Boolean> done) {
      return new Place(wording, doc, date, line, meeting, level, action, done);
    }
  }
}
