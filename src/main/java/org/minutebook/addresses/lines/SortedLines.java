package org.minutebook.addresses.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of lines in the order of their bytes, of which only those are read that are asked for. No
 * line begins with all of another's key. The file must stay as it is, and open, while this is used.
 */
public final class SortedLines {
  private static final int WINDOW = 512;

  private final FileChannel channel;
  private final long size;

  /** The lines of a file, each with an end. */
  public SortedLines(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /**
   * Where a line is, or would be.
   *
   * @param end behind its line end; the same as the start if there is no such line
   * @param text of the line without its end, if there is one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Place(long start, long end, byte[] text) {
    boolean isFound() {
      return start < end;
    }
  }

  /** The line that begins with a key, without its end. */
  public Optional<byte[]> line(byte[] key) throws IOException {
    Place place = find(key);
    return place.isFound() ? Optional.of(place.text()) : Optional.empty();
  }

  /** All lines that begin so, without their ends. */
  public List<byte[]> lines(byte[] prefix) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (long at = find(prefix).start(); at < size; ) {
      byte[] line = lineAt(at);
      if (compare(prefix, line) != 0) {
        break;
      }
      lines.add(line);
      at += line.length + 1;
    }
    return lines;
  }

  /**
   * Writes the file anew with some lines added, or in place of those with the same key.
   *
   * @param changes lines without their ends, by key, in the order of their bytes
   * @param digest of this file, which becomes that of the new one
   */
  public void writeWith(Map<byte[], byte[]> changes, FileChannel out, LineDigest digest)
      throws IOException {
    long at = 0;
    for (Map.Entry<byte[], byte[]> change : changes.entrySet()) {
      Place place = find(change.getKey());
      copy(at, place.start(), out);
      ByteBuffer line = ByteBuffer.allocate(change.getValue().length + 1);
      line.put(change.getValue()).put((byte) '\n').flip();
      while (line.hasRemaining()) {
        out.write(line);
      }
      if (place.isFound()) {
        digest.remove(place.text());
      }
      digest.add(change.getValue());
      at = place.end();
    }
    copy(at, size, out);
  }

  private void copy(long from, long to, FileChannel out) throws IOException {
    for (long at = from; at < to; ) {
      long copied = channel.transferTo(at, to - at, out);
      if (copied <= 0) {
        throw new IOException("it has been cut off");
      }
      at += copied;
    }
  }

  /** The first line that is not before the key. */
  private Place find(byte[] key) throws IOException {
    long from = 0;
    long to = size;
    while (from < to) {
      long start = lineStart((from + to) >>> 1, from);
      byte[] line = lineAt(start);
      if (compare(key, line) <= 0) {
        to = start;
      } else {
        from = start + line.length + 1;
      }
    }
    byte[] line = from < size ? lineAt(from) : new byte[0];
    boolean isFound = line.length > 0 && compare(key, line) == 0;
    return new Place(from, isFound ? from + line.length + 1 : from, line);
  }

  /** Compares a key with the start of a line; 0 if the line begins with the key. */
  private static int compare(byte[] key, byte[] line) {
    return Arrays.compareUnsigned(key, 0, key.length, line, 0, Math.min(key.length, line.length));
  }

  /** The start of the line that has the byte at a place; one starts at {@code least}. */
  private long lineStart(long at, long least) throws IOException {
    for (long end = at; end > least; ) {
      long start = Math.max(least, end - WINDOW);
      byte[] bytes = read(start, (int) (end - start));
      for (int i = bytes.length - 1; i >= 0; i--) {
        if (bytes[i] == '\n') {
          return start + i + 1;
        }
      }
      end = start;
    }
    return least;
  }

  private byte[] lineAt(long start) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(WINDOW);
    for (long at = start; at < size; at += WINDOW) {
      byte[] bytes = read(at, (int) Math.min(WINDOW, size - at));
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          line.write(bytes, 0, i);
          return line.toByteArray();
        }
      }
      line.writeBytes(bytes);
    }
    return line.toByteArray();
  }

  private byte[] read(long start, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, start + buffer.position()) < 0) {
        throw new IOException("it has been cut off");
      }
    }
    return buffer.array();
  }
}
