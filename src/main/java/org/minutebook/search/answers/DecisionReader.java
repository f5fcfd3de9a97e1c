package org.minutebook.search.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.minutebook.index.Fields;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.standing.Decision;
import org.minutebook.search.words.RecentValues;

/**
 * Reads decisions of a snapshot with what tells which others are about the same. Keeps those that
 * were asked for last: every answer needs its newest ones.
 */
final class DecisionReader {
  /** A word of more statements than that, or than one in so many, is no rare one. */
  private static final int RARE = 8;

  private static final int RARE_ONE_IN = 500;

  /** Ten times what one answer needs; some megabytes. */
  private static final int KEPT = 2000;

  private static final Set<String> STORED = Set.of(Fields.JSON, Fields.ADDRESS);

  private final Snapshot snapshot;
  private final RecentValues<Integer, Optional<Decision>> recent = new RecentValues<>(KEPT);

  DecisionReader(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A decision; empty if its meeting has no date. */
  Optional<Decision> read(int doc) throws IOException {
    return recent.of(doc, () -> stored(doc));
  }

  private Optional<Decision> stored(int doc) throws IOException {
    Snapshot.StoredDoc stored = snapshot.stored(doc, STORED);
    String address = stored.get(Fields.ADDRESS);
    MeetingRef meeting = snapshot.catalog().meetingOf(address);
    Optional<MeetingDate> date = meeting.date();
    if (date.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Decision.of(
            doc,
            date.get(),
            meeting.id(),
            meeting.series().orElse(""),
            stored.json(Statement.class),
            title(doc),
            issues(address),
            this::isRare));
  }

  private String title(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    SortedDocValues titles = DocValues.getSorted(leaf.reader(), Fields.HEADING);
    return titles.advanceExact(doc - leaf.docBase)
        ? titles.lookupOrd(titles.ordValue()).utf8ToString()
        : "";
  }

  /** The issues that the title of a section refers to. */
  private List<String> issues(String address) throws IOException {
    List<String> issues = new ArrayList<>();
    OptionalInt section = snapshot.sectionDocument(address);
    if (section.isPresent()) {
      LeafReaderContext leaf = leaf(section.getAsInt());
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.THREAD);
      if (values.advanceExact(section.getAsInt() - leaf.docBase)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          issues.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        }
      }
    }
    return issues;
  }

  private LeafReaderContext leaf(int doc) {
    List<LeafReaderContext> leaves = snapshot.reader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }

  private boolean isRare(String stem) {
    try {
      IndexReader reader = snapshot.reader();
      int all = reader.docFreq(new Term(Fields.stemmed(Fields.SAID), stem));
      int most = Math.max(RARE, snapshot.statements().documentCount() / RARE_ONE_IN);
      // The section of a statement has its words too.
      return all <= 2 * most;
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read", e);
    }
  }
}
