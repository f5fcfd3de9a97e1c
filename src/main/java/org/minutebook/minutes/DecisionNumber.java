package org.minutebook.minutes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The speakable number of a decision: {@code 2014-08-07.3} is the third of that day's meeting.
 *
 * @param key what the decisions of one meeting have in common: its day or month, with its series in
 *     front where another meeting has that day ({@code weekly/2014-08-07}), or else its id
 * @param place counted from 1
 */
public record DecisionNumber(String key, int place) {
  /** Slugs joined by slashes, and a number. Possessive, so that it takes linear time. */
  private static final Pattern PATTERN =
      Pattern.compile("([\\p{L}\\p{N}\\p{M}]++(?:[-/][\\p{L}\\p{N}\\p{M}]++)*+)\\.([1-9]\\d{0,5})");

  /** Longer than the key of any meeting, with its place. */
  private static final int LONGEST = 260;

  /** Reads what {@link #toString} printed; empty if a text is no such number. */
  public static Optional<DecisionNumber> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = PATTERN.matcher(text);
    return matcher.matches()
        ? Optional.of(new DecisionNumber(matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** {@code 2014-08-07.3}. */
  @Override
  public String toString() {
    return key + "." + place;
  }
}
