package org.minutebook.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement.Kind;

/** Tells which polls and motions are decisions: those with a result. */
final class PollResults {
  private static final Pattern POLL =
      Pattern.compile(
          "(?i)^[*_]{0,3}(?:"
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
              + "\\b");

  /** The ends of the scale of a table of votes, which are on one line. */
  private static final Pattern FIRST_OF_SCALE =
      Pattern.compile("(?i)\\b" + Phrases.anyOf("first of scale") + "\\b");

  private static final Pattern LAST_OF_SCALE =
      Pattern.compile("(?i)\\b" + Phrases.anyOf("last of scale") + "\\b");

  /** The lines below a poll that may have its result. */
  private static final int MAX_LINES_BELOW = 14;

  private PollResults() {}

  /** The mark of a poll whose result is in it, or below it in its section. */
  static Optional<StatementLabels.Mark> mark(Passage passage, Section section) {
    if (!POLL.matcher(passage.text()).matches()) {
      return Motions.isSettled(passage.text())
          ? Optional.of(
              new StatementLabels.Mark(
                  Kind.DECISION, "marker:motion", StatementLabels.Strength.OWN))
          : Optional.empty();
    }
    return hasResult(passage.text()) || hasResult(below(passage, section))
        ? Optional.of(
            new StatementLabels.Mark(Kind.DECISION, "marker:poll", StatementLabels.Strength.OWN))
        : Optional.empty();
  }

  static boolean hasResult(String text) {
    return RESULT.matcher(text).find() || text.lines().anyMatch(PollResults::hasScale);
  }

  private static boolean hasScale(String line) {
    Matcher first = FIRST_OF_SCALE.matcher(line);
    return first.find() && LAST_OF_SCALE.matcher(line).find(first.end());
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
