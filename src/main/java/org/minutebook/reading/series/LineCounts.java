package org.minutebook.reading.series;

import java.util.Arrays;

/** Counts hashes. It takes at most 48 bytes a distinct hash, however often each is counted. */
final class LineCounts {
  private long[] hashes = new long[1024];
  private int[] counts = new int[1024];
  private int size;

  /** Counts a hash once more; it is not 0. */
  void add(long hash) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int at = slot(hashes, hash);
    if (hashes[at] == 0) {
      hashes[at] = hash;
      size++;
    }
    counts[at]++;
  }

  /** The hashes that were counted so often, in ascending order. */
  long[] atLeast(int count) {
    long[] found = new long[size];
    int length = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0 && counts[i] >= count) {
        found[length++] = hashes[i];
      }
    }
    long[] sorted = Arrays.copyOf(found, length);
    Arrays.sort(sorted);
    return sorted;
  }

  /** How much of all that was counted is what was counted so often; 0 if nothing was counted. */
  double share(int count) {
    long often = 0;
    long all = 0;
    for (int counted : counts) {
      often += counted >= count ? counted : 0;
      all += counted;
    }
    return all == 0 ? 0 : (double) often / all;
  }

  private void grow() {
    long[] moved = new long[hashes.length * 2];
    int[] movedCounts = new int[moved.length];
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        int at = slot(moved, hashes[i]);
        moved[at] = hashes[i];
        movedCounts[at] = counts[i];
      }
    }
    hashes = moved;
    counts = movedCounts;
  }

  private static int slot(long[] table, long hash) {
    int at = (int) (hash ^ (hash >>> 29)) & (table.length - 1);
    while (table[at] != 0 && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }
}
