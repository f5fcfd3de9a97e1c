package org.minutebook.statements.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of two weights and a number for each feature, by a 64-bit hash of its name. Thus names of
 * several parts need not be joined for every passage, which makes reading faster. That no two
 * features of the model have the same hash is checked when the table is built.
 */
final class HashedWeights {
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final long[] keys;
  private final float[] first;
  private final float[] second;
  private final int[] numbers;
  private final int mask;

  /**
   * A table of features.
   *
   * @param first the first weights by name; a feature that is not there has 0
   * @param second the second weights
   * @param numbers numbers of features from 1; a feature that is not there has none
   */
  HashedWeights(Map<String, Float> first, Map<String, Float> second, Map<String, Integer> numbers) {
    Map<Long, String> names = new HashMap<>();
    for (Map<String, ?> weights : List.of(first, second, numbers)) {
      for (String name : weights.keySet()) {
        String other = names.put(hash(SEED, name), name);
        if (other != null && !other.equals(name)) {
          throw new IllegalStateException("features with the same hash: " + name + ", " + other);
        }
      }
    }
    int size = Integer.highestOneBit(Math.max(16, names.size() * 4));
    this.keys = new long[size];
    this.first = new float[size];
    this.second = new float[size];
    this.numbers = new int[size];
    this.mask = size - 1;
    names.forEach(
        (hash, name) -> {
          int at = slot(hash);
          keys[at] = hash;
          this.first[at] = first.getOrDefault(name, 0f);
          this.second[at] = second.getOrDefault(name, 0f);
          this.numbers[at] = numbers.getOrDefault(name, 0);
        });
  }

  /** A new sum, for the features of one passage. */
  Sum sum() {
    return new Sum();
  }

  private int slot(long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (keys[at] != 0 && keys[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private static long hash(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  private static long hash(long seed, char c) {
    return (seed ^ c) * PRIME;
  }

  /** Sums up the weights of the features of one passage. Each counts once, as in training. */
  final class Sum implements FeatureSink {
    private final BitSet counted = new BitSet();
    private double firstSum;
    private double secondSum;
    private final BitSet found = new BitSet();

    double first() {
      return firstSum;
    }

    double second() {
      return secondSum;
    }

    /** The numbers of the features, in order. */
    int[] numbers() {
      return found.stream().toArray();
    }

    @Override
    public void add(String feature) {
      count(hash(SEED, feature));
    }

    @Override
    public void add(String a, char between, String b) {
      count(hash(hash(hash(SEED, a), between), b));
    }

    private void count(long hash) {
      int at = slot(hash);
      if (keys[at] != 0 && !counted.get(at)) {
        counted.set(at);
        firstSum += first[at];
        secondSum += second[at];
        if (numbers[at] > 0) {
          found.set(numbers[at]);
        }
      }
    }
  }
}
