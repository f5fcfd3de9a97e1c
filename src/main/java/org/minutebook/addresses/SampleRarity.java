package org.minutebook.addresses;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.minutebook.addresses.samples.Fingerprint;

/**
 * Counts the samples that only few texts of the ledger have. The others come from stock phrases and
 * don't show where a text went.
 */
final class SampleRarity {
  private final Supplier<? extends Collection<LedgerEntry>> entries;
  private final LedgerEntry.Kind kind;
  private final int maxTexts;
  private Map<Integer, Integer> textsBySample;

  /**
   * Samples in more than {@code maxTexts} of the entries of a kind are not rare. The entries are
   * asked for when the first sample is: most updates never need all of the ledger.
   */
  SampleRarity(
      Supplier<? extends Collection<LedgerEntry>> entries, LedgerEntry.Kind kind, int maxTexts) {
    this.entries = entries;
    this.kind = kind;
    this.maxTexts = maxTexts;
  }

  private boolean isRare(int sample) {
    if (textsBySample == null) {
      textsBySample = new HashMap<>();
      for (LedgerEntry entry : entries.get()) {
        if (entry.kind() == kind) {
          for (int each : entry.fingerprint().samples()) {
            textsBySample.merge(each, 1, Integer::sum);
          }
        }
      }
    }
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
