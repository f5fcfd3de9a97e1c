package org.minutebook.addresses;

import java.util.Arrays;
import java.util.Optional;

/**
 * A sample of a text's word groups, small enough to be kept for every section: of all groups those
 * few whose hashes are smallest. The same text gives the same sample, and the share of it that is
 * found in another text tells how much of this text stands there, whatever else does.
 *
 * <p>Of each group sampled 24 bits are kept, other bits than those it was chosen by.
 */
final class Fingerprint {
  static final Fingerprint EMPTY = new Fingerprint(new int[0]);

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int DIGITS_EACH = 4;
  private static final int BITS = 6;

  private final int[] samples;

  private Fingerprint(int[] samples) {
    this.samples = samples;
  }

  /** The sample of a hash: its low bits. Hashes are chosen by their high bits. */
  static int sample(long hash) {
    return (int) hash & 0xffffff;
  }

  /** Takes hashes and keeps the smallest. */
  static final class Sampler {
    private final long[] smallest;
    private int size;

    Sampler(int most) {
      this.smallest = new long[most];
    }

    void add(long hash) {
      if (size == smallest.length && hash >= smallest[size - 1]) {
        return;
      }
      int at = Arrays.binarySearch(smallest, 0, size, hash);
      if (at >= 0) {
        return;
      }
      int insert = -at - 1;
      size = Math.min(size + 1, smallest.length);
      System.arraycopy(smallest, insert, smallest, insert + 1, size - insert - 1);
      smallest[insert] = hash;
    }

    Fingerprint fingerprint() {
      return new Fingerprint(
          Arrays.stream(smallest, 0, size).mapToInt(Fingerprint::sample).sorted().toArray());
    }
  }

  /** What {@link #toString} gave; empty if it is nothing of the kind. */
  static Optional<Fingerprint> parse(String text) {
    if (text.length() % DIGITS_EACH != 0) {
      return Optional.empty();
    }
    int[] samples = new int[text.length() / DIGITS_EACH];
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      samples[i / DIGITS_EACH] = samples[i / DIGITS_EACH] << BITS | digit;
    }
    Arrays.sort(samples);
    return Optional.of(new Fingerprint(samples));
  }

  int size() {
    return samples.length;
  }

  int[] samples() {
    return samples.clone();
  }

  /** How many of these samples are also among the other's. */
  int common(Fingerprint other) {
    int common = 0;
    for (int sample : samples) {
      if (Arrays.binarySearch(other.samples, sample) >= 0) {
        common++;
      }
    }
    return common;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && Arrays.equals(samples, that.samples);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(samples);
  }

  /** Four letters for each sample. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(samples.length * DIGITS_EACH);
    for (int sample : samples) {
      for (int shift = BITS * (DIGITS_EACH - 1); shift >= 0; shift -= BITS) {
        text.append(DIGITS.charAt(sample >> shift & 0x3f));
      }
    }
    return text.toString();
  }
}
