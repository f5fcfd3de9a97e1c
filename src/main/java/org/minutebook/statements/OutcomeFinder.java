package org.minutebook.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement.Outcome;
import org.minutebook.reading.Speakers;
import org.minutebook.statements.words.Lexicon;
import org.minutebook.statements.words.Phrases;
import org.minutebook.statements.words.TokenClasses;
import org.minutebook.statements.words.UnspacedWords;

/**
 * Finds how a decision went: by its votes, else by the cues of {@code outcomes.txt}. What a
 * sentence says besides, in parentheses or of reasons and conditions, does not count, and a
 * sentence that opens with a condition tells nothing. Where the author marked a decision, a word is
 * enough; elsewhere the sentence must report what the group did.
 */
final class OutcomeFinder {
  /** Remarks, and parts of a sentence that say why, when, or what else is not meant. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "\\([^()]{0,300}\\)|(?i:(?:^|[,;]?\\s)"
              + Phrases.anyOf("aside")
              + "\\b[^,;:.?!]{0,400}(?:[,;]|$)?)");

  /** What comes before it and what comes after it may differ. */
  private static final Pattern BUT = Pattern.compile("(?i),? (?:but|however|though) ");

  /** What somebody asks says nothing; what is said after it may. */
  private static final Pattern QUESTION = Pattern.compile("[^.?!:;]{1,300}\\?");

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** What has a capital and is no name: what is closed if it is not wanted, and who settles. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "\\b(?:(?:PR|RFC|FCP|MR|PEP|NEP)s?|(?:We|They)['’]ve|Participants|Attendees|Maintainers)\\b");

  /** Before what is not meant, and how much at least says what is. */
  private static final String NOT_MEANT = ", not ";

  private static final int MIN_BEFORE_CONTRAST = 20;

  /** {@code "Not that many"}, {@code "no more feedback"}: a word of denial. */
  private static final String NOT = "NOT";

  /** An outcome that is hinted at by a cue of this level needs a sentence that denies nothing. */
  private static final int HINT = 1;

  /** Behind an outcome that is read only of marked decisions. */
  private static final String IF_MARKED = "?";

  /** {@code "If the yard agrees, we go ahead"}: what comes after it is not settled either. */
  private static final Pattern CONDITION_FIRST =
      Pattern.compile(
          "^(?:[^:]{1,40}: |\\([^()]{1,40}\\) |\\W{1,4})?(?i:"
              + Phrases.anyOf("condition")
              + ")\\b");

  /** The kind of cues that say that nothing was settled. */
  private static final String OPEN = "open";

  private final CueMatcher cues = CueMatcher.load("outcomes.txt");
  private final Lexicon lexicon;

  OutcomeFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The outcome, if the sentence says one of the thing that it is about.
   *
   * @param marked whether its author marked it as a decision
   */
  Optional<Outcome> outcome(String sentence, boolean marked, Speakers speakers) {
    if (sentence.endsWith("?")) {
      return Optional.empty();
    }
    Optional<Outcome> counted = VoteCount.outcome(sentence);
    if (counted.isPresent()) {
      return counted;
    }
    Optional<Outcome> signed = UnspacedWords.outcome(sentence);
    if (signed.isPresent()) {
      return signed;
    }
    String told = QUESTION.matcher(sentence).replaceAll(". ");
    if (CONDITION_FIRST.matcher(told).find()) {
      return Optional.empty();
    }
    String bare = withoutContrast(ASIDE.matcher(told).replaceAll(" ").strip());
    boolean isRemark = LINK.matcher(bare).replaceAll("").chars().noneMatch(Character::isLetter);
    List<Outcome> outcomes =
        Arrays.stream(BUT.split(lowered(isRemark ? told : bare)))
            .flatMap(part -> byCues(part, marked, speakers).stream())
            .distinct()
            .toList();
    return outcomes.size() == 1 ? Optional.of(outcomes.getFirst()) : Optional.empty();
  }

  /** A sentence without what it names besides as not meant: {@code "use hemp, not nylon"}. */
  private static String withoutContrast(String sentence) {
    int at = sentence.indexOf(NOT_MEANT, MIN_BEFORE_CONTRAST);
    if (at < 0) {
      return sentence;
    }
    int next = at + NOT_MEANT.length();
    while (next < sentence.length() && ",;:.".indexOf(sentence.charAt(next)) < 0) {
      next++;
    }
    return sentence.substring(0, at) + sentence.substring(next);
  }

  /** A sentence in which a "PR" or "We've" is no name. */
  private static String lowered(String sentence) {
    return NO_NAME.matcher(sentence).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
  }

  /** The outcome of the cue with the highest level; empty if two outcomes have that level. */
  private Optional<Outcome> byCues(String sentence, boolean marked, Speakers speakers) {
    TokenClasses tokens = TokenClasses.of(sentence, speakers, lexicon);
    List<CueMatcher.Cue> found =
        cues.find(tokens).stream()
            .filter(cue -> marked || !cue.kind().endsWith(IF_MARKED))
            .toList();
    int best = found.stream().mapToInt(CueMatcher.Cue::level).max().orElse(0);
    if (best == HINT && tokens.shapes().contains(NOT)) {
      return Optional.empty();
    }
    List<String> kinds =
        found.stream()
            .filter(cue -> cue.level() == best)
            .map(cue -> cue.kind().replace(IF_MARKED, ""))
            .distinct()
            .toList();
    return kinds.size() == 1 && !kinds.getFirst().equals(OPEN)
        ? Optional.of(Outcome.valueOf(kinds.getFirst().toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
