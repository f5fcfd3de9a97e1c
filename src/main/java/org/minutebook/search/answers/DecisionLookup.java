package org.minutebook.search.answers;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.minutebook.addresses.RetiredAddress;
import org.minutebook.index.Fields;
import org.minutebook.minutes.DecisionNumber;
import org.minutebook.minutes.Statement;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.Snippet;
import org.minutebook.search.Timeline;

/** Finds decisions by their numbers. */
public final class DecisionLookup {
  private DecisionLookup() {}

  /** The decision that has a number now. */
  public static Optional<Timeline.Entry> find(Snapshot snapshot, String number) throws IOException {
    OptionalInt doc = DocumentLookup.first(snapshot.reader(), Fields.TYPE_STATEMENT, term(number));
    if (doc.isEmpty()) {
      return Optional.empty();
    }
    Snapshot.StoredDoc stored =
        snapshot.stored(doc.getAsInt(), Set.of(Fields.JSON, Fields.ADDRESS));
    Statement statement = stored.json(Statement.class);
    return Optional.of(
        new Timeline.Entry(
            snapshot.catalog().meetingOf(stored.get(Fields.ADDRESS)),
            snapshot.section(stored.get(Fields.ADDRESS)).orElseThrow(),
            statement,
            new Snippet(statement.plain(), List.of()),
            snapshot.copies(Statement.Level.SURE).history(doc.getAsInt(), snapshot),
            LinkedDecisions.of(doc.getAsInt(), snapshot)));
  }

  /** What became of a decision that had a number and is gone. */
  public static Optional<AddressResolution> gone(Snapshot snapshot, String number)
      throws IOException {
    Optional<RetiredAddress> retired =
        snapshot
            .first(Fields.TYPE_RETIRED, term(number), Set.of(Fields.JSON))
            .map(stored -> stored.json(RetiredAddress.class));
    return retired.isPresent()
        ? AddressResolver.resolveRetired(snapshot, retired.get().address())
        : Optional.empty();
  }

  /** Whether a text is the number of a decision of the archive. */
  static boolean isNumber(Snapshot snapshot, String text) throws IOException {
    return DecisionNumber.parse(text).isPresent() && snapshot.reader().docFreq(term(text)) > 0;
  }

  /** Numbers that begin with a text, in the order of their signs. */
  static Collection<String> beginningWith(Snapshot snapshot, String text, int most)
      throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Terms terms = leaf.reader().terms(Fields.NUMBER);
      if (terms == null) {
        continue;
      }
      TermsEnum all = terms.iterator();
      int ofLeaf = 0;
      for (TermsEnum.SeekStatus status = all.seekCeil(new BytesRef(text));
          status != TermsEnum.SeekStatus.END && ofLeaf < most;
          status = all.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND) {
        String number = all.term().utf8ToString();
        if (!number.startsWith(text)) {
          break;
        }
        if (DocumentLookup.first(snapshot.reader(), Fields.TYPE_STATEMENT, term(number))
            .isPresent()) {
          found.add(number);
          ofLeaf++;
        }
      }
    }
    return found.stream().limit(most).toList();
  }

  private static Term term(String number) {
    return new Term(Fields.NUMBER, number);
  }
}
