package org.minutebook.addresses.lines;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A digest of lines: the sum of theirs, so that it can be worked out again from those lines alone
 * that have changed. It tells by 128 bits whether lines were changed, but not against anybody who
 * wants it to fail.
 */
public final class LineDigest {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FIRST_PRIME = 0x9E3779B97F4A7C15L;
  private static final long SECOND_PRIME = 0xC2B2AE3D27D4EB4FL;
  private static final int BYTE_MASK = 0xff;

  private long first;
  private long second;

  /** That which {@link #toString} gave. */
  public static LineDigest parse(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(text));
    LineDigest digest = new LineDigest();
    digest.first = bytes.getLong();
    digest.second = bytes.getLong();
    return digest;
  }

  /** Adds a line, given without its end. */
  public void add(byte[] line) {
    first += hash(line, FIRST_PRIME);
    second += hash(line, SECOND_PRIME);
  }

  /** Takes away a line that was added. */
  public void remove(byte[] line) {
    first -= hash(line, FIRST_PRIME);
    second -= hash(line, SECOND_PRIME);
  }

  private static long hash(byte[] line, long prime) {
    long hash = (line.length + 1) * prime;
    int at = 0;
    for (; at + Long.BYTES <= line.length; at += Long.BYTES) {
      hash = mix(hash ^ (long) LONGS.get(line, at), prime);
    }
    for (; at < line.length; at++) {
      hash = mix(hash ^ (line[at] & BYTE_MASK), prime);
    }
    return mix(mix(hash, prime), prime);
  }

  private static long mix(long hash, long prime) {
    long product = hash * prime;
    return product ^ (product >>> 29);
  }

  /** As hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of()
        .formatHex(ByteBuffer.allocate(2 * Long.BYTES).putLong(first).putLong(second).array());
  }
}
