package org.minutebook.statements;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Phrases;

/** Tells which polls and motions are decisions: those with a result. */
final class PollResults {
  private static final Pattern POLL =
      Pattern.compile(
          "(?iu)(?:^|[.!?>]\\s++)[*_]{0,3}(?:"
              + Phrases.anyOf("before poll")
              + " )?"
              + Phrases.anyOf("poll")
              + "\\b[^:]{0,40}[:：]\\s*+(?:[*_]{1,3}\\s*+)?\\S.{8,}",
          Pattern.DOTALL);

  private static final Pattern RESULT =
      Pattern.compile(
          "(?i)\\b"
              + Phrases.anyOf("poll result")
              + "\\b|\\b"
              + Phrases.anyOf("votes before count")
              + "s?\\s*[:=]\\s*\\d|\\b\\d+\\s*"
              + Phrases.anyOf("votes after count")
              + "|\\b"
              + Phrases.anyOf("poll consensus")
              + "\\b|"
              + Phrases.anyOf("poll result elsewhere"));

  /** {@code "Paint it red: :+1: from all"}. */
  private static final Pattern UPHELD =
      Pattern.compile(
          "(?iu)[\\p{L}\\d)`\"][:：,] ?"
              + Phrases.anyOf("sign for")
              + " from "
              + Phrases.anyOf("everybody")
              + "[.! ]?$");

  /** No sign of everybody is longer. */
  private static final int MAX_SIGN_LENGTH = 30;

  /** {@code "Der Antrag wird einstimmig angenommen"}. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?iu)" + Phrases.anyOf("settled elsewhere"));

  private static final List<String> ELSEWHERE_PARTS = Phrases.of("settled elsewhere part");

  /** The ends of the scale of a table of votes, which are on one line. */
  private static final Pattern FIRST_OF_SCALE =
      Pattern.compile("(?i)\\b" + Phrases.anyOf("first of scale") + "\\b");

  private static final Pattern LAST_OF_SCALE =
      Pattern.compile("(?i)\\b" + Phrases.anyOf("last of scale") + "\\b");

  /** The lines below a poll that may have its result. */
  private static final int MAX_LINES_BELOW = 14;

  /** A longer paragraph behind a motion says more than how it went. */
  private static final int MAX_RESULT_LENGTH = 120;

  private PollResults() {}

  /** The mark of a poll whose result is in it, or below it in its section. */
  static Optional<StatementLabels.Mark> mark(Passage passage, Section section) {
    if (isUpheld(passage.text())) {
      return Optional.of(
          new StatementLabels.Mark(Kind.DECISION, "marker:poll", StatementLabels.Strength.OWN));
    }
    if (!isPoll(passage.text())) {
      return Motions.isSettled(passage.text()) || isSettledBehind(passage, section)
          ? Optional.of(
              new StatementLabels.Mark(Kind.DECISION, Motions.WHY, StatementLabels.Strength.OWN))
          : Optional.empty();
    }
    return hasResult(passage.text()) || hasResult(below(passage, section))
        ? Optional.of(
            new StatementLabels.Mark(Kind.DECISION, "marker:poll", StatementLabels.Strength.OWN))
        : Optional.empty();
  }

  /** Whether a text in one of the other languages says that something was settled. */
  static boolean isSettledElsewhere(String text) {
    return LabelPatterns.containsAny(text, ELSEWHERE_PARTS) && ELSEWHERE.matcher(text).find();
  }

  /** Whether everybody gave a sign for what a text says. */
  private static boolean isUpheld(String text) {
    return text.lastIndexOf("from ") > text.length() - MAX_SIGN_LENGTH
        && UPHELD.matcher(text).find();
  }

  static boolean hasResult(String text) {
    return RESULT.matcher(text).find() || text.lines().anyMatch(PollResults::hasScale);
  }

  private static boolean hasScale(String line) {
    Matcher first = FIRST_OF_SCALE.matcher(line);
    return first.find() && LAST_OF_SCALE.matcher(line).find(first.end());
  }

  private static boolean isPoll(String text) {
    return (text.indexOf(':') > 0 || text.indexOf('：') > 0) && POLL.matcher(text).find();
  }

  /** Whether a motion is followed by a paragraph that only says how it went. */
  private static boolean isSettledBehind(Passage passage, Section section) {
    if (!Motions.isMotion(passage.text())) {
      return false;
    }
    String behind = below(passage, section).strip();
    int end = behind.indexOf("\n\n");
    String next = end < 0 ? behind : behind.substring(0, end);
    return next.length() < MAX_RESULT_LENGTH && hasResult(next);
  }

  private static String below(Passage passage, Section section) {
    String[] lines = section.text().split("\n", -1);
    StringBuilder below = new StringBuilder();
    int from = passage.range().endLine() - section.line() + 1;
    for (int i = from; i < Math.min(lines.length, from + MAX_LINES_BELOW); i++) {
      Matcher next = POLL.matcher(lines[i].strip());
      if (next.matches()) {
        break;
      }
      below.append(lines[i]).append('\n');
    }
    return below.toString();
  }
}
