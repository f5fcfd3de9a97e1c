package org.minutebook.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.minutes.Section;
import org.minutebook.statements.passages.Passage;
import org.minutebook.statements.words.Lexicon;
import org.minutebook.statements.words.Phrases;

/** Finds what a statement refers to if it cannot be understood by itself. */
final class StatementContext {
  /** Up to so many words hardly name what they are about. */
  private static final int MAX_FRAGMENT_WORDS = 4;

  /** Nor do up to so many without a subject, or about "it". */
  private static final int MAX_REFERRING_WORDS = 9;

  private static final int MAX_LENGTH = 240;

  private static final Set<String> PRONOUNS = Set.copyOf(Phrases.of("pronoun"));

  private static final Set<String> VERBS_AFTER_THIS = Set.copyOf(Phrases.of("verb after this"));

  private static final Set<String> THINGS_VOTED_ON =
      Set.copyOf(Phrases.of("thing put to the vote"));

  private static final Set<String> ARTICLES =
      Set.of("the", "this", "der", "den", "die", "diese", "la", "cette", "esta");

  private static final Set<String> VOTING = Set.copyOf(Phrases.of("word of a vote"));

  private static final Set<String> ABOUT = Set.copyOf(Phrases.of("what it is about"));

  /** A sentence about "the motion" of up to so many words does not say what was moved. */
  private static final int MAX_VOTE_WORDS = 16;

  /** Nor does "Postponed to the next call so that Bo can come", if it is no longer. */
  private static final int MAX_DROPPED_WORDS = 12;

  /**
   * An item of up to so many words takes part of its meaning from the item that it is nested in.
   */
  private static final int MAX_ITEM_WORDS = 12;

  /**
   * A sentence of up to so many words that points at "this issue" is read with what is above it.
   */
  private static final int MAX_POINTING_WORDS = 30;

  private static final Set<String> POINTING = Set.copyOf(Phrases.of("pointing word"));

  private static final Set<String> DEMONSTRATIVES = Set.copyOf(Phrases.of("demonstrative"));

  private static final Set<String> TIMES = Set.copyOf(Phrases.of("time after this"));

  private static final Set<String> EVERYBODY = Set.copyOf(Phrases.of("everybody"));

  private static final Set<String> AGREED =
      Set.of("agree", "agreed", "agrees", "approve", "approved");

  private static final Pattern BOX = Pattern.compile("^\\[[ xX]?\\] ");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /** "It was agreed last week that" refers to what follows: "that" comes within so many words. */
  private static final int MAX_WORDS_BEFORE_THAT = 6;

  private StatementContext() {}

  /**
   * The words that were moved, the sentence before it, the item it is nested in, or the title of
   * its topic; empty if the passage can be understood by itself.
   *
   * @param above the passage before it in its section, if there is one
   */
  static Optional<String> context(
      Passage passage, Optional<Passage> above, Section section, Lexicon lexicon) {
    return around(passage, above, section, lexicon).map(StatementContext::shortened);
  }

  private static Optional<String> around(
      Passage passage, Optional<Passage> above, Section section, Lexicon lexicon) {
    String plain = passage.plain();
    List<String> words = words(plain);
    Passage.Place place = passage.place();
    String moved = above.filter(Motions::isMovedText).map(Passage::plain).orElse("");
    if (isFragment(words, lexicon)) {
      return first(plain, moved, place.before(), place.parent())
          .or(() -> Optional.of(section.title()).filter(t -> !t.isBlank() && !t.equals(plain)));
    }
    if (pointsAtSomething(words) || isAgreementAlone(words)) {
      // A paragraph of its own may point at the one before.
      String before = place.depth() == 0 ? above.map(Passage::plain).orElse("") : "";
      return first(plain, place.before(), place.parent(), before);
    }
    return place.depth() > 0 && words.size() <= MAX_ITEM_WORDS
        ? first(plain, place.parent())
        : Optional.empty();
  }

  /** The first text that has words of its own; a label that leads a list has none. */
  private static Optional<String> first(String plain, String... texts) {
    return Arrays.stream(texts)
        .map(text -> BOX.matcher(text).replaceFirst(""))
        .filter(text -> text.indexOf(' ') > 0 && !text.endsWith(":") && !text.equals(plain))
        .findFirst();
  }

  private static List<String> words(String plain) {
    return Arrays.stream(ADDRESS.matcher(plain).replaceAll(" ").split("[^\\p{L}\\p{N}'’@#.-]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** "Ann will fix this issue", "somebody should test it": of what, only the words before say. */
  private static boolean pointsAtSomething(List<String> words) {
    if (words.size() > MAX_POINTING_WORDS) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = bare(words.get(i));
      if (i > 0 && POINTING.contains(word)) {
        return true;
      }
      if (i > 0 && DEMONSTRATIVES.contains(word)) {
        return i + 1 == words.size() || !TIMES.contains(bare(words.get(i + 1)));
      }
    }
    return false;
  }

  /** "All agreed, as Bo had said": to what, only the words before say. */
  private static boolean isAgreementAlone(List<String> words) {
    return words.size() > 1
        && EVERYBODY.contains(bare(words.getFirst()))
        && AGREED.contains(bare(words.get(1)))
        && (words.size() == 2 || !ABOUT.contains(bare(words.get(2))));
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("(?:['’].*|\\.+)$", "");
  }

  private static boolean isFragment(List<String> words, Lexicon lexicon) {
    if (words.size() <= MAX_FRAGMENT_WORDS || opensWithPronoun(words, lexicon)) {
      return true;
    }
    if (words.size() <= MAX_VOTE_WORDS && (isVoteOnSomething(words) || namesOnlyVoters(words))) {
      return true;
    }
    String shape = lexicon.shapeOf(words.getFirst().toLowerCase(Locale.ROOT));
    if (words.size() <= MAX_DROPPED_WORDS && (shape.equals("DROPPED") || shape.equals("CONSENT"))) {
      return true;
    }
    if (words.size() > MAX_REFERRING_WORDS) {
      return false;
    }
    boolean subjectless = shape.equals("MODAL") || shape.equals("NOT") || shape.equals("SETTLED");
    return subjectless || words.stream().anyMatch(word -> refers(word, lexicon));
  }

  /** "Bo seconded the motion, and all voted yes", without a word on what was moved. */
  private static boolean isVoteOnSomething(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean named = ARTICLES.contains(words.get(i - 1).toLowerCase(Locale.ROOT));
      if (named && THINGS_VOTED_ON.contains(words.get(i).toLowerCase(Locale.ROOT))) {
        return words.stream()
            .skip(i + 1L)
            .map(w -> w.toLowerCase(Locale.ROOT))
            .noneMatch(ABOUT::contains);
      }
    }
    return false;
  }

  /**
   * "Motion: Ann; second: Bo; 8 yes, 1 abstained": nothing but names, counts and words of votes.
   */
  private static boolean namesOnlyVoters(List<String> words) {
    return VOTING.contains(words.getFirst().toLowerCase(Locale.ROOT))
        && words.stream()
            .allMatch(
                word ->
                    !Character.isLowerCase(word.charAt(0))
                        || VOTING.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean opensWithPronoun(List<String> words, Lexicon lexicon) {
    String first = words.getFirst().toLowerCase(Locale.ROOT);
    if (!refers(first, lexicon)) {
      return false;
    }
    if (first.startsWith("th") && !first.startsWith("they")) {
      return first.contains("'")
          || first.contains("’")
          || VERBS_AFTER_THIS.contains(words.get(1).toLowerCase(Locale.ROOT));
    }
    return !first.startsWith("it")
        || words.stream().limit(MAX_WORDS_BEFORE_THAT).noneMatch("that"::equals);
  }

  private static boolean refers(String word, Lexicon lexicon) {
    String lower = bare(word);
    return PRONOUNS.contains(lower) || lexicon.shapeOf(lower).equals("IT");
  }

  private static String shortened(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = text.lastIndexOf(' ', MAX_LENGTH - 1);
    return text.substring(0, end > 0 ? end : MAX_LENGTH - 1) + "…";
  }
}
