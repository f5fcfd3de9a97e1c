package org.minutebook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.minutes.Meeting;

/** The index as it was before an update, with the entries of all its files. */
final class PreviousIndex implements AutoCloseable {
  private final DirectoryReader reader;
  private final CommitData data;
  private final Map<String, List<FileEntry>> entries = new LinkedHashMap<>();
  private final Map<String, List<Integer>> documents = new LinkedHashMap<>();

  private PreviousIndex(DirectoryReader reader, CommitData data) {
    this.reader = reader;
    this.data = data;
  }

  /**
   * Reads the last commit and checks the integrity of all its files.
   *
   * @return empty if another program made the commit
   * @throws IOException if the index is damaged, or there is none
   */
  static Optional<PreviousIndex> read(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      Optional<CommitData> data = CommitData.from(reader.getIndexCommit().getUserData());
      if (data.isEmpty()) {
        reader.close();
        return Optional.empty();
      }
      PreviousIndex previous = new PreviousIndex(reader, data.get());
      if (data.get().format().equals(CommitData.FORMAT)) {
        previous.load();
      }
      return Optional.of(previous);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private void load() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      FileEntry.forEach(
          leaf.reader(),
          (doc, entry) -> {
            entries.computeIfAbsent(entry.file(), file -> new ArrayList<>()).add(entry);
            documents
                .computeIfAbsent(entry.file(), file -> new ArrayList<>())
                .add(leaf.docBase + doc);
          });
    }
  }

  CommitData data() {
    return data;
  }

  /**
   * The entries of all files, by file, in the order of their lines; none if the index has another
   * format.
   */
  Map<String, List<FileEntry>> entries() {
    return entries;
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
    reader.close();
  }
}
