package org.minutebook.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.minutes.Section;

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
    String plain = passage.plain();
    if (!isFragment(plain, lexicon)) {
      return Optional.empty();
    }
    Passage.Place place = passage.place();
    String moved = above.filter(Motions::isMovedText).map(Passage::plain).orElse("");
    for (String context : new String[] {moved, place.before(), place.parent(), section.title()}) {
      boolean hasWords = context.indexOf(' ') > 0 && !context.endsWith(":");
      if ((hasWords || context.equals(section.title()))
          && !context.isBlank()
          && !context.equals(plain)) {
        return Optional.of(shortened(context));
      }
    }
    return Optional.empty();
  }

  private static boolean isFragment(String plain, Lexicon lexicon) {
    List<String> words =
        Arrays.stream(ADDRESS.matcher(plain).replaceAll(" ").split("[^\\p{L}\\p{N}'’@#.-]+"))
            .filter(word -> !word.isEmpty())
            .toList();
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
    String lower = word.toLowerCase(Locale.ROOT).replaceAll("(?:['’].*|\\.+)$", "");
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
