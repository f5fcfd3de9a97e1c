package org.minutebook.search.standing;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.minutebook.minutes.Statement;
import org.minutebook.minutes.Statement.Outcome;

/** The rules by which a decision supersedes an earlier one of the same issue or topic. */
final class Turns {
  /** What is longer says several things, and its outcome may be that of another one. */
  private static final int LONGEST = 30;

  /** What reached a step says little else. */
  private static final int LONGEST_STEP = 14;

  /** What names a step and nothing else. */
  private static final int SHORT_STEP = 3;

  /** What undoes something without naming it. */
  private static final int LONGEST_UNDO = 14;

  /** Fewer words of a title are too few to be the same topic without an issue. */
  private static final int TOPIC_WORDS = 3;

  /** What was put off longer ago was put off for good. */
  private static final int MOST_DAYS = 400;

  /** So many rarer words make it the same subject: fewer where the titles have the same topic. */
  private static final int SHARED_WORDS = 3;

  private static final int SHARED_IN_TOPIC = 2;

  private Turns() {}

  /** What was put off was accepted or rejected. */
  static Optional<String> settled(Decision earlier, Decision later) {
    return earlier.went(Outcome.DEFERRED)
            && later.isSettled()
            && (isSameIssue(earlier, later) || isSameTopic(earlier, later))
            && isPlain(later)
        ? Optional.of("deferred, then " + outcome(later) + about(earlier, later))
        : Optional.empty();
  }

  /** What was accepted was rejected, or the reverse, and nothing else was in these meetings. */
  static Optional<String> turned(
      Decision earlier, List<Decision> meeting, Decision later, List<Decision> laterMeeting) {
    return earlier.isSettled()
            && later.isSettled()
            && !earlier.statement().outcome().equals(later.statement().outcome())
            && isSameIssue(earlier, later)
            && isVerdict(earlier)
            && isVerdict(later)
            && isOfOneMind(meeting)
            && isOfOneMind(laterMeeting)
        ? Optional.of(outcome(earlier) + ", then " + outcome(later) + about(earlier, later))
        : Optional.empty();
  }

  /** A later step was reached, such as stage 3 after stage 2. */
  static Optional<String> stepped(
      Decision earlier, List<Decision> meeting, Decision later, List<Decision> laterMeeting) {
    return earlier.step().isPresent()
            && later.step().isPresent()
            && earlier.series().equals(later.series())
            && earlier.topic().equals(later.topic())
            && later.step().get() > earlier.step().get()
            && isLastStep(earlier, meeting)
            && isLastStep(later, laterMeeting)
        ? Optional.of(stepText(earlier) + ", then " + stepText(later))
        : Optional.empty();
  }

  /** A short decision about the same issue undoes what was accepted. */
  static Optional<String> undoneInIssue(Decision earlier, Decision later) {
    return later.undo().isPresent()
            && later.words() <= LONGEST_UNDO
            && earlier.went(Outcome.ACCEPTED)
            && isSameIssue(earlier, later)
        ? Optional.of(saysUndone(later) + about(earlier, later))
        : Optional.empty();
  }

  /** The words of a text that say that it undoes or replaces something, unless in doubt. */
  static Optional<String> undo(String text, int words) {
    return words > LONGEST
        ? Optional.empty()
        : TurnWords.UNDO
            .first(text)
            .or(() -> TurnWords.REPLACE.first(text))
            .filter(found -> !TurnWords.DOUBT.in(text) && !TurnWords.DENIAL.in(text));
  }

  /** Whether a decision that undoes something has the words of an earlier one. */
  static boolean undone(Decision earlier, Decision later, int shared) {
    return earlier.series().equals(later.series())
        && !earlier.went(Outcome.DEFERRED)
        && !earlier.went(Outcome.REJECTED)
        && shared >= SHARED_IN_TOPIC
        && 2 * shared >= later.rareWords().size()
        && 2 * shared >= earlier.rareWords().size()
        && (isSameIssue(earlier, later)
            || earlier.topic().equals(later.topic())
            || (shared >= SHARED_WORDS && TurnWords.UNDO.in(later.statement().plain())));
  }

  static String saysUndone(Decision later) {
    return '"' + later.undo().orElse("") + '"';
  }

  private static boolean isPlain(Decision decision) {
    return decision.words() <= LONGEST && !TurnWords.DOUBT.in(decision.statement().plain());
  }

  private static boolean isVerdict(Decision decision) {
    return isPlain(decision) && TurnWords.VERDICT.in(decision.statement().plain());
  }

  private static boolean isOfOneMind(List<Decision> meeting) {
    return meeting.stream()
            .filter(Decision::isSettled)
            .map(d -> d.statement().outcome())
            .distinct()
            .count()
        == 1;
  }

  /** The same issue under titles that are alike, since an issue is also cited in passing. */
  private static boolean isSameIssue(Decision earlier, Decision later) {
    return earlier.issues().stream().anyMatch(later.issues()::contains)
        && 2 * shared(earlier, later) >= all(earlier, later);
  }

  private static boolean isSameTopic(Decision earlier, Decision later) {
    return earlier.issues().isEmpty()
        && later.issues().isEmpty()
        && earlier.series().equals(later.series())
        && earlier.topic().size() >= TOPIC_WORDS
        && earlier.topic().equals(later.topic())
        && ChronoUnit.DAYS.between(earlier.date().first(), later.date().first()) <= MOST_DAYS;
  }

  private static int shared(Decision earlier, Decision later) {
    return (int) earlier.topic().stream().filter(later.topic()::contains).count();
  }

  private static int all(Decision earlier, Decision later) {
    TreeSet<String> all = new TreeSet<>(earlier.topic());
    all.addAll(later.topic());
    return all.size();
  }

  /** The only step that a statement names, if it says that it was reached. */
  static Optional<Double> step(Statement statement, int words) {
    String text = statement.plain();
    if (words > LONGEST_STEP || text.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    List<Double> steps =
        TurnWords.STEP
            .matcher(text)
            .results()
            .map(found -> Double.valueOf(found.group(1)))
            .distinct()
            .toList();
    return steps.size() == 1
            && statement.outcome().filter(o -> o != Outcome.ACCEPTED).isEmpty()
            && (words <= SHORT_STEP || TurnWords.REACHED.in(text))
            && !TurnWords.NOT_REACHED.in(text)
            && !TurnWords.DOUBT.in(text)
            && !TurnWords.DENIAL.in(text)
        ? Optional.of(steps.getFirst())
        : Optional.empty();
  }

  private static boolean isLastStep(Decision decision, List<Decision> meeting) {
    return meeting.stream()
        .allMatch(d -> d.step().isEmpty() || d.step().get() <= decision.step().orElseThrow());
  }

  private static String stepText(Decision decision) {
    var m = TurnWords.STEP.matcher(decision.statement().plain());
    return m.find() ? m.group().toLowerCase(Locale.ROOT) : "";
  }

  private static String outcome(Decision decision) {
    return decision.statement().outcome().map(Outcome::word).orElse("");
  }

  private static String about(Decision earlier, Decision later) {
    return earlier.issues().stream()
        .filter(later.issues()::contains)
        .findFirst()
        .map(issue -> ", about " + issue.substring(issue.indexOf(' ') + 1))
        .orElse(", under the same title");
  }
}
