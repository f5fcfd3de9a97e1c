package org.minutebook.addresses;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which samples tell one text from others: phrases that come again and again prove nothing. */
final class TermRarity {
  private final Map<Integer, Integer> texts = new HashMap<>();
  private final int common;

  /** Samples that more than {@code common} of the texts of a kind have are no proof. */
  TermRarity(Collection<LedgerEntry> entries, LedgerEntry.Kind kind, int common) {
    this.common = common;
    for (LedgerEntry entry : entries) {
      if (entry.kind() == kind) {
        for (int sample : entry.print().samples()) {
          texts.merge(sample, 1, Integer::sum);
        }
      }
    }
  }

  private boolean isRare(int sample) {
    return texts.getOrDefault(sample, 0) <= common;
  }

  /** How many of these samples are rare. */
  int count(Set<Integer> samples) {
    return (int) samples.stream().filter(this::isRare).count();
  }

  /** How many samples of a text are rare. */
  int count(Fingerprint print) {
    int rare = 0;
    for (int sample : print.samples()) {
      rare += isRare(sample) ? 1 : 0;
    }
    return rare;
  }
}
