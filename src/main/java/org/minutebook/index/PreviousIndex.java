package org.minutebook.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.minutebook.json.Json;
import org.minutebook.minutes.Meeting;

/** What was committed before an update: which files, from which bytes, how they were read. */
final class PreviousIndex implements AutoCloseable {
  private final DirectoryReader reader;
  private final CommitData data;
  private final Map<String, FileEntry> entries = new LinkedHashMap<>();
  private final Map<String, Integer> documents = new LinkedHashMap<>();

  private PreviousIndex(DirectoryReader reader, CommitData data) {
    this.reader = reader;
    this.data = data;
  }

  /**
   * Reads the last commit and makes sure that all its files are whole.
   *
   * @return empty if the commit is none of this program's
   * @throws IOException it is damaged, or there is none
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
      PreviousIndex former = new PreviousIndex(reader, data.get());
      if (data.get().format().equals(CommitData.FORMAT)) {
        former.load();
      }
      return Optional.of(former);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private void load() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      FileEntry.each(
          leaf.reader(),
          (doc, entry) -> {
            entries.put(entry.file(), entry);
            documents.put(entry.file(), leaf.docBase + doc);
          });
    }
  }

  CommitData data() {
    return data;
  }

  /** Of all files, by file; none where the format is another one. */
  Map<String, FileEntry> entries() {
    return entries;
  }

  /** The meeting of one of the {@link #entries}, as it was read. */
  Meeting meeting(String file) throws IOException {
    String json =
        reader.storedFields().document(documents.get(file), Set.of(Fields.JSON)).get(Fields.JSON);
    return Json.read(json, Meeting.class);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
