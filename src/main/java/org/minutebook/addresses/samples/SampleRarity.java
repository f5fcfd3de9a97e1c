package org.minutebook.addresses.samples;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Counts the samples that only few texts of the ledger have. The others come from stock phrases and
 * don't show where a text went.
 */
public final class SampleRarity {
  private final Supplier<Stream<Fingerprint>> texts;
  private final int maxTexts;
  private Map<Integer, Integer> textsBySample;

  /**
   * Samples in more than {@code maxTexts} of the texts are not rare. The texts are asked for when
   * the first sample is: most updates never need all of the ledger.
   */
  public SampleRarity(Supplier<Stream<Fingerprint>> texts, int maxTexts) {
    this.texts = texts;
    this.maxTexts = maxTexts;
  }

  private boolean isRare(int sample) {
    if (textsBySample == null) {
      textsBySample = new HashMap<>();
      texts
          .get()
          .forEach(
              text -> {
                for (int each : text.samples()) {
                  textsBySample.merge(each, 1, Integer::sum);
                }
              });
    }
    return textsBySample.getOrDefault(sample, 0) <= maxTexts;
  }

  /** How many of these samples are rare. */
  public int count(Set<Integer> samples) {
    return (int) samples.stream().filter(this::isRare).count();
  }

  /** How many samples of a fingerprint are rare. */
  public int count(Fingerprint fingerprint) {
    int rare = 0;
    for (int sample : fingerprint.samples()) {
      rare += isRare(sample) ? 1 : 0;
    }
    return rare;
  }
}
