package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.copies.Repetition;
import org.minutebook.search.copies.Repetition.Member;
import org.minutebook.search.copies.SegmentWordings;
import org.minutebook.search.copies.SegmentWordings.Place;
import org.minutebook.search.ranking.DocumentSetQuery;
import org.minutebook.search.words.SegmentCache;

/**
 * Which statements only repeat one of an earlier meeting of their series, and what became of those
 * that are repeated. Of statements that are alike the first of a meeting is the one that counts.
 *
 * <p>Nothing of this is in the index, since a change of one file would then change documents of
 * others. The wordings of each segment are kept in order ({@link SegmentWordings}), so what is like
 * one statement is looked up in each segment. The copies within each segment are kept too, so a new
 * commit costs no more than its new segments and what was deleted.
 */
final class StatementCopies {
  /** What {@link #within} finds is kept by level, since most segments stay as they are. */
  private static final Map<Statement.Level, SegmentCache<FixedBitSet>> WITHIN =
      Arrays.stream(Statement.Level.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  level -> level, level -> new SegmentCache<>(leaf -> within(leaf, level))));

  private final List<LeafReaderContext> leaves;
  private final Statement.Level level;

  /** By segment, the places of its wordings. */
  private final List<List<Place>> places = new ArrayList<>();

  /** Computed on first use; guarded by this. */
  private Query copies;

  /** The copies among the statements of a level and all surer ones. */
  StatementCopies(IndexReader reader, Statement.Level level) throws IOException {
    this.leaves = reader.leaves();
    this.level = level;
    for (LeafReaderContext leaf : leaves) {
      places.add(SegmentWordings.of(leaf));
    }
  }

  /** The statements that a query finds and that are no copies. */
  Query originals(Query statements) throws IOException {
    return new BooleanQuery.Builder()
        .add(statements, Occur.MUST)
        .add(all(), Occur.MUST_NOT)
        .build();
  }

  /** What is known of a statement, given by its document. */
  StatementHistory history(int doc, Snapshot snapshot) throws IOException {
    return history(doc, snapshot, Long.MAX_VALUE);
  }

  /** The same, as far as the meetings up to a day tell; {@code last} is the number of its date. */
  StatementHistory history(int doc, Snapshot snapshot, long last) throws IOException {
    for (Repetition repetition : alike(doc, last)) {
      if (repetition.first().doc() == doc) {
        return repetition.history();
      } else if (repetition.hasCopy(doc)) {
        return StatementHistory.repeating(original(repetition.first().doc(), snapshot));
      }
    }
    return alone(doc);
  }

  /** What a statement that nothing can repeat says of itself. */
  private StatementHistory alone(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues done = DocValues.getNumeric(leaf.reader(), Fields.DONE);
    return done.advanceExact(doc - leaf.docBase)
        ? StatementHistory.of(done.longValue() > 0)
        : StatementHistory.NONE;
  }

  /** The document of the statement that another one repeats; empty for one that is no copy. */
  OptionalInt originalOf(int doc) throws IOException {
    return alike(doc, Long.MAX_VALUE).stream()
        .filter(repetition -> repetition.hasCopy(doc))
        .mapToInt(repetition -> repetition.first().doc())
        .findFirst();
  }

  /**
   * What is known of the statements that have a term, such as the address of their section, by
   * their ids; those of which nothing is known are missing.
   */
  Map<String, StatementHistory> histories(Term term, Snapshot snapshot) throws IOException {
    Map<String, StatementHistory> found = new HashMap<>();
    for (LeafReaderContext leaf : leaves) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.KEY);
      Bits live = leaf.reader().getLiveDocs();
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = postings.docID();
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          StatementHistory history = history(leaf.docBase + doc, snapshot);
          if (!history.equals(StatementHistory.NONE)) {
            found.put(ids.lookupOrd(ids.ordValue()).utf8ToString(), history);
          }
        }
      }
    }
    return found;
  }

  private static StatementHistory.Original original(int doc, Snapshot snapshot) throws IOException {
    Snapshot.StoredDoc stored = snapshot.stored(doc, Set.of(Fields.JSON, Fields.ADDRESS));
    MeetingRef meeting = snapshot.catalog().meetingOf(stored.get(Fields.ADDRESS));
    return new StatementHistory.Original(
        Address.of(meeting.id(), stored.json(Statement.class)), meeting.date());
  }

  /** The statements in the words of one, those that repeat each other together. */
  private List<Repetition> alike(int doc, long last) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues wordings = DocValues.getNumeric(leaf.reader(), Fields.WORDING);
    if (!wordings.advanceExact(doc - leaf.docBase)) {
      return List.of();
    }
    long wording = wordings.longValue();
    List<Member> alike = new ArrayList<>();
    for (int segment = 0; segment < leaves.size(); segment++) {
      addAlike(segment, SegmentWordings.firstOf(wording, places.get(segment)), wording, alike);
    }
    alike.removeIf(member -> member.place().date() > last);
    return Repetition.among(alike, level);
  }

  /**
   * Adds those places of a segment from one on that have a wording; returns where the next begins.
   */
  private int addAlike(int segment, int from, long wording, List<Member> members) {
    List<Place> ofSegment = places.get(segment);
    LeafReaderContext leaf = leaves.get(segment);
    Bits live = leaf.reader().getLiveDocs();
    int at = from;
    for (; at < ofSegment.size() && ofSegment.get(at).wording() == wording; at++) {
      Place place = ofSegment.get(at);
      if (live == null || live.get(place.doc())) {
        members.add(new Member(place, segment, leaf.docBase + place.doc()));
      }
    }
    return at;
  }

  /** Of all copies only those are looked for again whose wordings the other segments know too. */
  private synchronized Query all() throws IOException {
    if (copies == null) {
      FixedBitSet[] found = new FixedBitSet[leaves.size()];
      for (LeafReaderContext leaf : leaves) {
        found[leaf.ord] = WITHIN.get(level).of(leaf).clone();
      }
      List<Member> alike = new ArrayList<>();
      for (long wording : unsettled()) {
        alike.clear();
        for (int segment = 0; segment < found.length; segment++) {
          List<Place> ofSegment = places.get(segment);
          int from = SegmentWordings.firstOf(wording, ofSegment);
          int to = addAlike(segment, from, wording, alike);
          for (Place place : ofSegment.subList(from, to)) {
            found[segment].clear(place.doc());
          }
        }
        for (Repetition repetition : Repetition.among(alike, level)) {
          repetition.copies().forEach(copy -> found[copy.segment()].set(copy.place().doc()));
        }
      }
      copies = new DocumentSetQuery(found);
    }
    return copies;
  }

  /** The copies in a segment, as if it were alone and nothing were deleted from it. */
  private static FixedBitSet within(LeafReaderContext leaf, Statement.Level level)
      throws IOException {
    FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
    List<Member> alike = new ArrayList<>();
    List<Place> places = SegmentWordings.of(leaf);
    for (int i = 0; i < places.size(); i++) {
      alike.add(new Member(places.get(i), 0, places.get(i).doc()));
      boolean last =
          i + 1 == places.size() || places.get(i + 1).wording() != places.get(i).wording();
      if (last && alike.size() > 1) {
        for (Repetition repetition : Repetition.among(alike, level)) {
          repetition.copies().forEach(copy -> found.set(copy.doc()));
        }
      }
      if (last) {
        alike.clear();
      }
    }
    return found;
  }

  /** The wordings that stand in several segments, and those of deleted documents. */
  private Set<Long> unsettled() throws IOException {
    Set<Long> unsettled = new HashSet<>();
    int largest = 0;
    for (int segment = 1; segment < places.size(); segment++) {
      largest = places.get(segment).size() > places.get(largest).size() ? segment : largest;
    }
    for (int segment = 0; segment < places.size(); segment++) {
      if (segment != largest) {
        for (Place place : places.get(segment)) {
          if (standsOutside(segment, place.wording())) {
            unsettled.add(place.wording());
          }
        }
      }
      addDeleted(leaves.get(segment).reader(), unsettled);
    }
    return unsettled;
  }

  private boolean standsOutside(int segment, long wording) {
    for (int other = 0; other < places.size(); other++) {
      List<Place> ofOther = places.get(other);
      int at = other == segment ? ofOther.size() : SegmentWordings.firstOf(wording, ofOther);
      if (at < ofOther.size() && ofOther.get(at).wording() == wording) {
        return true;
      }
    }
    return false;
  }

  private static void addDeleted(LeafReader reader, Set<Long> wordings) throws IOException {
    Bits live = reader.getLiveDocs();
    if (live == null) {
      return;
    }
    NumericDocValues ofStatements = DocValues.getNumeric(reader, Fields.WORDING);
    SortedNumericDocValues ofLines = DocValues.getSortedNumeric(reader, Fields.FINISHED);
    for (int doc = 0; doc < live.length(); doc++) {
      if (!live.get(doc)) {
        if (ofStatements.advanceExact(doc)) {
          wordings.add(ofStatements.longValue());
        }
        for (int i = ofLines.advanceExact(doc) ? ofLines.docValueCount() : 0; i > 0; i--) {
          wordings.add(ofLines.nextValue());
        }
      }
    }
  }
}
