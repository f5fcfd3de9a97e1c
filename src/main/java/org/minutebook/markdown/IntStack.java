package org.minutebook.markdown;

import java.util.Arrays;

/** A stack of numbers. */
final class IntStack {
  private int[] values = new int[8];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void push(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int peek() {
    return values[size - 1];
  }

  int pop() {
    return values[--size];
  }
}
