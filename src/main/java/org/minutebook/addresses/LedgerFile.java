package org.minutebook.addresses;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;

/**
 * The ledger's file while one process has it to itself. It is written whole beside its place and
 * then put there, so that it is never seen half written.
 *
 * <pre>{@code
 * try (LedgerFile file = LedgerFile.hold(LedgerPlace.of(archive, index))) {
 *   Ledger ledger = file.read();
 *   Optional<String> unsaved = file.write(changed);
 * }
 * }</pre>
 */
public final class LedgerFile implements AutoCloseable {
  /** Bytes of the largest file that is read: some million addresses. */
  private static final long LARGEST = 256L << 20;

  private static final int ATTEMPTS = 600;
  private static final long PAUSE = 50;

  private final LedgerPlace place;
  private final FileChannel channel;
  private final String unwritable;

  private LedgerFile(LedgerPlace place, FileChannel channel, String unwritable) {
    this.place = place;
    this.channel = channel;
    this.unwritable = unwritable;
  }

  /**
   * Waits until no other process has the file, and makes it if it is missing. Where it can't be
   * written it can still be read; {@link #write} then says why.
   *
   * @throws LedgerException others have had it for half a minute, or it is no file
   */
  public static LedgerFile hold(LedgerPlace place) throws LedgerException {
    place.refuseLinks();
    Path path = place.path();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        Object before = key(path);
        if (before == null) {
          create(path);
          continue;
        }
        FileChannel channel = open(path);
        try {
          // Whoever had it until now may have put another file in its place.
          if (lock(channel) && before.equals(key(path))) {
            return new LedgerFile(place, channel, null);
          }
        } catch (IOException e) {
          channel.close();
          throw e;
        }
        channel.close();
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LedgerException("interrupted while waiting for the ledger " + path, e);
      } catch (NoSuchFileException e) {
        if (!Files.isDirectory(path.toAbsolutePath().getParent())) {
          return new LedgerFile(place, null, reason(e));
        }
      } catch (IOException e) {
        return new LedgerFile(place, null, reason(e));
      }
    }
    throw new LedgerException(
        "another process keeps the ledger " + path + "; wait until it is done and try again");
  }

  private static void create(Path path) throws IOException {
    try {
      Files.createFile(path);
    } catch (FileAlreadyExistsException e) {
      // Another process was faster.
    }
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process has it
    }
  }

  private static Object key(Path path) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      return now.fileKey() == null ? now.creationTime() : now.fileKey();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /**
   * What the file says, and with it what an older one beside the index says, if there is one.
   *
   * @throws LedgerException a line is damaged: file, line and what to do; or it can't be read
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

  private static Ledger read(Path path) throws LedgerException {
    return LedgerText.read(bytes(path), path.toString());
  }

  private static byte[] bytes(Path path) throws LedgerException {
    try {
      if (Files.size(path) > LARGEST) {
        throw new LedgerException(
            "the ledger %s is larger than %d MB, which no ledger is; put back the file as it was"
                .formatted(path, LARGEST >> 20));
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      return new byte[0];
    } catch (IOException e) {
      throw new LedgerException(
          "the ledger %s can't be read: %s; make it readable".formatted(path, reason(e)), e);
    }
  }

  /**
   * Writes the ledger if it says something else than before, or than its file alone.
   *
   * @param before what {@link #read} gave
   * @return as {@link #write}
   */
  public Optional<String> save(Ledger before, Ledger after) {
    boolean due = !after.equals(before) || place.older().stream().anyMatch(Files::exists);
    return due ? write(after) : Optional.empty();
  }

  /**
   * Writes the ledger, all of it or nothing, and removes an older file whose content it has taken
   * over.
   *
   * @return why it could not be written, as a sentence for the user; empty if it was
   */
  public Optional<String> write(Ledger ledger) {
    if (unwritable != null) {
      return Optional.of(unsaved(unwritable));
    }
    Path temporary = place.temporary();
    try {
      Files.deleteIfExists(temporary);
      try (FileChannel out =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(LedgerText.write(ledger));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
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
      return Optional.empty();
    } catch (IOException e) {
      delete(temporary);
      return Optional.of(unsaved(reason(e)));
    }
  }

  private String unsaved(String reason) {
    return "the ledger %s can't be written (%s): addresses that changed now may not lead anywhere later. Make it writable and run: index"
        .formatted(place.path(), reason);
  }

  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // It is deleted before the next time something is written.
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException denied -> "permission denied";
      case NoSuchFileException gone -> "there is no such folder";
      case FileAlreadyExistsException there -> "something else lies there";
      case FileSystemException other when other.getReason() != null ->
          other.getReason().toLowerCase(Locale.ROOT);
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }

  /** Lets others have it. A file that was made and not written to is none worth keeping. */
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
