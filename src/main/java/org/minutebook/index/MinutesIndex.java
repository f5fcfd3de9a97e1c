package org.minutebook.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.minutebook.archive.Archive;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.index.IndexException.Reason;
import org.minutebook.index.update.Expunging;
import org.minutebook.index.update.IndexUpdate;
import org.minutebook.index.update.LastUpdate;
import org.minutebook.index.update.MissingMeetings;

/**
 * The search index of an archive, in a folder of its own.
 *
 * <pre>{@code
 * try (MinutesIndex index = MinutesIndex.open(Path.of("index"))) {
 *   MinutesReader reader = StatementExtractor.reader(archive.settings());
 *   index.update(archive, reader::read, "1-" + archive.settings().digest(), Progress.NONE);
 * }
 * }</pre>
 *
 * <p>The folder is locked only while an update runs; any number of processes may read. Safe to use
 * from several threads.
 */
public final class MinutesIndex implements AutoCloseable {
  /** How long very many missing meetings stay, unless somebody says otherwise. */
  public static final Duration HOLD = Duration.ofHours(1);

  private final IndexFolder folder;
  private final Directory directory;

  /** Updates lock the folder by themselves, for longer than Lucene would. */
  private final Directory unlocked;

  private final String analysis;
  private final InstantSource clock;
  private Optional<LastUpdate> last = Optional.empty();

  private MinutesIndex(IndexFolder folder, String analysis, InstantSource clock)
      throws IndexException {
    this.folder = folder;
    this.analysis = analysis;
    this.clock = clock;
    try {
      this.directory = FSDirectory.open(folder.path());
      this.unlocked = FSDirectory.open(folder.path(), NoLockFactory.INSTANCE);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Opens the index in a folder for reading and writing; makes the folder if it is missing. The
   * index itself is not checked: if it is damaged or of another version, it counts as missing until
   * {@link #update} has rebuilt it.
   *
   * @throws IndexException if the folder can't be used: it is no folder, can't be written, or has
   *     files that are not an index of this program
   */
  public static MinutesIndex open(Path folder) throws IndexException {
    return open(folder, Analysis.fingerprint(), InstantSource.system());
  }

  /** As {@link #open(Path)}, with another analysis and clock. */
  static MinutesIndex open(Path folder, String analysis, InstantSource clock)
      throws IndexException {
    IndexFolder prepared = new IndexFolder(folder);
    prepared.prepare();
    return new MinutesIndex(prepared, analysis, clock);
  }

  /**
   * Opens the index in a folder for reading.
   *
   * @throws IndexException if there is none, it is damaged, or another version made it
   */
  public static MinutesIndex openReadOnly(Path path) throws IndexException {
    IndexFolder folder = new IndexFolder(path);
    if (!folder.hasSegments()) {
      throw new IndexException(
          Reason.MISSING, "There is no index in %s. Make it with: index".formatted(path));
    }
    MinutesIndex index = new MinutesIndex(folder, Analysis.fingerprint(), InstantSource.system());
    try (DirectoryReader reader = DirectoryReader.open(index.directory)) {
      if (!index.isSearchable(reader)) {
        throw new IndexException(
            Reason.OUTDATED,
            "The index in %s was made by another version. Make it anew with: index"
                .formatted(path));
      }
      return index;
    } catch (IOException | IllegalArgumentException e) {
      throw new IndexException(
          Reason.DAMAGED,
          "The index in %s is damaged (%s). Make it anew with: index"
              .formatted(path, ErrorMessage.of(e)),
          e);
    }
  }

  /**
   * Brings the index up to date with the archive, in one commit; after an exception it is as
   * before. Every file is looked at, but only new and changed ones are read. If the index is
   * damaged, or was made with another format, analysis or reader, all of it is rebuilt.
   *
   * <p>From the second time on, files that have the same size and time as the last time are not
   * even opened, if nobody else has written the index in between.
   *
   * @param readerFingerprint identifies the reader and its settings; if it is another one than
   *     before, all files are read again
   * @throws IndexException if another process is writing ({@link Reason#LOCKED}), or the folder
   *     can't be written or the archive can't be listed ({@link Reason#UNUSABLE})
   */
  public IndexReport update(
      Archive archive, FileParser parser, String readerFingerprint, Progress progress)
      throws IndexException {
    return update(archive, parser, readerFingerprint, progress, HOLD);
  }

  /**
   * As {@link #update(Archive, FileParser, String, Progress)}.
   *
   * @param hold how long meetings stay if more than a third of an archive of 20 or more are missing
   *     at once; zero removes them at once
   */
  public synchronized IndexReport update(
      Archive archive,
      FileParser parser,
      String readerFingerprint,
      Progress progress,
      Duration hold)
      throws IndexException {
    folder.prepare();
    LastUpdate now =
        new IndexUpdate(folder, unlocked, analysis, readerFingerprint, hold, clock)
            .run(archive, parser, progress, last);
    forgetLast();
    last = Optional.of(now);
    return now.report();
  }

  /**
   * Takes what was deleted or replaced out of the files of the index, if it is still in them: after
   * a change, only those of a small index are written anew at once.
   *
   * @return whether there was anything
   * @throws IndexException as {@link #update}
   */
  public synchronized boolean expunge() throws IndexException {
    if (!Expunging.run(folder, unlocked)) {
      return false;
    }
    if (last.isPresent()) {
      try {
        last = Optional.of(last.get().inNewest(folder.path(), unlocked));
      } catch (IOException e) {
        throw unreadable(e);
      }
    }
    return true;
  }

  /** The size of all files of the index. */
  public long bytes() throws IndexException {
    try {
      long bytes = 0;
      for (String file : directory.listAll()) {
        bytes += directory.fileLength(file);
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void forgetLast() throws IndexException {
    try {
      if (last.isPresent()) {
        last.get().close();
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    last = Optional.empty();
  }

  /**
   * A reader of the last commit, which the caller must close; empty while there is no index, or one
   * that the next update will rebuild.
   */
  public Optional<DirectoryReader> reader() throws IOException {
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (IndexNotFoundException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      // An invalid name of a codec or format: the segments file is garbage.
      throw new IOException(e.getMessage(), e);
    }
    return searchable(reader);
  }

  /** A reader of a later commit, which the caller must close; empty if there is none. */
  public Optional<DirectoryReader> newer(DirectoryReader current) throws IOException {
    DirectoryReader reader;
    try {
      reader = DirectoryReader.openIfChanged(current);
    } catch (IOException | IllegalStateException e) {
      // The index was made anew in the place of a damaged one, with files of the same names.
      reader = DirectoryReader.open(directory);
    }
    if (reader == null && !isSameCommit(current)) {
      reader = DirectoryReader.open(directory);
    }
    return reader == null ? Optional.empty() : searchable(reader);
  }

  /** Two indexes may count their commits alike; the time that each has of its own may not. */
  private boolean isSameCommit(DirectoryReader current) throws IOException {
    return SegmentInfos.readLatestCommit(directory)
        .getUserData()
        .equals(current.getIndexCommit().getUserData());
  }

  /** Whether meetings are kept though they are missing, as far as any process knows. */
  public boolean isHolding() {
    return MissingMeetings.areHeld(folder.path());
  }

  /** The time of a reader's commit. */
  public static Instant indexed(DirectoryReader reader) throws IOException {
    return CommitData.from(reader.getIndexCommit().getUserData())
        .map(CommitData::indexed)
        .orElse(Instant.EPOCH);
  }

  private Optional<DirectoryReader> searchable(DirectoryReader reader) throws IOException {
    if (isSearchable(reader)) {
      return Optional.of(reader);
    }
    reader.close();
    return Optional.empty();
  }

  private boolean isSearchable(DirectoryReader reader) throws IOException {
    return CommitData.from(reader.getIndexCommit().getUserData())
        .filter(data -> data.isSearchableWith(analysis))
        .isPresent();
  }

  private IndexException unreadable(IOException e) {
    return new IndexException(
        Reason.UNUSABLE,
        "The index folder %s can't be read (%s)".formatted(folder.path(), ErrorMessage.of(e)),
        e);
  }

  @Override
  public synchronized void close() throws IndexException {
    forgetLast();
    try {
      directory.close();
      unlocked.close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }
}
