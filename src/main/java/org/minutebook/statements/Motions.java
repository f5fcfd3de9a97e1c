package org.minutebook.statements;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.minutebook.markdown.Block;
import org.minutebook.markdown.LabelledLine;
import org.minutebook.markdown.Sentence;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.SourceRange;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Phrases;

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

  /** {@code "NOW, THEREFORE, BE IT RESOLVED, that ..."}. */
  private static final Pattern RESOLVED =
      Pattern.compile("(?:[A-Z]{2,9},? ){0,5}RESOLVED,? (?i:that|by)\\b");

  /** {@code "Special Order 7A, the winch, was approved by all."}. */
  private static final Pattern RESOLUTION_SETTLED =
      Pattern.compile("(?i)" + Phrases.anyOf("resolution settled") + "\\b");

  /** {@code "Vote: Ann as clerk"}. */
  private static final Pattern MOTION_TITLE =
      Pattern.compile(
          "(?i)" + Phrases.anyOf("moved title") + "(?: ?#?\\d[\\d./-]{0,12})?\\s?[:–—-] ?\\p{L}");

  /** {@code "Proposed by: Ann Accepted: yes"}. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(?:^|[\\s*_])" + Phrases.anyOf("form result") + ":[ *_]{1,6}(?:yes|no)\\b");

  private static final List<String> FORM_PARTS = Phrases.of("form result part");

  /** Who moved and who seconded may stand between a motion and its result. */
  private static final int MAX_BETWEEN = 3;

  /** {@code "All were for this."} */
  private static final Pattern UPHOLDING =
      Pattern.compile(
          "(?i)"
              + Phrases.anyOf("everybody")
              + " (?:was|were|is|are|seemed) "
              + Phrases.anyOf("upholding")
              + "\\b");

  private static final int MAX_UPHOLDING_WORDS = 8;

  private static final Pattern QUESTION = Pattern.compile("\\?[)\\]*_\"'”’]{0,3}$");

  /** Up to so many words after a question are its answer. */
  private static final int MAX_ANSWER_WORDS = 10;

  private Motions() {}

  /**
   * What is told in other words than those of its result.
   *
   * @param moved the words that were moved, by the places of their results: those above {@code
   *     "Resolution: Passed."} are {@code "Text: Let the clerk sign."}, those above {@code
   *     "Approved"} the title {@code "Vote: Ann as clerk"}
   * @param within the places of candidates that are part of such a decision
   */
  record Carried(Map<Integer, Passage> moved, Set<Integer> within) {}

  /**
   * Puts results together with what was moved.
   *
   * @param outcomes tells whether a text has an outcome
   */
  static Carried carried(List<CandidateFinder.Candidate> candidates, Predicate<String> outcomes) {
    Map<Integer, Passage> moved = new HashMap<>();
    Set<Integer> within = new HashSet<>();
    int last = -1;
    Passage said = null;
    int settledTitle = 0;
    for (int i = 0; i < candidates.size(); i++) {
      Passage passage = candidates.get(i).passage();
      Section section = candidates.get(i).section();
      boolean isNear =
          last >= 0
              && i - last <= MAX_BETWEEN
              && section.line() == candidates.get(last).section().line();
      boolean isFurther =
          isNear && isResolved(candidates.get(last).passage()) && isFurther(passage);
      if (isFurther) {
        within.add(last);
        last = i;
        said = joined(said, passage);
        moved.put(i, said);
      } else if (isMovedText(passage) || isResolved(passage)) {
        last = i;
        said = passage;
      } else if (isNear
          && (isBare(passage) || RESOLUTION_SETTLED.matcher(passage.plain()).lookingAt())
          && outcomes.test(passage.plain())) {
        moved.put(i, said);
        within.add(last);
        last = -1;
      } else if (settlesTitle(passage, section) && outcomes.test(passage.plain())) {
        Optional<Passage> title = title(section);
        if (settledTitle == section.line()) {
          within.add(i);
        } else if (title.isPresent()) {
          moved.put(i, title.get());
          settledTitle = section.line();
        }
      }
    }
    return new Carried(moved, within);
  }

  /** Whether a passage only says how it went with what the title of its section names. */
  private static boolean settlesTitle(Passage passage, Section section) {
    String plain = passage.plain();
    if (plain.indexOf(':') > 0
        && LabelPatterns.containsAny(plain, FORM_PARTS)
        && FORM.matcher(plain).find()) {
      return true;
    }
    return passage.place().depth() == 0 && isBare(passage) && isMotionTitle(section);
  }

  private static boolean isMotionTitle(Section section) {
    return MOTION_TITLE.matcher(section.title()).lookingAt();
  }

  /** The title of a section as a passage, without the marks of a heading. */
  private static Optional<Passage> title(Section section) {
    String line = section.text().lines().findFirst().orElse("");
    int at = line.indexOf(section.title());
    if (at < 0 || section.title().indexOf(' ') < 0) {
      return Optional.empty();
    }
    SourceRange range =
        new SourceRange(section.line(), at + 1, section.line(), at + section.title().length());
    Passage.Place place =
        new Passage.Place(Block.Kind.HEADING, section.title(), "", 0, "", List.of());
    return Optional.of(
        new Passage(
            section.title(),
            section.title(),
            range,
            place,
            true,
            Passage.Box.NONE,
            Passage.Row.NONE));
  }

  /** A resolution of several paragraphs as one. */
  private static Passage joined(Passage first, Passage more) {
    SourceRange from = first.range();
    SourceRange to = more.range();
    return new Passage(
        first.text() + " " + more.text(),
        first.plain() + " " + more.plain(),
        new SourceRange(from.line(), from.column(), to.endLine(), to.endColumn()),
        first.place(),
        first.opens(),
        first.box(),
        first.row());
  }

  private static boolean isResolved(Passage passage) {
    return passage.text().contains("RESOLVED") && RESOLVED.matcher(passage.text()).lookingAt();
  }

  /** Whether a passage goes on with a resolution: {@code "BE IT FURTHER RESOLVED, that ..."}. */
  private static boolean isFurther(Passage passage) {
    return isResolved(passage) && passage.text().contains("FURTHER");
  }

  private static boolean isBare(Passage passage) {
    String plain = passage.plain();
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
      boolean upholds = !points.isEmpty() && isUpholding(sentence);
      if (upholds) {
        points.set(points.size() - 1, points.getLast().through(sentence));
      } else if (open > 0
          && sentence.words() <= MAX_WORDS
          && BEHIND.matcher(sentence.text()).find()) {
        points.set(points.size() - 1, points.getLast().through(sentence));
        open--;
      } else {
        points.add(sentence);
        open = isMotion(sentence.text()) ? MAX_SENTENCES : 0;
      }
    }
    return points;
  }

  /** Whether a sentence only says that everybody was for what the one before it says. */
  private static boolean isUpholding(Sentence sentence) {
    return sentence.words() <= MAX_UPHOLDING_WORDS
        && UPHOLDING.matcher(sentence.text()).lookingAt();
  }

  /** Joins the question that opens a block with a short answer to it. */
  static List<Sentence> withAnswers(List<Sentence> sentences) {
    List<Sentence> points = new ArrayList<>();
    for (Sentence sentence : sentences) {
      boolean isAnswer =
          points.size() == 1
              && QUESTION.matcher(points.getFirst().text()).find()
              && sentence.words() <= MAX_ANSWER_WORDS
              && !QUESTION.matcher(sentence.text()).find();
      if (isAnswer) {
        points.set(0, points.getFirst().through(sentence));
      } else {
        points.add(sentence);
      }
    }
    return points;
  }

  /** Whether a text has a motion and its result. */
  static boolean isSettled(String text) {
    return isMotion(text) && PollResults.hasResult(text);
  }

  static boolean isMotion(String text) {
    return (mayBeMotion(text) || text.contains("roposed by") || text.contains("rmotion:"))
        && MOTION.matcher(text).find();
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
