package org.minutebook.web.pages;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the addresses that share most words with one that leads nowhere. */
final class SimilarAddresses {
  private SimilarAddresses() {}

  /**
   * The candidates most similar to {@code address}, best first; those without a common word left
   * out.
   *
   * @param address the address as requested
   * @param id a candidate's own address
   */
  static <T> List<T> find(String address, List<T> candidates, Function<T, String> id, int limit) {
    Set<String> words = words(address);
    record Scored<T>(T candidate, long commonWords, int length) {}
    return candidates.stream()
        .map(
            c ->
                new Scored<>(
                    c,
                    words(id.apply(c)).stream().filter(words::contains).count(),
                    id.apply(c).length()))
        .filter(scored -> scored.commonWords() > 0)
        .sorted(
            Comparator.comparingLong((Scored<T> scored) -> -scored.commonWords())
                .thenComparingInt(Scored::length))
        .limit(limit)
        .map(Scored::candidate)
        .toList();
  }

  private static Set<String> words(String address) {
    return new HashSet<>(List.of(address.split("[^\\p{L}\\p{N}\\p{M}]+")));
  }
}
