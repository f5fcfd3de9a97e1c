package org.minutebook.addresses;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts the samples that only few texts of the ledger have. The others come from stock phrases and
 * don't show where a text went.
 */
final class SampleRarity {
  private final Map<Integer, Integer> textsBySample = new HashMap<>();
  private final int maxTexts;

  /** Samples in more than {@code maxTexts} of the entries of a kind are not rare. */
  SampleRarity(Collection<LedgerEntry> entries, LedgerEntry.Kind kind, int maxTexts) {
    this.maxTexts = maxTexts;
    for (LedgerEntry entry : entries) {
      if (entry.kind() == kind) {
        for (int sample : entry.fingerprint().samples()) {
          textsBySample.merge(sample, 1, Integer::sum);
        }
      }
    }
  }

  private boolean isRare(int sample) {
    return textsBySample.getOrDefault(sample, 0) <= maxTexts;
  }

  /** How many of these samples are rare. */
  int count(Set<Integer> samples) {
    return (int) samples.stream().filter(this::isRare).count();
  }

  /** How many samples of a fingerprint are rare. */
  int count(Fingerprint fingerprint) {
    int rare = 0;
    for (int sample : fingerprint.samples()) {
      rare += isRare(sample) ? 1 : 0;
    }
    return rare;
  }
}
