package org.minutebook.statements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minutebook.minutes.Section;

/** Finds what a statement refers to if it cannot be understood by itself. */
final class StatementContext {
  /** Up to so many words hardly name what they are about. */
  private static final int MAX_FRAGMENT_WORDS = 4;

  /** Nor do up to so many without a subject, or about "it". */
  private static final int MAX_REFERRING_WORDS = 9;

  private static final int MAX_LENGTH = 240;

  private static final Set<String> PRONOUNS = Set.copyOf(Phrases.of("pronoun"));

  private StatementContext() {}

  /**
   * The sentence before it, the item it is nested in, or the title of its topic; empty if the
   * passage can be understood by itself.
   */
  static Optional<String> context(Passage passage, Section section, Lexicon lexicon) {
    String plain = passage.plain();
    if (!isFragment(plain, lexicon)) {
      return Optional.empty();
    }
    Passage.Place place = passage.place();
    for (String context : new String[] {place.before(), place.parent(), section.title()}) {
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
    String[] words = plain.split("[^\\p{L}\\p{N}'’@#.-]+");
    long count = Arrays.stream(words).filter(word -> !word.isEmpty()).count();
    if (count <= MAX_FRAGMENT_WORDS || count > MAX_REFERRING_WORDS) {
      return count <= MAX_FRAGMENT_WORDS;
    }
    String first = words[0].isEmpty() && words.length > 1 ? words[1] : words[0];
    String shape = lexicon.shapeOf(first.toLowerCase(Locale.ROOT));
    boolean subjectless = shape.equals("MODAL") || shape.equals("NOT") || shape.equals("SETTLED");
    return subjectless || Arrays.stream(words).anyMatch(word -> refers(word, lexicon));
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
