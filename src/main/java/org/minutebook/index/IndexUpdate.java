package org.minutebook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.minutebook.archive.ErrorMessage;
import org.minutebook.archive.Sha256;
import org.minutebook.index.IndexException.Reason;
import org.minutebook.reading.AgendaFiles;

/**
 * Brings an index up to date with its archive. A run ends with one commit, or with none if nothing
 * changed; until then readers see the previous commit.
 */
final class IndexUpdate {
  private static final double BUFFER_MB =
      Math.min(64, Runtime.getRuntime().maxMemory() / 16.0 / (1 << 20));

  /** How long to wait for another process that is writing. */
  private static final long LOCK_WAIT_MILLIS = 2000;

  private static final long LOCK_POLL_MILLIS = 50;

  private final IndexFolder folder;
  private final String analysis;
  private final String reader;
  private final InstantSource clock;

  /** {@code analysis} and {@code reader} are their fingerprints. */
  IndexUpdate(IndexFolder folder, String analysis, String reader, InstantSource clock) {
    this.folder = folder;
    this.analysis = analysis;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Updates the index.
   *
   * @throws IndexException if the archive can't be listed, or the index is locked or can't be
   *     written
   */
  IndexReport run(Archive archive, FileParser parser, Progress progress) throws IndexException {
    List<String> files;
    Map<String, String> unlisted;
    try {
      files = archive.files();
      unlisted = archive.unlisted();
    } catch (ArchiveException e) {
      throw new IndexException(Reason.UNUSABLE, e.getMessage(), e);
    }
    // Lucene would lock only to write; here nobody may write between reading the index and that.
    try (Directory directory =
            new SleepingLockWrapper(
                FSDirectory.open(folder.path()), LOCK_WAIT_MILLIS, LOCK_POLL_MILLIS);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        Directory unlocked = FSDirectory.open(folder.path(), NoLockFactory.INSTANCE)) {
      lock.ensureValid();
      return run(unlocked, archive, files, unlisted, parser, progress);
    } catch (LockObtainFailedException e) {
      throw new IndexException(
          Reason.LOCKED,
          "Another process is writing the index in %s. Wait until it is done, or give another folder with --index"
              .formatted(folder.path()),
          e);
    } catch (IOException | UncheckedIOException e) {
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
      FileParser parser,
      Progress progress)
      throws IOException, IndexException {
    Optional<PreviousIndex> previous = Optional.empty();
    Optional<String> rebuilt = Optional.empty();
    if (folder.hasSegments()) {
      try {
        previous = PreviousIndex.read(directory);
        rebuilt =
            previous.isEmpty()
                ? Optional.of("it was no index of Minutebook")
                : reasonToRebuild(previous.get().data());
      } catch (IOException | RuntimeException e) {
        // Lucene throws all kinds of exceptions for damaged files.
        rebuilt = Optional.of("its files were damaged (" + ErrorMessage.of(e) + ")");
        folder.deleteIndex();
      }
    }
    try (WorkerPool workers = new WorkerPool();
        WaitingMeetings waiting = WaitingMeetings.in(folder.path())) {
      PendingChanges changes =
          read(archive, files, unlisted, previous, rebuilt, parser, waiting, progress, workers);
      boolean isSameLedger =
          previous
              .filter(index -> index.data().ledger().equals(changes.ledgerDigest()))
              .isPresent();
      if (rebuilt.isPresent() || !changes.isEmpty() || !isSameLedger) {
        write(directory, changes, workers);
      }
      return changes.report();
    } finally {
      if (previous.isPresent()) {
        previous.get().close();
      }
    }
  }

  /** Reads what is new; of what this takes, only the changes are kept when they are written. */
  private PendingChanges read(
      Archive archive,
      List<String> files,
      Map<String, String> unlisted,
      Optional<PreviousIndex> previous,
      Optional<String> rebuilt,
      FileParser parser,
      WaitingMeetings waiting,
      Progress progress,
      WorkerPool workers)
      throws IOException, IndexException {
    Map<String, List<FileEntry>> known = previous.map(PreviousIndex::entries).orElse(Map.of());
    AgendaUpdate agendas = new AgendaUpdate(AgendaFiles.among(files), archive, parser);
    Map<String, List<FileEntry>> current = rebuilt.isPresent() ? Map.of() : agendas.current(known);
    List<FileOutcome> outcomes =
        readAll(archive, files, current, known, parser, waiting, progress, workers);
    outcomes = agendas.apply(FileOutcome.withUnlisted(outcomes, unlisted, known));
    AddressUpdate addresses =
        AddressUpdate.of(
            LedgerPlace.of(archive.folder(), folder.path()),
            outcomes,
            unlisted,
            known,
            previous,
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return PendingChanges.of(outcomes, addresses, known, previous, rebuilt, current.isEmpty());
  }

  private Optional<String> reasonToRebuild(CommitData data) {
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

  /**
   * Reads all files that are new or have changed.
   *
   * @param current entries of files that need not be read again if they have not changed
   * @param known all entries of the index, to keep those of files that can't be read
   */
  private static List<FileOutcome> readAll(
      Archive archive,
      List<String> files,
      Map<String, List<FileEntry>> current,
      Map<String, List<FileEntry>> known,
      FileParser parser,
      WaitingMeetings waiting,
      Progress progress,
      WorkerPool workers)
      throws IOException {
    if (parser.series().isPresent()) {
      return new SeriesUpdate(archive, current, known, parser, waiting, progress, workers)
          .readAll(files);
    }
    AtomicInteger done = new AtomicInteger();
    List<Callable<FileOutcome>> jobs = new ArrayList<>();
    for (String file : files) {
      jobs.add(
          () -> {
            FileOutcome outcome =
                read(
                    archive,
                    file,
                    current.getOrDefault(file, List.of()),
                    known.getOrDefault(file, List.of()),
                    parser,
                    waiting);
            synchronized (done) {
              progress.at(done.incrementAndGet(), files.size());
            }
            return outcome;
          });
    }
    return workers.runAll(jobs);
  }

  private static FileOutcome read(
      Archive archive,
      String file,
      List<FileEntry> current,
      List<FileEntry> known,
      FileParser parser,
      WaitingMeetings waiting) {
    try {
      byte[] bytes = archive.bytes(file);
      String digest = Sha256.of(bytes);
      if (!current.isEmpty() && current.getFirst().digest().equals(digest)) {
        return new FileOutcome.Unchanged(current);
      }
      return FileOutcome.Read.of(
          digest, parser.read(file, bytes), Optional.empty(), 0, waiting::add);
    } catch (UncheckedIOException e) {
      throw e; // not this file's fault: the meetings that wait can't be written
    } catch (IOException e) {
      return new FileOutcome.Unreadable(file, ErrorMessage.of(e), known);
    } catch (RuntimeException | StackOverflowError e) {
      // A parser that fails on one file must not keep the others from being found.
      return new FileOutcome.Unreadable(file, "reading it failed: " + ErrorMessage.of(e), known);
    }
  }

  private void write(Directory directory, PendingChanges changes, WorkerPool workers)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(Analysis.analyzer());
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(BUFFER_MB);
    // Merging on the writing threads, so that a failure there is reported like any other.
    config.setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      if (changes.replacesAll()) {
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
      workers.runAll(jobs);
      writer.deleteDocuments(new Term(Fields.TYPE, Fields.TYPE_RETIRED));
      writer.addDocuments(changes.retired().stream().map(DocumentBuilder::of).toList());
      CommitData data =
          new CommitData(
              CommitData.FORMAT, analysis, reader, changes.ledgerDigest(), clock.instant());
      if (changes.replacesAll()) {
        // Terms are looked up in each segment, so one segment answers faster than several.
        writer.forceMerge(1);
      }
      writer.setLiveCommitData(data.toMap().entrySet());
      writer.commit();
    }
  }
}
