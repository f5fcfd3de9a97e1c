package org.minutebook.index.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.index.documents.StoredMeeting;
import org.minutebook.minutes.Meeting;

/**
 * Meetings that were read and wait to be written: their addresses are known only when all files
 * are. The first wait in memory, the others in a file, so that a large archive needs little memory.
 * Safe to use from several threads.
 */
final class WaitingMeetings implements AutoCloseable {
  /** Not a name that Lucene takes for one of its own. */
  private static final String NAME = ".minutebook-waiting";

  private static final long MAX_KEPT = 16L << 20;

  /** In memory a meeting takes some ten times the length of its text. */
  private static final long SHARE_OF_MEMORY = 128;

  private final Path path;
  private final long maxKept;
  private final AtomicLong kept = new AtomicLong();
  private final AtomicLong end = new AtomicLong();
  private FileChannel file;

  private WaitingMeetings(Path path, long maxKept) {
    this.path = path;
    this.maxKept = maxKept;
  }

  /** For an update of the index in a folder. */
  static WaitingMeetings in(Path folder) {
    return in(folder, Math.min(MAX_KEPT, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
  }

  /** As {@link #in(Path)}, with at most so many characters of text in memory. */
  static WaitingMeetings in(Path folder, long maxKept) {
    return new WaitingMeetings(folder.resolve(NAME), maxKept);
  }

  /**
   * Takes in a meeting. What is returned gives it back, as often as it is asked.
   *
   * @throws UncheckedIOException if the file can't be written or read
   */
  Supplier<Meeting> add(Meeting meeting) {
    long length = meeting.sections().stream().mapToLong(section -> section.text().length()).sum();
    if (kept.addAndGet(length) <= maxKept) {
      return () -> meeting;
    }
    byte[] bytes = StoredMeeting.print(meeting).getBytes(StandardCharsets.UTF_8);
    long start = end.getAndAdd(bytes.length);
    try {
      FileChannel channel = file();
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer, start + buffer.position());
      }
    } catch (IOException e) {
      throw failure(e);
    }
    int size = bytes.length;
    return () -> read(start, size);
  }

  private Meeting read(long start, int size) {
    ByteBuffer buffer = ByteBuffer.allocate(size);
    try {
      FileChannel channel = file();
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, start + buffer.position()) < 0) {
          throw new IOException("it has been cut off");
        }
      }
    } catch (IOException e) {
      throw failure(e);
    }
    return StoredMeeting.parse(new String(buffer.array(), StandardCharsets.UTF_8));
  }

  /** The file. A system that can do so takes its name away at once, so it is never left behind. */
  private synchronized FileChannel file() throws IOException {
    if (file == null) {
      file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    return file;
  }

  private UncheckedIOException failure(IOException e) {
    return new UncheckedIOException(
        "%s could not be written or read (%s)".formatted(path, ErrorMessage.of(e)), e);
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
