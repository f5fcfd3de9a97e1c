package org.minutebook.index.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.index.CommitData;
import org.minutebook.index.Fields;
import org.minutebook.index.FileEntry;
import org.minutebook.index.documents.StoredMeeting;
import org.minutebook.minutes.Meeting;

/** The index as it was before an update, with the entries of the files that were asked for. */
final class PreviousIndex implements AutoCloseable {
  private final DirectoryReader reader;
  private final CommitData data;
  private final byte[] commit;
  private final Map<String, List<FileEntry>> entries = new LinkedHashMap<>();
  private final Map<String, List<Integer>> documents = new LinkedHashMap<>();

  private PreviousIndex(DirectoryReader reader, CommitData data, byte[] commit) {
    this.reader = reader;
    this.data = data;
    this.commit = commit;
  }

  /**
   * Opens the last commit.
   *
   * @return empty if another program made the commit
   * @throws IOException if the index is damaged, or there is none
   */
  static Optional<PreviousIndex> open(Directory directory) throws IOException {
    byte[] commit = SegmentInfos.readLatestCommit(directory).getId();
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      Optional<CommitData> data = CommitData.from(reader.getIndexCommit().getUserData());
      if (data.isEmpty()) {
        reader.close();
        return Optional.empty();
      }
      return Optional.of(new PreviousIndex(reader, data.get(), commit));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /**
   * Reads the last commit with all entries and checks the integrity of all its files.
   *
   * @return empty if another program made the commit
   * @throws IOException if the index is damaged, or there is none
   */
  static Optional<PreviousIndex> read(Directory directory) throws IOException {
    Optional<PreviousIndex> previous = open(directory);
    if (previous.isPresent()) {
      try {
        previous.get().load();
      } catch (IOException | RuntimeException e) {
        previous.get().close();
        throw e;
      }
    }
    return previous;
  }

  /** Whether the last commit can be read, whoever made it. */
  static boolean isSound(Directory directory) {
    try {
      Optional<PreviousIndex> index = read(directory);
      if (index.isPresent()) {
        index.get().close();
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private void load() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
    if (data.format().equals(CommitData.FORMAT)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        FileEntry.forEach(leaf.reader(), (doc, entry) -> add(leaf, doc, entry));
      }
    }
  }

  private void add(LeafReaderContext leaf, int document, FileEntry entry) {
    entries.computeIfAbsent(entry.file(), file -> new ArrayList<>(1)).add(entry);
    documents
        .computeIfAbsent(entry.file(), file -> new ArrayList<>(1))
        .add(leaf.docBase + document);
  }

  /** The same index with the entries of these files only. */
  PreviousIndex with(Collection<String> files) throws IOException {
    reader.incRef();
    PreviousIndex some = new PreviousIndex(reader, data, commit);
    for (LeafReaderContext leaf : reader.leaves()) {
      FileEntry.forEach(leaf.reader(), files, (doc, entry) -> some.add(leaf, doc, entry));
    }
    return some;
  }

  /**
   * The last commit, opened with what is open of this one. This one may be closed as well as the
   * other.
   */
  PreviousIndex newest(Directory directory) throws IOException {
    if (isCurrent(directory)) {
      reader.incRef();
      return new PreviousIndex(reader, data, commit);
    }
    byte[] latest = SegmentInfos.readLatestCommit(directory).getId();
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer == null) {
      throw new IOException("the last commit can't be opened");
    }
    return new PreviousIndex(
        newer, CommitData.from(newer.getIndexCommit().getUserData()).orElseThrow(), latest);
  }

  /** Whether this is still the last commit. */
  boolean isCurrent(Directory directory) {
    try {
      return Arrays.equals(commit, SegmentInfos.readLatestCommit(directory).getId());
    } catch (IOException | RuntimeException e) {
      return false; // whoever reads all of it will say why
    }
  }

  /** The reader of the commit. */
  DirectoryReader reader() {
    return reader;
  }

  CommitData data() {
    return data;
  }

  /**
   * The entries of the files, by file, in the order of their lines; none if the index has another
   * format.
   */
  Map<String, List<FileEntry>> entries() {
    return entries;
  }

  /** What one of the files told about its series; empty if it has no entry, or is no text. */
  Optional<String> facts(String file) {
    List<Integer> own = documents.get(file);
    if (own == null) {
      return Optional.empty();
    }
    int document = own.getFirst();
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    try {
      BinaryDocValues facts = leaf.reader().getBinaryDocValues(Fields.FACTS);
      return facts != null && facts.advanceExact(document - leaf.docBase)
          ? Optional.of(facts.binaryValue().utf8ToString())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(ErrorMessage.of(e), e);
    }
  }

  /** The meetings of one of the {@link #entries}, with the ids they were read with. */
  List<Meeting> meetings(String file) throws IOException {
    List<Meeting> meetings = new ArrayList<>();
    for (int document : documents.get(file)) {
      meetings.add(StoredMeeting.read(reader, document));
    }
    return meetings;
  }

  /** One of the {@link #meetings} of a file, counted from 0. */
  Meeting meeting(String file, int index) {
    try {
      return StoredMeeting.read(reader, documents.get(file).get(index));
    } catch (IOException e) {
      throw new UncheckedIOException(ErrorMessage.of(e), e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
