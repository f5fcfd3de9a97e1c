package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;
import org.minutebook.search.StatementHistory;
import org.minutebook.search.answers.SegmentWordings.Place;

/**
 * Which statements only repeat one of an earlier meeting of their series, and what became of those
 * that are repeated. Of statements that are alike the first of a meeting is the one that counts.
 *
 * <p>Nothing of this is in the index, since a change of one file would then change documents of
 * others. The wordings of each segment are kept in order ({@link SegmentWordings}); here they are
 * merged for one commit, which takes a few milliseconds for a hundred thousand statements.
 */
final class StatementCopies {
  /** What more meetings repeat is as likely a standing reminder as an action that is still open. */
  private static final int MOST_FOLLOWED = 10;

  private static final Comparator<Member> IN_TIME =
      Comparator.comparingLong((Member m) -> m.place().date())
          .thenComparing(m -> m.place().meeting())
          .thenComparing(m -> !m.place().isStatement())
          .thenComparingInt(m -> m.place().line())
          .thenComparingInt(Member::doc);

  private final Statement.Level level;
  private final FixedBitSet[] copies;
  private final Map<Integer, Integer> originals = new HashMap<>();
  private final Map<Integer, StatementHistory> histories = new HashMap<>();

  /** A place with the number of its segment and that of its document in the index. */
  record Member(Place place, int segment, int doc) {}

  private StatementCopies(Statement.Level level, int segments) {
    this.level = level;
    this.copies = new FixedBitSet[segments];
  }

  /** The copies among the statements of a level and all surer ones. */
  static StatementCopies of(IndexReader reader, Statement.Level level) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    StatementCopies copies = new StatementCopies(level, leaves.size());
    Merge merge = new Merge(leaves);
    for (List<Member> alike = merge.next(); !alike.isEmpty(); alike = merge.next()) {
      copies.add(alike, leaves);
    }
    return copies;
  }

  /** The statements that a query finds and that are no copies. */
  Query originals(Query statements) {
    return new BooleanQuery.Builder()
        .add(statements, Occur.MUST)
        .add(new DocumentSetQuery(copies), Occur.MUST_NOT)
        .build();
  }

  /**
   * The copies among the statements that have a term, such as the address of their section, by
   * their ids, each with the document of the original.
   */
  Map<String, Integer> with(Term term, IndexReader reader) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet in = copies[leaf.ord];
      PostingsEnum postings = in == null ? null : leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.KEY);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = postings.docID();
        if (in.get(doc) && ids.advanceExact(doc)) {
          found.put(
              ids.lookupOrd(ids.ordValue()).utf8ToString(), originals.get(leaf.docBase + doc));
        }
      }
    }
    return found;
  }

  /** The document of the statement that another one repeats; empty for one that is no copy. */
  OptionalInt originalOf(int doc) {
    Integer original = originals.get(doc);
    return original == null ? OptionalInt.empty() : OptionalInt.of(original);
  }

  /** What became of a statement. */
  StatementHistory history(int doc) {
    return histories.getOrDefault(doc, StatementHistory.NONE);
  }

  private void add(List<Member> alike, List<LeafReaderContext> leaves) {
    List<Member> members = new ArrayList<>();
    for (Member member : alike) {
      Bits live = leaves.get(member.segment()).reader().getLiveDocs();
      if (live == null || live.get(member.place().doc())) {
        members.add(member);
      }
    }
    members.sort(IN_TIME);
    Thread thread = null;
    for (Member member : members) {
      Place place = member.place();
      if (thread != null && thread.continuesWith(place)) {
        thread.add(place);
        if (place.isStatement() && !place.meeting().equals(thread.first.place().meeting())) {
          hide(member, thread.first.doc(), leaves);
        }
      } else if (place.isStatement() && level.includes(place.level())) {
        keep(thread);
        thread = new Thread(member);
      }
    }
    keep(thread);
  }

  private void hide(Member member, int original, List<LeafReaderContext> leaves) {
    if (copies[member.segment()] == null) {
      copies[member.segment()] = new FixedBitSet(leaves.get(member.segment()).reader().maxDoc());
    }
    copies[member.segment()].set(member.place().doc());
    originals.put(member.doc(), original);
  }

  private void keep(Thread thread) {
    if (thread != null) {
      StatementHistory history = thread.history();
      if (!history.equals(StatementHistory.NONE)) {
        histories.put(thread.first.doc(), history);
      }
    }
  }

  /** A statement and those that repeat it, in the order of time. */
  private static final class Thread {
    private final Member first;
    private int meetings;
    private String lastMeeting;
    private long last;
    private Optional<Boolean> done;
    private long doneOn;

    Thread(Member first) {
      this.first = first;
      this.lastMeeting = first.place().meeting();
      this.last = first.place().date();
      this.done = first.place().done();
      this.doneOn = done.orElse(false) ? last : 0;
    }

    /** Whether a later place repeats it. What was done and is to be done again is another one. */
    boolean continuesWith(Place place) {
      return !(doneOn > 0
          && place.date() > doneOn
          && place.isStatement()
          && !place.done().orElse(false));
    }

    void add(Place place) {
      if (place.isStatement() && !place.meeting().equals(lastMeeting)) {
        meetings++;
        last = place.date();
        lastMeeting = place.meeting();
      }
      if (place.done().isPresent() && doneOn == 0) {
        done = place.done();
        doneOn = done.get() ? place.date() : 0;
      }
    }

    StatementHistory history() {
      boolean standing = meetings > MOST_FOLLOWED && !done.orElse(false);
      boolean open = done.isEmpty() && meetings > 0 && first.place().action();
      return new StatementHistory(
          meetings,
          meetings > 0 ? Optional.of(MeetingDate.ofNumber(last)) : Optional.empty(),
          standing ? Optional.empty() : open ? Optional.of(false) : done,
          doneOn > 0 ? Optional.of(MeetingDate.ofNumber(doneOn)) : Optional.empty());
    }
  }

  /** Goes over the wordings of several segments at once, in order. */
  private static final class Merge {
    private final List<LeafReaderContext> leaves;
    private final List<List<Place>> places = new ArrayList<>();
    private final int[] at;

    Merge(List<LeafReaderContext> leaves) throws IOException {
      this.leaves = leaves;
      this.at = new int[leaves.size()];
      for (LeafReaderContext leaf : leaves) {
        places.add(SegmentWordings.of(leaf));
      }
    }

    /**
     * All places of the next wording that has several or says whether it is done; none at the end.
     */
    List<Member> next() {
      while (true) {
        long least = Long.MAX_VALUE;
        boolean found = false;
        for (int i = 0; i < at.length; i++) {
          if (at[i] < places.get(i).size()) {
            least = Math.min(least, places.get(i).get(at[i]).wording());
            found = true;
          }
        }
        if (!found) {
          return List.of();
        }
        List<Member> alike = new ArrayList<>(1);
        for (int i = 0; i < at.length; i++) {
          List<Place> segment = places.get(i);
          while (at[i] < segment.size() && segment.get(at[i]).wording() == least) {
            Place place = segment.get(at[i]++);
            alike.add(new Member(place, i, leaves.get(i).docBase + place.doc()));
          }
        }
        if (alike.size() > 1 || alike.getFirst().place().done().isPresent()) {
          return alike;
        }
      }
    }
  }
}
