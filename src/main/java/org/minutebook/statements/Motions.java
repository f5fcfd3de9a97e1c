package org.minutebook.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.Sentence;

/**
 * Puts a motion together with how it went: {@code "Ann moved to X, Bob seconded. Carried 5-0."}.
 */
final class Motions {
  /** The reason that is given for a motion with its result. */
  static final String WHY = "marker:motion";

  private static final Pattern MOTION = Pattern.compile("(?i)" + Phrases.anyOf("motion"));

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i)\\b" + Phrases.anyOf("behind motion") + "\\b|\\b\\d{1,3}\\s?[-–]\\s?\\d{1,3}\\b");

  /** A sentence of more words says something of its own. */
  private static final int MAX_WORDS = 14;

  /** The vote on a motion is told in so many sentences at most. */
  private static final int MAX_SENTENCES = 5;

  /** A line with one of these labels has the words that a vote below it is about. */
  private static final Set<String> MOVED_TEXT = Set.copyOf(Phrases.of("moved text"));

  /** A result of more words says something of its own. */
  private static final int MAX_RESULT_WORDS = 5;

  /** Who moved and who seconded may stand between a motion and its result. */
  private static final int MAX_BETWEEN = 3;

  private Motions() {}

  /**
   * The place of what was moved, for each passage that only says how it went: {@code "Resolution:
   * Passed."} below {@code "Text: Let the clerk sign."}.
   *
   * @param outcomes tells whether a text has an outcome
   * @return places in the list of candidates, by the places of the results
   */
  static Map<Integer, Integer> moved(
      List<CandidateFinder.Candidate> candidates, Predicate<String> outcomes) {
    Map<Integer, Integer> moved = new HashMap<>();
    int last = -1;
    for (int i = 0; i < candidates.size(); i++) {
      CandidateFinder.Candidate candidate = candidates.get(i);
      if (isMovedText(candidate.passage())) {
        last = i;
      } else if (last >= 0
          && i - last <= MAX_BETWEEN
          && candidate.section().line() == candidates.get(last).section().line()
          && isBare(candidate.passage().plain())
          && outcomes.test(candidate.passage().plain())) {
        moved.put(i, last);
        last = -1;
      }
    }
    return moved;
  }

  private static boolean isBare(String plain) {
    String result = LabelledLine.of(plain).map(LabelledLine::rest).orElse(plain);
    return result.split(" ", MAX_RESULT_WORDS + 1).length <= MAX_RESULT_WORDS;
  }

  /** Whether a passage gives the words of a motion or proposal. */
  static boolean isMovedText(Passage passage) {
    return LabelledLine.of(passage.plain())
        .filter(label -> MOVED_TEXT.contains(label.label().toLowerCase(Locale.ROOT)))
        .isPresent();
  }

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
