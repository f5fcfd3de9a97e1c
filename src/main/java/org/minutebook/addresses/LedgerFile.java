package org.minutebook.addresses;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.minutebook.archive.ErrorMessage;

/**
 * The file of a ledger, locked while it is open. It is written beside its place and then moved
 * there, so that nobody ever sees it half written.
 *
 * <pre>{@code
 * try (LedgerFile file = LedgerFile.open(LedgerPlace.of(archive, index))) {
 *   Ledger before = file.read();
 *   Optional<String> failure = file.writeIfChanged(before, after);
 * }
 * }</pre>
 */
public final class LedgerFile implements AutoCloseable {
  /** Some million addresses. */
  private static final long MAX_BYTES = 256L << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  /** With {@link #PAUSE_MILLIS} between them, half a minute. */
  private static final int LOCK_ATTEMPTS = 600;

  private static final long PAUSE_MILLIS = 50;

  private final LedgerPlace place;
  private final FileChannel channel;
  private final String whyUnwritable;

  private LedgerFile(LedgerPlace place, FileChannel channel, String whyUnwritable) {
    this.place = place;
    this.channel = channel;
    this.whyUnwritable = whyUnwritable;
  }

  /**
   * Opens the file, and makes it if it is missing; waits until no other process has it open. A file
   * that can't be written can still be read; {@link #write} then says why.
   *
   * @throws LedgerException if others have it open for half a minute, or it is no regular file
   */
  public static LedgerFile open(LedgerPlace place) throws LedgerException {
    place.refuseLinks();
    Path path = place.path();
    for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
      try {
        Object key = fileKey(path);
        if (key == null) {
          create(path);
          continue;
        }
        FileChannel channel = channel(path);
        try {
          // Whoever had it open until now may have put another file in its place.
          if (tryLock(channel) && key.equals(fileKey(path))) {
            return new LedgerFile(place, channel, null);
          }
        } catch (IOException e) {
          channel.close();
          throw e;
        }
        channel.close();
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LedgerException("interrupted while waiting for the ledger " + path, e);
      } catch (NoSuchFileException e) {
        if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
          return new LedgerFile(place, null, "there is no such folder");
        }
      } catch (IOException e) {
        return new LedgerFile(place, null, ErrorMessage.of(e));
      }
    }
    throw new LedgerException(
        "another process keeps the ledger " + path + "; wait until it is done and try again");
  }

  private static void create(Path path) throws IOException {
    try {
      Files.createFile(path);
    } catch (FileAlreadyExistsException e) {
      // Another process was quicker.
    }
  }

  private static FileChannel channel(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process has it open
    }
  }

  private static Object fileKey(Path path) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.fileKey() == null ? now.creationTime() : now.fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /**
   * Reads the ledger, together with an older one beside the index if there is one.
   *
   * @throws LedgerException if the file can't be read or a line of it can't be understood
   */
  public Ledger read() throws LedgerException {
    Ledger ledger = read(place.path());
    for (Path older : place.older()) {
      if (Files.exists(older)) {
        ledger = ledger.with(read(older));
      }
    }
    return ledger;
  }

  /**
   * The ledger without reading all of it, if nobody has changed the file since its state was taken;
   * empty if it must be read. To be used while this is open.
   */
  public Optional<Ledger> look(LedgerState state) throws IOException {
    return channel != null && state.isStill(place)
        ? Optional.of(state.ledger(channel))
        : Optional.empty();
  }

  private static Ledger read(Path path) throws LedgerException {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new LedgerException(
            "the ledger %s is larger than %d MB, which no ledger is; put back the file as it was"
                .formatted(path, MAX_BYTES >> 20));
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES)) {
        return LedgerText.read(in, path.toString());
      }
    } catch (NoSuchFileException e) {
      return Ledger.EMPTY;
    } catch (IOException e) {
      throw new LedgerException(
          "the ledger %s can't be read: %s; make it readable".formatted(path, ErrorMessage.of(e)),
          e);
    }
  }

  /**
   * Writes the ledger if it has changed or an older file is to be merged into it.
   *
   * @param before the ledger that {@link #read} or {@link #look} gave
   * @param state of the file as it was then
   */
  public Written writeIfChanged(Ledger before, Ledger after, LedgerState state) {
    if (after.isChangedFrom(before)) {
      return after.changes().isEmpty()
          ? new Written(state, Optional.empty())
          : write(out -> state.write(after, channel, out));
    }
    boolean isDue = !after.equals(before) || place.older().stream().anyMatch(Files::exists);
    if (!isDue) {
      return new Written(state, Optional.empty());
    }
    Optional<String> failure = write(after);
    return new Written(failure.isPresent() ? state : LedgerState.of(place), failure);
  }

  /**
   * What came of writing.
   *
   * @param state of the file now
   * @param failure why it could not be written, as a sentence for the user; empty if it was written
   */
  public record Written(LedgerState state, Optional<String> failure) {}

  @FunctionalInterface
  private interface Content {
    LedgerState writeTo(FileChannel out) throws IOException;
  }

  /**
   * Writes the ledger, all of it or nothing, and deletes older files that were merged into it.
   *
   * @return why it could not be written, as a sentence for the user; empty if it was written
   */
  Optional<String> write(Ledger ledger) {
    return write(
            out -> {
              OutputStream buffered =
                  new BufferedOutputStream(Channels.newOutputStream(out), BUFFER_BYTES);
              LedgerText.write(ledger, buffered);
              buffered.flush();
              return LedgerState.NONE;
            })
        .failure();
  }

  private Written write(Content content) {
    if (whyUnwritable != null) {
      return new Written(LedgerState.NONE, Optional.of(failure(whyUnwritable)));
    }
    Path temporary = place.temporary();
    try {
      Files.deleteIfExists(temporary);
      LedgerState state;
      try (FileChannel out =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        state = content.writeTo(out);
        out.force(true);
      }
      Files.move(
          temporary,
          place.path(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      for (Path older : place.older()) {
        Files.deleteIfExists(older);
      }
      return new Written(state.at(place), Optional.empty());
    } catch (IOException e) {
      delete(temporary);
      return new Written(LedgerState.NONE, Optional.of(failure(ErrorMessage.of(e))));
    }
  }

  private String failure(String reason) {
    return "the ledger %s can't be written (%s): addresses that changed now may not lead anywhere later. Make it writable and run: index"
        .formatted(place.path(), reason);
  }

  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // It is deleted before the next write.
    }
  }

  /** Lets others open it. A file that was made here and never written is deleted. */
  @Override
  public void close() {
    if (channel == null) {
      return;
    }
    try (channel) {
      if (channel.size() == 0 && Files.size(place.path()) == 0) {
        Files.deleteIfExists(place.path());
      }
    } catch (IOException e) {
      // An empty file is an empty ledger.
    }
  }
}
