package org.minutebook.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.minutebook.markdown.Sentence;

/**
 * Puts a motion together with how it went: {@code "Ann moved to X, Bob seconded. Carried 5-0."}.
 */
final class Motions {
  private static final Pattern MOTION = Pattern.compile("(?i)" + Phrases.anyOf("motion"));

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)\\b" + Phrases.anyOf("behind motion") + "\\b|\\b\\d{1,3}\\s?[-–]\\s?\\d{1,3}\\b");

  /** A sentence of more words says something of its own. */
  private static final int MAX_WORDS = 14;

  /** The vote on a motion is told in so many sentences at most. */
  private static final int MAX_SENTENCES = 5;

  private Motions() {}

  /** Joins each motion with the short sentences behind it that tell how it went. */
  static List<Sentence> joined(List<Sentence> sentences) {
    if (sentences.size() < 2) {
      return sentences;
    }
    List<Sentence> points = new ArrayList<>();
    int open = 0;
    for (Sentence sentence : sentences) {
      if (open > 0 && sentence.words() <= MAX_WORDS && BEHIND.matcher(sentence.text()).find()) {
        points.set(points.size() - 1, points.getLast().through(sentence));
        open--;
      } else {
        points.add(sentence);
        open = isMotion(sentence.text()) ? MAX_SENTENCES : 0;
      }
    }
    return points;
  }

  /** Whether a text has a motion and its result. */
  static boolean isSettled(String text) {
    return isMotion(text) && PollResults.hasResult(text);
  }

  static boolean isMotion(String text) {
    return (mayBeMotion(text) || text.contains("roposed by")) && MOTION.matcher(text).find();
  }

  /** A cheap check before the pattern: whether a word begins as those of the pattern do. */
  private static boolean mayBeMotion(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == 'm' || c == 'M')
          && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
          && (text.regionMatches(true, i, "moti", 0, 4)
              || text.regionMatches(true, i, "move", 0, 4)
              || text.regionMatches(true, i, "m/s/", 0, 4))) {
        return true;
      }
    }
    return false;
  }
}
