package org.minutebook.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.minutebook.addresses.AddressAssignment;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Problem;

/**
 * What the index stores about one file, or about one of its meetings where it holds several: short
 * enough to load for all files at once. Written as JSON with the names of the components as keys.
 *
 * @param file its path in the archive
 * @param digest of the file's bytes, and of what people put right in it
 * @param skipped why it is not minutes; null if it is
 * @param problems what is odd about it; those of its address come first
 * @param address the addresses assigned to the meeting; null if it is not minutes, and before
 * @param line the meeting's first line in the file; 1 if it is not minutes
 * @param title the meeting's title; null if it is not minutes
 * @param date the meeting's day, {@code YYYY-MM-DD}, or month, {@code YYYY-MM}; null if unknown
 * @param series the meeting's series; null for none
 * @param topics what the meeting was about, as {@link Meeting#leadingTopics} says
 * @param seriesFingerprint of what its series said about the file when it was read
 */
public record FileEntry(
    String file,
    String digest,
    String skipped,
    List<Problem> problems,
    AddressAssignment address,
    int line,
    String title,
    String date,
    String series,
    List<String> topics,
    long seriesFingerprint) {
  private static final Gson GSON = new Gson();

  public static FileEntry skipped(
      String file, String digest, String reason, List<Problem> problems) {
    return new FileEntry(file, digest, reason, problems, null, 1, null, null, null, List.of(), 0);
  }

  /** The entry of a meeting that has no address yet. */
  public static FileEntry of(Meeting meeting, String digest) {
    return new FileEntry(
        meeting.file(),
        digest,
        null,
        meeting.problems(),
        null,
        meeting.line(),
        meeting.title(),
        meeting.date().map(MeetingDate::toString).orElse(null),
        meeting.series().orElse(null),
        meeting.leadingTopics(),
        0);
  }

  /** Whether the file is minutes. */
  public boolean isMinutes() {
    return skipped == null;
  }

  /** When the meeting was held, if it is known. */
  public Optional<MeetingDate> held() {
    return Optional.ofNullable(date).map(MeetingDate::parse);
  }

  /** Receives an entry and the number of its document in its segment. */
  @FunctionalInterface
  public interface Visitor {
    void visit(int document, FileEntry entry);
  }

  /** Visits the entries of all files in a segment that are not deleted. */
  public static void forEach(LeafReader segment, Visitor visitor) throws IOException {
    Bits live = segment.getLiveDocs();
    forEach(segment, doc -> live == null || live.get(doc), visitor);
  }

  /**
   * Visits entries of files in a segment.
   *
   * @param wanted of which documents, by number in the segment; deleted ones are there too
   */
  public static void forEach(LeafReader segment, IntPredicate wanted, Visitor visitor)
      throws IOException {
    BinaryDocValues values = segment.getBinaryDocValues(Fields.ENTRY);
    if (values == null) {
      return;
    }
    for (int doc = values.nextDoc(); doc != NO_MORE_DOCS; doc = values.nextDoc()) {
      if (wanted.test(doc)) {
        visitor.visit(doc, read(values));
      }
    }
  }

  /** The entry of the file that has a document. */
  public static FileEntry of(IndexReader reader, int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues values = leaf.reader().getBinaryDocValues(Fields.ENTRY);
    if (values == null || !values.advanceExact(document - leaf.docBase)) {
      throw new IllegalArgumentException("document " + document + " is not that of a file");
    }
    return read(values);
  }

  /** Visits the entries of some files in a segment. */
  public static void forEach(LeafReader segment, Collection<String> files, Visitor visitor)
      throws IOException {
    Terms terms = segment.terms(Fields.FILE);
    if (terms == null) {
      return;
    }
    Bits live = segment.getLiveDocs();
    TermsEnum term = terms.iterator();
    PostingsEnum documents = null;
    for (String file : files) {
      if (!term.seekExact(new BytesRef(file))) {
        continue;
      }
      documents = term.postings(documents, PostingsEnum.NONE);
      BinaryDocValues values = segment.getBinaryDocValues(Fields.ENTRY);
      for (int doc = documents.nextDoc(); doc != NO_MORE_DOCS; doc = documents.nextDoc()) {
        if ((live == null || live.get(doc)) && values != null && values.advanceExact(doc)) {
          visitor.visit(doc, read(values));
        }
      }
    }
  }

  private static FileEntry read(BinaryDocValues values) throws IOException {
    return GSON.fromJson(values.binaryValue().utf8ToString(), FileEntry.class);
  }

  /** As JSON, to be stored. */
  public String toJson() {
    return GSON.toJson(this);
  }

  /** This entry with an address, or with another one. */
  public FileEntry withAddress(AddressAssignment other) {
    int ofAddress = address == null ? 0 : address.problems().size();
    List<Problem> all = new ArrayList<>(other.problems());
    all.addAll(problems.subList(ofAddress, problems.size()));
    return new FileEntry(
        file,
        digest,
        skipped,
        List.copyOf(all),
        other,
        line,
        title,
        date,
        series,
        topics,
        seriesFingerprint);
  }

  /** This entry, read in the light of what its series says about it. */
  public FileEntry inSeries(long fingerprint) {
    return new FileEntry(
        file, digest, skipped, problems, address, line, title, date, series, topics, fingerprint);
  }
}
