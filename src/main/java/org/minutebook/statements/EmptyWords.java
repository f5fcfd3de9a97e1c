package org.minutebook.statements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement.Kind;
import org.minutebook.reading.Speakers;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Lexicon;
import org.minutebook.statements.words.Phrases;

/**
 * Knows texts that look like statements and say nothing: they only label, name somebody, point
 * somewhere, or lead what follows.
 */
final class EmptyWords {
  /** Longer texts say something. */
  private static final int MAX_LENGTH = 260;

  /** The same without what points somewhere. */
  private static final int MAX_OWN_LENGTH = 60;

  /** What comes after it are pictures, such as a thumb: they say yes. */
  private static final int LAST_LETTER = 0x1F000;

  private static final Pattern WORD = Pattern.compile("@?[\\p{L}\\p{N}][\\p{L}\\p{N}_'’+-]{0,60}");

  /** What points somewhere, and days. */
  private static final Pattern POINTER =
      Pattern.compile("https?://\\S{1,200}|\\b\\d{4}-\\d\\d?-\\d\\d?\\b");

  private static final Set<String> EMPTY = Set.copyOf(Phrases.of("empty word"));

  /** Words that say of what is decided how it went, though they stand alone. */
  private static final Set<String> RESULTS = Set.of("consensus", "agreement", "pending", "open");

  /** A label without a colon and who reviews it, or an aside: {@code "Action items (Ann)"}. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?i)(?:(?!to)\\p{L}+ ){0,2}(?:items|points|todos|steps) [(\\[][^()\\[\\]]{0,120}[)\\]]");

  /** {@code "Ann: +1"}, where something is to be done. */
  private static final Pattern ASSENT =
      Pattern.compile("(?i)[\\p{L}@][^:]{0,30}: ?(?:\\+1|yes|yeah|no|ok|okay|sure|thanks)\\W{0,3}");

  private static final Lexicon LEXICON = Lexicon.load();

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

  private static final Set<String> NO_INITIALS = Set.copyOf(Phrases.of("no initials"));

  private EmptyWords() {}

  /**
   * Whether a passage is no statement for what it says.
   *
   * @param asAction whether its author marked it as something to do
   */
  static boolean areIn(Passage passage, boolean asAction, Speakers speakers) {
    String plain = passage.plain().strip();
    if (plain.length() > MAX_LENGTH) {
      return false;
    }
    String pointed = POINTER.matcher(plain).replaceAll(" ");
    if (pointed.length() > MAX_OWN_LENGTH) {
      return false;
    }
    if (ASIDE.matcher(plain).matches() || (asAction && ASSENT.matcher(plain).matches())) {
      return true;
    }
    boolean leads = plain.endsWith(":") || plain.endsWith("：");
    Optional<LabelPatterns.Label> label = LabelPatterns.label(pointed);
    boolean isDecision = label.filter(l -> l.kind() == Kind.DECISION).isPresent();
    boolean isAlone = isDecision && label.orElseThrow().isAlone();
    if (!leads && isAlone && pointed.equals(plain)) {
      return false; // "Agreed."
    }
    // "Consensus on the nails" is a label with all that is said.
    String said = isAlone ? pointed : label.map(LabelPatterns.Label::rest).orElse(pointed);
    List<String> words = WORD.matcher(said).results().map(MatchResult::group).toList();
    if (!leads
        && words.size() == 1
        && RESULTS.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
      return asAction;
    }
    long own =
        words.stream()
            .filter(word -> isOwn(word, speakers))
            .filter(word -> isDecision || !isInitials(word))
            .limit(2)
            .count();
    boolean isSigned = plain.codePoints().anyMatch(c -> c > LAST_LETTER);
    return own <= (leads ? 1 : 0) && !isSigned;
  }

  /** Whether a word says what a statement is about. */
  private static boolean isOwn(String word, Speakers speakers) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !EMPTY.contains(lower)
        && !lower.startsWith("@")
        && !speakers.isName(lower)
        && !LEXICON.isName(lower);
  }

  private static boolean isInitials(String word) {
    return INITIALS.matcher(word).matches() && !NO_INITIALS.contains(word);
  }
}
