package org.minutebook.search.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentValuesTest {
  private final List<Integer> computed = new ArrayList<>();

  private int half(RecentValues<Integer, Integer> values, int key) throws IOException {
    return values.of(
        key,
        () -> {
          computed.add(key);
          return key / 2;
        });
  }

  @Test
  void whatWasAskedForLongestAgoIsComputedAnew() throws IOException {
    RecentValues<Integer, Integer> two = new RecentValues<>(2);
    half(two, 8);
    half(two, 6);
    half(two, 8);
    half(two, 4);
    assertEquals(4, half(two, 8));
    assertEquals(3, half(two, 6));
    assertEquals(List.of(8, 6, 4, 6), computed);
  }

  @Test
  void whatIsNotWorthKeepingIsComputedEachTime() throws IOException {
    RecentValues<Integer, Integer> small = new RecentValues<>(9, value -> value < 10);
    half(small, 40);
    half(small, 40);
    half(small, 4);
    half(small, 4);
    assertEquals(List.of(40, 40, 4), computed);
  }
}
