package org.minutebook.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement.Kind;

/** Polls and motions: decisions where a result follows, else none. */
final class PollResults {
  private static final Pattern POLL =
      Pattern.compile(
          "(?i)^[*_]{0,3}(?:straw |consensus |formal )?(?:polls?|motions?|votes?|ballots?)\\b[^:]{0,40}[:：]\\s*[*_]{0,3}\\s*\\S.{8,}",
          Pattern.DOTALL);

  /** Words of a result, and counts of votes. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?i)\\b(?:passe[sd]|carried|carries|approved|adopted|accepted|unanimous(?:ly)?|no objections?|failed|fails|rejected|does not pass|seconded.{0,80}(?:carried|passed|approved))\\b"
              + "|\\b(?:SF|strongly for)\\b.*\\b(?:SA|strongly against)\\b"
              + "|\\b(?:yes|for|yea|aye|in favou?r|\\+1)s?\\s*[:=]\\s*\\d|\\b\\d+\\s*(?:yes|yea|aye|for\\b|in favou?r)|\\bunanimous consent\\b|\\bwe have consensus\\b");

  /** A result stands within so many lines. */
  private static final int NEAR = 14;

  private PollResults() {}

  /** The mark of a poll whose result stands in it or below it in its section. */
  static Optional<StatementLabels.Marked> in(Passage passage, Section section) {
    if (!POLL.matcher(passage.text()).matches()) {
      return Optional.empty();
    }
    return RESULT.matcher(passage.text()).find() || RESULT.matcher(below(passage, section)).find()
        ? Optional.of(
            new StatementLabels.Marked(Kind.DECISION, "marker:poll", StatementLabels.Strength.OWN))
        : Optional.empty();
  }

  private static String below(Passage passage, Section section) {
    String[] lines = section.text().split("\n", -1);
    StringBuilder below = new StringBuilder();
    int from = passage.range().endLine() - section.line() + 1;
    for (int i = from; i < Math.min(lines.length, from + NEAR); i++) {
      Matcher next = POLL.matcher(lines[i].strip());
      if (next.matches()) {
        break;
      }
      below.append(lines[i]).append('\n');
    }
    return below.toString();
  }
}
