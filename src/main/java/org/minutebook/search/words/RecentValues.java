package org.minutebook.search.words;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps the values that were asked for last, so that what several requests need is computed once.
 * They may be asked for by several threads; two may compute the same value at a time.
 */
public final class RecentValues<K, V> {
  private final int most;
  private final Predicate<V> isKept;
  private final Map<K, V> recent = new LinkedHashMap<>(16, 0.75f, true);

  /** Computes a value. */
  @FunctionalInterface
  public interface Computation<V> {
    V compute() throws IOException;
  }

  /** Keeps so many values. */
  public RecentValues(int most) {
    this(most, value -> true);
  }

  /**
   * Keeps so many of the values that are worth it.
   *
   * @param isKept whether a value may be kept
   */
  public RecentValues(int most, Predicate<V> isKept) {
    this.most = most;
    this.isKept = isKept;
  }

  /** The value of a key, computed if it is not among the newest. */
  public V of(K key, Computation<V> computation) throws IOException {
    synchronized (recent) {
      V known = recent.get(key);
      if (known != null) {
        return known;
      }
    }
    V value = computation.compute();
    if (isKept.test(value)) {
      synchronized (recent) {
        recent.put(key, value);
        if (recent.size() > most) {
          recent.remove(recent.keySet().iterator().next());
        }
      }
    }
    return value;
  }
}
