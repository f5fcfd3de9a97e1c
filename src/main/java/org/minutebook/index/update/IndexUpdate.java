package org.minutebook.index.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.minutebook.addresses.LedgerPlace;
import org.minutebook.addresses.LedgerState;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ArchiveException;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.archive.Listing;
import org.minutebook.index.CommitData;
import org.minutebook.index.FileEntry;
import org.minutebook.index.FileParser;
import org.minutebook.index.HeldRemovals;
import org.minutebook.index.IndexException;
import org.minutebook.index.IndexException.Reason;
import org.minutebook.index.IndexFolder;
import org.minutebook.index.Progress;

/**
 * Brings an index up to date with its archive. A run ends with one commit, or with none if nothing
 * changed; until then readers see the previous commit.
 */
public final class IndexUpdate {
  private final IndexFolder folder;
  private final Directory directory;
  private final String analysis;
  private final String reader;
  private final Duration hold;
  private final InstantSource clock;

  /**
   * An update.
   *
   * @param directory the folder, to be used without a lock
   * @param analysis fingerprint of the analysis
   * @param reader fingerprint of the reader of minutes
   * @param hold how long very many missing meetings stay
   */
  public IndexUpdate(
      IndexFolder folder,
      Directory directory,
      String analysis,
      String reader,
      Duration hold,
      InstantSource clock) {
    this.folder = folder;
    this.directory = directory;
    this.analysis = analysis;
    this.reader = reader;
    this.hold = hold;
    this.clock = clock;
  }

  /**
   * Updates the index.
   *
   * @param last what the last update of this process left, if there was one
   * @return what this one leaves
   * @throws IndexException if the archive can't be listed, or the index is locked or can't be
   *     written
   */
  public LastUpdate run(
      Archive archive, FileParser parser, Progress progress, Optional<LastUpdate> last)
      throws IndexException {
    Listing listing;
    try {
      listing = archive.listing();
    } catch (ArchiveException e) {
      throw new IndexException(Reason.UNUSABLE, e.getMessage(), e);
    }
    // Lucene would lock only to write; here nobody may write between reading the index and that.
    try (Directory locked = folder.waitingForLock();
        Lock lock = locked.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      try {
        return run(archive, listing, parser, progress, last);
      } catch (IOException | RuntimeException e) {
        if (folder.hasSegments() && PreviousIndex.isSound(directory)) {
          throw e;
        }
        return run(archive, listing, parser, progress, last);
      }
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

  private LastUpdate run(
      Archive archive,
      Listing listing,
      FileParser parser,
      Progress progress,
      Optional<LastUpdate> last)
      throws IOException, IndexException {
    Instant began = clock.instant();
    Optional<UpdateTask> partial = partial(archive, listing, last);
    try (UpdateTask task = partial.isPresent() ? partial.get() : whole(archive, listing, last);
        WorkerPool workers = new WorkerPool();
        WaitingMeetings waiting = WaitingMeetings.in(folder.path())) {
      List<FileOutcome> read =
          RedactedFiles.withoutUnreadable(task, read(task, parser, waiting, progress, workers));
      MissingMeetings.Held held =
          task.isPartial()
              ? MissingMeetings.Held.NOTHING
              : missing().held(task.known(), read, listing, clock.instant());
      List<FileOutcome> outcomes =
          FileOutcome.with(read, RedactedFiles.withoutHeld(task, held.outcomes()));
      AddressUpdate addresses = addresses(task, outcomes);
      PendingChanges changes = changes(task, outcomes, addresses, held.report());
      CommitData data =
          new CommitData(
              CommitData.FORMAT,
              analysis,
              reader,
              changes.ledgerDigest(),
              archive.settings().redactions().digest(),
              clock.instant());
      if (task.rebuilt().isPresent()
          || !changes.isEmpty()
          || task.previous().filter(index -> index.data().isLike(data)).isEmpty()) {
        ChangeWriter.write(
            directory,
            changes,
            task.previous().filter(index -> task.rebuilt().isEmpty()),
            data,
            workers);
      }
      if (held.outcomes().isEmpty() && task.previous().isPresent()) {
        missing().removed(held, task.known(), read, listing, clock.instant());
      }
      PreviousIndex newest =
          task.rebuilt().isEmpty() && task.previous().isPresent()
              ? task.previous().get().newest(directory)
              : PreviousIndex.open(directory).orElseThrow();
      return LastUpdate.of(
          newest,
          IndexFiles.of(folder.path(), newest.reader().getIndexCommit().getFileNames()),
          listing,
          began,
          outcomes,
          addresses.ledger(),
          task.scope().agendas(),
          archive.settings().corrections(),
          task.report(changes));
    }
  }

  /** An update of what has changed since the last one of this process, if that can be told. */
  private Optional<UpdateTask> partial(Archive archive, Listing listing, Optional<LastUpdate> last)
      throws IOException {
    if (last.isEmpty()
        || !listing.unlisted().isEmpty()
        || last.get().hasUnlisted()
        || !last.get().index().isCurrent(directory)
        || !last.get().files().areStill()) {
      return Optional.empty();
    }
    PreviousIndex index = last.get().index();
    if (index.data().reasonToRebuild(analysis, reader).isPresent()
        || !index.data().redactions().equals(archive.settings().redactions().digest())
        || !index.data().ledger().equals(last.get().ledger().digest())
        || !last.get().ledger().isStill(place(archive))) {
      return Optional.empty();
    }
    UpdateScope scope = UpdateScope.since(last.get(), listing, archive.settings().corrections());
    List<String> files = new ArrayList<>(scope.files());
    files.addAll(scope.removed());
    PreviousIndex previous = index.with(files);
    if (!previous.entries().keySet().containsAll(scope.removed())
        || missing()
            .mayBe(
                last.get().listed().size(), previous.entries(), scope.removed(), clock.instant())) {
      // What was never read the ledger may know; and what is many meetings may be held.
      previous.close();
      return Optional.empty();
    }
    return Optional.of(
        new UpdateTask(
            archive,
            listing,
            scope,
            last.get().ledger(),
            last,
            Optional.of(previous),
            Optional.empty()));
  }

  /** An update that looks at all files. */
  private UpdateTask whole(Archive archive, Listing listing, Optional<LastUpdate> last)
      throws IOException, IndexException {
    Optional<PreviousIndex> previous = Optional.empty();
    Optional<String> rebuilt =
        last.isPresent() && !folder.hasSegments()
            ? Optional.of("its files were gone")
            : Optional.empty();
    if (folder.hasSegments()) {
      try {
        previous = PreviousIndex.read(directory);
        rebuilt =
            previous.isEmpty()
                ? Optional.of("it was no index of Minutebook")
                : previous.get().data().reasonToRebuild(analysis, reader);
      } catch (IOException | RuntimeException e) {
        // Lucene throws all kinds of exceptions for damaged files.
        rebuilt = Optional.of("its files were damaged (" + ErrorMessage.of(e) + ")");
        folder.deleteIndex();
      }
    }
    UpdateScope all = UpdateScope.all(listing.files());
    LedgerState ledger = LedgerState.of(place(archive));
    return new UpdateTask(archive, listing, all, ledger, Optional.empty(), previous, rebuilt);
  }

  /** Reads what is new; of what this takes, only the changes are kept when they are written. */
  private static List<FileOutcome> read(
      UpdateTask task,
      FileParser parser,
      WaitingMeetings waiting,
      Progress progress,
      WorkerPool workers)
      throws IOException {
    Map<String, List<FileEntry>> known = task.known();
    KnownFiles files =
        new KnownFiles(
            task.archive(),
            known,
            Map.of(),
            task.scope().asBefore(),
            file -> task.previous().flatMap(index -> index.facts(file)));
    AgendaUpdate agendas = new AgendaUpdate(task.scope().agendas(), files, parser);
    if (task.rebuilt().isEmpty()) {
      files = files.withCurrent(agendas.current(known));
    }
    List<FileOutcome> outcomes =
        parser.readsSeries()
            ? new SeriesUpdate(files, parser, waiting, progress, workers)
                .readAll(task.scope().files())
            : new SingleUpdate(files, parser, waiting, progress, workers)
                .readAll(task.scope().files());
    return agendas.apply(FileOutcome.withUnlisted(outcomes, task.listing().unlisted(), known));
  }

  private AddressUpdate addresses(UpdateTask task, List<FileOutcome> outcomes)
      throws IOException, IndexException {
    return AddressUpdate.of(
        place(task.archive()),
        task.ledger(),
        outcomes,
        task.isPartial(),
        task.listing().unlisted(),
        task.known(),
        task.previous(),
        task.rebuilt().isPresent(),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
        task.archive().settings().redactions());
  }

  private static PendingChanges changes(
      UpdateTask task,
      List<FileOutcome> outcomes,
      AddressUpdate addresses,
      Optional<HeldRemovals> held) {
    boolean replacesAll =
        task.rebuilt().isPresent() || (!task.isPartial() && task.known().isEmpty());
    return PendingChanges.of(
        outcomes, addresses, task.known(), task.previous(), task.rebuilt(), held, replacesAll);
  }

  private MissingMeetings missing() {
    return new MissingMeetings(folder.path(), hold);
  }

  private LedgerPlace place(Archive archive) {
    return LedgerPlace.of(archive.place().folder(), folder.path());
  }
}
