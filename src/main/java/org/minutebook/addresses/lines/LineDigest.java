package org.minutebook.addresses.lines;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of lines: the sum of theirs, so that it can be worked out again from those lines alone
 * that have changed.
 */
public final class LineDigest {
  private static final int PARTS = 4;

  private final long[] sum = new long[PARTS];
  private final MessageDigest ofLine;

  /** That of no lines. */
  public LineDigest() {
    try {
      ofLine = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** That which {@link #toString} gave. */
  public static LineDigest parse(String text) {
    LineDigest digest = new LineDigest();
    ByteBuffer.wrap(HexFormat.of().parseHex(text)).asLongBuffer().get(digest.sum);
    return digest;
  }

  /** Adds a line, given without its end. */
  public void add(byte[] line) {
    ByteBuffer hash = ByteBuffer.wrap(ofLine.digest(line));
    for (int i = 0; i < PARTS; i++) {
      sum[i] += hash.getLong();
    }
  }

  /** Takes away a line that was added. */
  public void remove(byte[] line) {
    ByteBuffer hash = ByteBuffer.wrap(ofLine.digest(line));
    for (int i = 0; i < PARTS; i++) {
      sum[i] -= hash.getLong();
    }
  }

  /** As hexadecimal digits. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(PARTS * Long.BYTES);
    bytes.asLongBuffer().put(sum);
    return HexFormat.of().formatHex(bytes.array());
  }
}
