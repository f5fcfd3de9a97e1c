package org.minutebook.index.update;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexException.Reason;
import org.minutebook.index.IndexFolder;

/**
 * Takes deleted documents out of the files of an index. Lucene only marks them, and their text
 * stays in the files until these are merged by chance.
 */
public final class Expunging {
  /** Writing so much anew takes about a second. */
  private static final long QUICK_BYTES = 32L << 20;

  private Expunging() {}

  /** Merges every file that has deleted documents when it is asked to. */
  static MergePolicy mergePolicy() {
    return new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
  }

  /** Whether an index is so small that it can be done with every change. */
  static boolean isQuick(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes <= QUICK_BYTES;
  }

  /**
   * Writes the files anew that have deleted documents. The commit is the same but for that.
   *
   * @param unlocked the folder, to be used without a lock
   * @return whether there were any
   */
  public static boolean run(IndexFolder folder, Directory unlocked) throws IndexException {
    try {
      if (!folder.hasSegments() || !hasDeletions(unlocked)) {
        return false;
      }
      try (Directory locked = folder.waitingForLock();
          Lock lock = locked.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        IndexWriterConfig config = new IndexWriterConfig();
        config.setCommitOnClose(false);
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setMergePolicy(mergePolicy());
        try (IndexWriter writer = new IndexWriter(unlocked, config)) {
          var data = writer.getLiveCommitData();
          writer.forceMergeDeletes();
          writer.setLiveCommitData(data);
          writer.commit();
        }
      }
      return true;
    } catch (LockObtainFailedException e) {
      throw new IndexException(Reason.LOCKED, "Another process is writing the index", e);
    } catch (IOException | RuntimeException e) {
      throw new IndexException(
          Reason.UNUSABLE,
          "Deleted text could not be taken out of the index in %s (%s)"
              .formatted(folder.path(), ErrorMessage.of(e)),
          e);
    }
  }

  private static boolean hasDeletions(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.hasDeletions();
    }
  }
}
