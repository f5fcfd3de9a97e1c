package org.minutebook.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement.Outcome;
import org.minutebook.statements.words.Phrases;

/** Reads how a vote went from its counts: {@code "for: 9, against: 0"}, {@code "carried 5-0"}. */
final class VoteCount {
  private static final Pattern FOR = counted("votes for");
  private static final Pattern AGAINST = counted("votes against");

  /** {@code "Carried 5-0"}, {@code "passes (7-1-1)"}. */
  private static final Pattern SCORE =
      Pattern.compile(
          "(?i)\\b(?:(?<lost>"
              + Phrases.anyOf("lost before score")
              + ")|"
              + Phrases.anyOf("before score")
              + ")\\W{1,3}(?:\\p{L}{1,12}\\W{1,3}){0,2}(?<for>\\d{1,3}) ?(?:[-–]|to) ?(?<against>\\d{1,3})\\b(?![-–])");

  private VoteCount() {}

  /** A count behind or before a word: {@code "for: 9"}, {@code "9 for"}, {@code "+1: 9"}. */
  private static Pattern counted(String group) {
    String word = Phrases.anyOf(group);
    return Pattern.compile(
        "(?i)(?<![\\p{L}\\p{N}])(?:"
            + word
            + "(?: votes?)?\\s?[:=(]\\s?(?<behind>\\d{1,3})\\b|(?<before>\\d{1,3})\\s?(?:votes? )?"
            + word
            + "(?![\\p{L}\\p{N}]))");
  }

  /** Accepted if more were for it than against it, rejected if fewer; empty without both counts. */
  static Optional<Outcome> outcome(String text) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    Matcher score = SCORE.matcher(text);
    if (score.find()) {
      if (score.group("lost") != null) {
        return Optional.of(Outcome.REJECTED); // two thirds may have been needed
      }
      return compared(number(score.group("for")), number(score.group("against")));
    }
    int yes = count(FOR, text);
    int no = count(AGAINST, text);
    return yes < 0 || no < 0 ? Optional.empty() : compared(yes, no);
  }

  private static Optional<Outcome> compared(int yes, int no) {
    return yes == no
        ? Optional.empty()
        : Optional.of(yes > no ? Outcome.ACCEPTED : Outcome.REJECTED);
  }

  private static int count(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return -1;
    }
    return number(found.group("behind") != null ? found.group("behind") : found.group("before"));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
