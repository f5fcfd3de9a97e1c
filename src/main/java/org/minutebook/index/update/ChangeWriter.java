package org.minutebook.index.update;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.minutebook.index.Analysis;
import org.minutebook.index.CommitData;
import org.minutebook.index.Fields;
import org.minutebook.index.documents.DocumentBuilder;
import org.minutebook.index.documents.RetiredDocument;

/** Writes the changes of an update into the index, in one commit. */
final class ChangeWriter {
  /** What fits into it becomes one segment, which needs no merging. */
  private static final double BUFFER_MB =
      Math.min(256, Runtime.getRuntime().maxMemory() / 16.0 / (1 << 20));

  private ChangeWriter() {}

  /**
   * Writes changes and commits them.
   *
   * @param previous the commit that they change, if it is open: what it has open is used again
   */
  static void write(
      Directory directory,
      PendingChanges changes,
      Optional<PreviousIndex> previous,
      CommitData data,
      WorkerPool workers)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Analysis.analyzer());
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(BUFFER_MB);
    // Merging on the writing threads, so that a failure there is reported like any other.
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setMergePolicy(Expunging.mergePolicy());
    if (previous.isPresent()) {
      config.setIndexCommit(previous.get().reader().getIndexCommit());
    }
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writeAll(writer, changes, workers);
      if (changes.replacesAll()) {
        // Terms are looked up in each segment, so one segment answers faster than several.
        writer.forceMerge(1);
      } else if (Expunging.isQuick(directory)) {
        writer.forceMergeDeletes();
      }
      writer.setLiveCommitData(data.toMap().entrySet());
      writer.commit();
    }
  }

  private static void writeAll(IndexWriter writer, PendingChanges changes, WorkerPool workers)
      throws IOException {
    if (changes.replacesAll()) {
      writer.deleteAll();
    }
    if (changes.retired().isAll()) {
      writer.deleteDocuments(new Term(Fields.TYPE, Fields.TYPE_RETIRED));
    }
    for (String address : changes.retired().removed()) {
      writer.deleteDocuments(retired(address));
    }
    for (String file : changes.removed()) {
      writer.deleteDocuments(new Term(Fields.FILE, file));
    }
    List<Callable<Long>> jobs = new ArrayList<>();
    for (PendingChanges.Write write : changes.writes()) {
      jobs.add(
          () -> {
            List<Document> documents = write.documents();
            // Lucene makes a segment for each thread that writes at the same time, and merging them
            // costs more than a second thread gains.
            synchronized (writer) {
              return changes.replacesAll()
                  ? writer.addDocuments(documents)
                  : writer.updateDocuments(new Term(Fields.FILE, write.file()), documents);
            }
          });
    }
    workers.runAll(jobs);
    writer.addDocuments(changes.retired().added().stream().map(RetiredDocument::of).toList());
  }

  private static Query retired(String address) {
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.TYPE, Fields.TYPE_RETIRED)), Occur.MUST)
        .add(new TermQuery(DocumentBuilder.addressTerm(address)), Occur.MUST)
        .build();
  }
}
