package org.minutebook.addresses;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.minutebook.addresses.lines.LineDigest;
import org.minutebook.addresses.lines.SortedLines;
import org.minutebook.addresses.numbers.GivenNumbers;
import org.minutebook.archive.ErrorMessage;
import org.minutebook.archive.Listing;

/**
 * What is known of a ledger's file without having parsed it: enough to see whether it has changed,
 * and to change some of its lines without reading the others.
 */
public final class LedgerState {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] MOVED = ",\"to\":\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] GONE = ",\"seen\":\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NUMBER = ",\"number\":\"".getBytes(StandardCharsets.UTF_8);

  /** Of a file of which nothing is known. */
  static final LedgerState NONE = new LedgerState(null, "", false, List.of(), new GivenNumbers());

  private final Listing.Stamp stamp;
  private final String digest;
  private final boolean sorted;
  private final List<LedgerEntry> retired;
  private final GivenNumbers numbers;

  private LedgerState(
      Listing.Stamp stamp,
      String digest,
      boolean sorted,
      List<LedgerEntry> retired,
      GivenNumbers numbers) {
    this.stamp = stamp;
    this.digest = digest;
    this.sorted = sorted;
    this.retired = List.copyOf(retired);
    this.numbers = numbers;
  }

  /** Reads the files once. */
  public static LedgerState of(LedgerPlace place) {
    List<Path> files = new ArrayList<>();
    files.add(place.path());
    files.addAll(place.older());
    files.removeIf(file -> !Files.isRegularFile(file));
    if (files.isEmpty()) {
      return NONE;
    }
    Listing.Stamp stamp = stamp(place.path());
    Scan scan = new Scan();
    try {
      for (Path file : files) {
        if (!file.equals(place.path())) {
          // An older file must differ from the same file in its new place: it is still to move.
          scan.foreign();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
          scan.read(in);
        }
      }
      return new LedgerState(
          stamp, scan.digest.toString(), scan.sorted, scan.retired, scan.numbers);
    } catch (IOException | LedgerException e) {
      // Whoever reads it all will say what is wrong; what is not understood here has a digest.
      return NONE;
    }
  }

  /** A digest of the files; empty if there are none, or they can't be read. */
  public String digest() {
    return digest;
  }

  /** Whether some lines can be changed without reading the others, as nobody has touched them. */
  public boolean isStill(LedgerPlace place) {
    return sorted
        && stamp != null
        && stamp.equals(stamp(place.path()))
        && place.older().stream().noneMatch(Files::exists);
  }

  /** The stamp of a file; null for one that is not there. */
  private static Listing.Stamp stamp(Path path) {
    try {
      return Listing.Stamp.of(Files.readAttributes(path, BasicFileAttributes.class));
    } catch (IOException e) {
      return null;
    }
  }

  /** The ledger in the file, while that is open and as it was. */
  Ledger ledger(FileChannel channel) throws IOException {
    return new Ledger(new Lines(new SortedLines(channel), retired, numbers));
  }

  /** Writes the file anew with the changes of a ledger that came from {@link #ledger}. */
  LedgerState write(Ledger after, FileChannel channel, FileChannel out) throws IOException {
    Map<byte[], byte[]> lines = new TreeMap<>(Arrays::compareUnsigned);
    for (LedgerEntry entry : after.changes()) {
      lines.put(
          Lines.key(entry.address(), "\""),
          LedgerLine.write(entry).getBytes(StandardCharsets.UTF_8));
    }
    LineDigest changed = LineDigest.parse(digest);
    new SortedLines(channel).writeWith(lines, out, changed);
    return new LedgerState(
        null, changed.toString(), true, List.copyOf(after.retiredEntries()), after.numbers());
  }

  /** The same state of the file that is at a place now. */
  LedgerState at(LedgerPlace place) {
    return new LedgerState(stamp(place.path()), digest, sorted, retired, numbers);
  }

  /** The lines of a file, of which only those are read that are asked for. */
  private record Lines(SortedLines lines, Collection<LedgerEntry> retired, GivenNumbers numbers)
      implements Ledger.Source {
    static byte[] key(String address, String after) {
      return (LedgerText.START + address + after).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<LedgerEntry> entry(String address) {
      return read(() -> lines.line(key(address, "\"")).stream().toList()).stream().findFirst();
    }

    @Override
    public Collection<LedgerEntry> entryAndBelow(String address) {
      List<LedgerEntry> entries = new ArrayList<>(entry(address).stream().toList());
      entries.addAll(read(() -> lines.lines(key(address, "/"))));
      return entries;
    }

    @Override
    public List<LedgerEntry> all() {
      List<LedgerEntry> all =
          read(() -> lines.lines(LedgerText.START.getBytes(StandardCharsets.UTF_8)));
      return new Ledger(all).entries();
    }

    private static List<LedgerEntry> read(Callable<List<byte[]>> lines) {
      try {
        List<LedgerEntry> entries = new ArrayList<>();
        for (byte[] line : lines.call()) {
          entries.add(LedgerText.entry(line));
        }
        return entries;
      } catch (Exception e) {
        throw new UncheckedIOException(
            new IOException("the ledger can't be read: " + ErrorMessage.of(e), e));
      }
    }
  }

  private static final class Scan {
    final LineDigest digest = new LineDigest();
    final List<LedgerEntry> retired = new ArrayList<>();
    final GivenNumbers numbers = new GivenNumbers();
    boolean sorted = true;
    private byte[] before = new byte[0];
    private boolean isFirst = true;

    void foreign() {
      sorted = false;
      digest.add(new byte[1]);
    }

    void read(InputStream in) throws IOException, LedgerException {
      ByteArrayOutputStream buffer = new ByteArrayOutputStream();
      byte[] part = new byte[BUFFER_BYTES];
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        int start = 0;
        for (int i = 0; i < length; i++) {
          if (part[i] == '\n') {
            buffer.write(part, start, i - start);
            line(buffer.toByteArray());
            buffer.reset();
            start = i + 1;
          }
        }
        buffer.write(part, start, length - start);
      }
      if (buffer.size() > 0) {
        sorted = false;
        line(buffer.toByteArray());
      }
    }

    private void line(byte[] line) throws LedgerException {
      digest.add(line);
      if (isFirst) {
        isFirst = false;
        sorted &= LedgerText.isHeader(line);
        return;
      }
      int end = LedgerText.startsAddress(line) ? keyEnd(line, LedgerText.START.length()) : 0;
      sorted &=
          end > 0
              && line[line.length - 1] == '}'
              && Arrays.compareUnsigned(before, 0, before.length, line, 0, end) < 0;
      if (end > 0) {
        before = Arrays.copyOf(line, end);
      }
      if (sorted && (indexOf(line, end, MOVED) >= 0 || indexOf(line, end, GONE) >= 0)) {
        retired.add(LedgerText.entry(line));
      }
      int number = sorted ? indexOf(line, end, NUMBER) + NUMBER.length : 0;
      if (number >= NUMBER.length) {
        int length = keyEnd(line, number) - 1 - number;
        numbers.add(new String(line, number, Math.max(0, length), StandardCharsets.UTF_8));
      }
    }

    /** Behind the quote that ends a text which starts there; 0 if there is none. */
    private static int keyEnd(byte[] line, int start) {
      for (int i = start; i < line.length; i++) {
        if (line[i] == '"') {
          return i + 1;
        }
      }
      return 0;
    }

    private static int indexOf(byte[] line, int from, byte[] what) {
      for (int i = from; i + what.length <= line.length; i++) {
        if (line[i] == ',' && Arrays.equals(line, i, i + what.length, what, 0, what.length)) {
          return i;
        }
      }
      return -1;
    }
  }
}
