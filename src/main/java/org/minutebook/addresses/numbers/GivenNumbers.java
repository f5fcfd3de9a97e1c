package org.minutebook.addresses.numbers;

import java.util.HashMap;
import java.util.Map;
import org.minutebook.minutes.DecisionNumber;

/** The last number that was given for each key, be its decision still there or gone. */
public final class GivenNumbers {
  private final Map<String, Integer> last;

  /** None. */
  public GivenNumbers() {
    this(Map.of());
  }

  private GivenNumbers(Map<String, Integer> last) {
    this.last = new HashMap<>(last);
  }

  /** The same numbers, to be added to. */
  public GivenNumbers copy() {
    return new GivenNumbers(last);
  }

  /** Takes down a number that was given; a text that is none is passed over. */
  public void add(String number) {
    DecisionNumber.parse(number).ifPresent(n -> last.merge(n.key(), n.place(), Math::max));
  }

  /** Whether a number with that key was ever given. */
  boolean has(String key) {
    return last.containsKey(key);
  }

  /** Gives the next number of a key. */
  DecisionNumber next(String key) {
    return new DecisionNumber(key, last.merge(key, 1, Integer::sum));
  }
}
