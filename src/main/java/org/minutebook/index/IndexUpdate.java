package org.minutebook.index;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.store.SleepingLockWrapper;
import org.minutebook.addresses.LedgerPlace;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.index.IndexException.Reason;

/**
 * One run that brings an index up to date. Ends with one commit, or with none where nothing
 * changed; until then all that was committed before stands.
 */
final class IndexUpdate {
  private static final double BUFFER_MB = 64;

  /** How long another process may write before this one gives up, in milliseconds. */
  private static final long LOCK_WAIT = 2000;

  private static final long LOCK_POLL = 50;

  private final IndexFolder folder;
  private final String analysis;
  private final String reader;
  private final InstantSource clock;

  IndexUpdate(IndexFolder folder, String analysis, String reader, InstantSource clock) {
    this.folder = folder;
    this.analysis = analysis;
    this.reader = reader;
    this.clock = clock;
  }

  IndexReport run(Archive archive, FileParser reading, Progress progress) throws IndexException {
    List<String> files;
    Map<String, String> unlisted;
    try {
      files = archive.files();
      unlisted = archive.unlisted();
    } catch (ArchiveException e) {
      throw new IndexException(Reason.UNUSABLE, e.getMessage(), e);
    }
    // The lock is held over the whole run: what is read first is what is then changed.
    try (Directory directory =
            new SleepingLockWrapper(FSDirectory.open(folder.path()), LOCK_WAIT, LOCK_POLL);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        Directory unlocked = FSDirectory.open(folder.path(), NoLockFactory.INSTANCE)) {
      lock.ensureValid();
      return run(unlocked, archive, files, unlisted, reading, progress);
    } catch (LockObtainFailedException e) {
      throw new IndexException(
          Reason.LOCKED,
          "Another process is writing the index in %s. Wait until it is done, or give another folder with --index"
              .formatted(folder.path()),
          e);
    } catch (IOException e) {
      throw new IndexException(
          Reason.UNUSABLE,
          "The index in %s could not be written (%s); what was there before still stands"
              .formatted(folder.path(), ErrorMessage.of(e)),
          e);
    }
  }

  private IndexReport run(
      Directory directory,
      Archive archive,
      List<String> files,
      Map<String, String> unlisted,
      FileParser reading,
      Progress progress)
      throws IOException, IndexException {
    Optional<PreviousIndex> former = Optional.empty();
    Optional<String> rebuilt = Optional.empty();
    if (folder.hasSegments()) {
      try {
        former = PreviousIndex.read(directory);
        rebuilt =
            former.isEmpty() ? Optional.of("it was no index of Minutebook") : outdated(former);
      } catch (IOException | RuntimeException e) {
        // Whatever Lucene met in the bytes: the index is made of the archive, so make it again.
        rebuilt = Optional.of("its files were damaged (" + ErrorMessage.of(e) + ")");
        folder.deleteIndex();
      }
    }
    try (WorkerPool workers = new WorkerPool()) {
      Map<String, FileEntry> entries = former.map(PreviousIndex::entries).orElse(Map.of());
      Map<String, FileEntry> current = rebuilt.isPresent() ? Map.of() : entries;
      List<FileOutcome> outcomes =
          look(archive, files, current, entries, reading, progress, workers);
      outcomes = FileOutcome.withUnlisted(outcomes, unlisted, entries);
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      AddressUpdate addressed =
          AddressUpdate.of(
              LedgerPlace.of(archive.folder(), folder.path()),
              outcomes,
              unlisted,
              entries,
              former,
              today);
      PendingChanges changes =
          PendingChanges.of(outcomes, addressed.given(), entries, former, rebuilt.isPresent());
      boolean otherLedger =
          former.filter(index -> index.data().ledger().equals(addressed.ledger())).isEmpty();
      if (rebuilt.isPresent() || changes.any() || otherLedger) {
        write(directory, changes, addressed, current.isEmpty(), workers);
      }
      return changes.report(rebuilt, addressed.unsaved());
    } finally {
      if (former.isPresent()) {
        former.get().close();
      }
    }
  }

  private Optional<String> outdated(Optional<PreviousIndex> former) {
    CommitData data = former.orElseThrow().data();
    if (!data.format().equals(CommitData.FORMAT)) {
      return Optional.of("it was of another format");
    }
    if (!data.analysis().equals(analysis)) {
      return Optional.of("words are analysed in another way now");
    }
    if (!data.reader().equals(reader)) {
      return Optional.of("minutes are read in another way now");
    }
    return Optional.empty();
  }

  private List<FileOutcome> look(
      Archive archive,
      List<String> files,
      Map<String, FileEntry> current,
      Map<String, FileEntry> known,
      FileParser reading,
      Progress progress,
      WorkerPool workers)
      throws IOException {
    AtomicInteger done = new AtomicInteger();
    List<Callable<FileOutcome>> jobs = new ArrayList<>();
    for (String file : files) {
      jobs.add(
          () -> {
            FileOutcome outcome =
                look(archive, file, Optional.ofNullable(current.get(file)), known, reading);
            synchronized (done) {
              progress.at(done.incrementAndGet(), files.size());
            }
            return outcome;
          });
    }
    return workers.all(jobs);
  }

  private static FileOutcome look(
      Archive archive,
      String file,
      Optional<FileEntry> entry,
      Map<String, FileEntry> known,
      FileParser reading) {
    try {
      byte[] bytes = archive.bytes(file);
      String digest = Sha256.of(bytes);
      if (entry.isPresent() && entry.get().digest().equals(digest)) {
        return new FileOutcome.Unchanged(entry.get());
      }
      return FileOutcome.Read.of(digest, reading.read(file, bytes));
    } catch (IOException e) {
      return new FileOutcome.Unreadable(
          file, ErrorMessage.of(e), Optional.ofNullable(known.get(file)));
    } catch (RuntimeException | StackOverflowError e) {
      // A reader that fails on one file must not keep the others from being found.
      return new FileOutcome.Unreadable(
          file, "reading it failed: " + ErrorMessage.of(e), Optional.ofNullable(known.get(file)));
    }
  }

  private void write(
      Directory directory,
      PendingChanges changes,
      AddressUpdate addressed,
      boolean anew,
      WorkerPool workers)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Analysis.analyzer());
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(BUFFER_MB);
    // Merges on the writing threads, so that what fails in one is told like any other failure.
    config.setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      if (anew) {
        writer.deleteAll();
      }
      for (String file : changes.removed()) {
        writer.deleteDocuments(new Term(Fields.FILE, file));
      }
      List<Callable<Long>> jobs = new ArrayList<>();
      for (PendingChanges.Write write : changes.writes()) {
        jobs.add(
            () -> writer.updateDocuments(new Term(Fields.FILE, write.file()), write.documents()));
      }
      workers.all(jobs);
      writer.deleteDocuments(new Term(Fields.TYPE, Fields.TYPE_FORMER));
      writer.addDocuments(addressed.former().stream().map(DocumentBuilder::of).toList());
      CommitData data =
          new CommitData(CommitData.FORMAT, analysis, reader, addressed.ledger(), clock.instant());
      if (anew) {
        // Words are looked up in each segment: an archive read at one go need not have several.
        writer.forceMerge(1);
      }
      writer.setLiveCommitData(data.toMap().entrySet());
      writer.commit();
    }
  }
}
