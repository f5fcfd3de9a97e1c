package org.minutebook.addresses.samples;

import java.util.Arrays;
import java.util.Optional;

/**
 * A min-hash sample of a text's shingles, small enough to keep for every section: of all shingles
 * those few with the smallest hashes. The same text gives the same sample, and the share of the
 * samples that another text contains estimates how much of this text is there, whatever else is.
 *
 * <p>Of each hash the low 24 bits are kept. The hash was chosen by its high bits, which are much
 * the same for all samples.
 */
public final class Fingerprint {
  public static final Fingerprint EMPTY = new Fingerprint(new int[0]);

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int DIGITS_PER_SAMPLE = 4;
  private static final int BITS_PER_DIGIT = 6;

  private final int[] samples;

  private Fingerprint(int[] samples) {
    this.samples = samples;
  }

  /** The 24 bits that a fingerprint keeps of a shingle's hash. */
  public static int sample(long shingle) {
    return (int) shingle & 0xffffff;
  }

  /** Collects hashes and keeps the smallest. */
  public static final class Sampler {
    private final long[] smallest;
    private int size;

    public Sampler(int maxSamples) {
      this.smallest = new long[maxSamples];
    }

    public void add(long hash) {
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

    public Fingerprint fingerprint() {
      return new Fingerprint(
          Arrays.stream(smallest, 0, size).mapToInt(Fingerprint::sample).sorted().toArray());
    }
  }

  /** Parses the output of {@link #toString}; empty for any other text. */
  public static Optional<Fingerprint> parse(String text) {
    if (text.length() % DIGITS_PER_SAMPLE != 0) {
      return Optional.empty();
    }
    int[] samples = new int[text.length() / DIGITS_PER_SAMPLE];
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      samples[i / DIGITS_PER_SAMPLE] = samples[i / DIGITS_PER_SAMPLE] << BITS_PER_DIGIT | digit;
    }
    Arrays.sort(samples);
    return Optional.of(new Fingerprint(samples));
  }

  public int size() {
    return samples.length;
  }

  public int[] samples() {
    return samples.clone();
  }

  /** How many of these samples the other has as well. */
  public int common(Fingerprint other) {
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

  /** Four base-64 digits for each sample. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(samples.length * DIGITS_PER_SAMPLE);
    for (int sample : samples) {
      for (int shift = BITS_PER_DIGIT * (DIGITS_PER_SAMPLE - 1);
          shift >= 0;
          shift -= BITS_PER_DIGIT) {
        text.append(DIGITS.charAt(sample >> shift & 0x3f));
      }
    }
    return text.toString();
  }
}
