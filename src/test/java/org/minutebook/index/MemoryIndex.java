package org.minutebook.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.minutebook.addresses.AddressAssigner;
import org.minutebook.addresses.AddressAssignment;
import org.minutebook.archive.Settings;
import org.minutebook.index.documents.DocumentBuilder;
import org.minutebook.minutes.Meeting;
import org.minutebook.reading.MinutesReader;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;

/** An index in memory, for tests. The real reader reads the minutes; no ledger is kept. */
public final class MemoryIndex implements AutoCloseable {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final MinutesReader reader;

  public MemoryIndex(Settings settings) {
    this.reader = StatementExtractor.reader(settings);
  }

  /** Replaces what is in the index, in one commit. */
  public void index(SortedMap<String, String> textsByFile) throws IOException {
    List<Meeting> meetings = new ArrayList<>();
    List<FileEntry> others = new ArrayList<>();
    textsByFile.forEach(
        (file, text) -> {
          switch (reader.read(file, text.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Minutes minutes -> meetings.addAll(minutes.meetings());
            case Reading.Skipped other ->
                others.add(FileEntry.skipped(file, "", other.reason(), other.problems()));
          }
        });
    IndexWriterConfig config = new IndexWriterConfig(Analysis.analyzer());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.deleteAll();
      for (Meeting meeting : AddressAssigner.withoutLedger(meetings)) {
        AddressAssignment address =
            new AddressAssignment(meeting.id(), Map.of(), Map.of(), List.of(), List.of());
        writer.addDocuments(
            DocumentBuilder.of(meeting, FileEntry.of(meeting, "").withAddress(address)));
      }
      for (FileEntry entry : others) {
        writer.addDocuments(DocumentBuilder.of(entry));
      }
      CommitData data =
          new CommitData(CommitData.FORMAT, Analysis.fingerprint(), "", "", "", Instant.EPOCH);
      writer.setLiveCommitData(data.toMap().entrySet());
      writer.forceMerge(1);
      writer.commit();
    }
  }

  public boolean isEmpty() throws IOException {
    return !DirectoryReader.indexExists(directory);
  }

  public DirectoryReader open() throws IOException {
    return DirectoryReader.open(directory);
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
