package org.minutebook.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minutebook.minutes.Section;

/** What a statement refers to, where its words mean nothing by themselves. */
final class StatementContext {
  /** So few words hardly name what they are about. */
  private static final int FEW = 4;

  /** Nor do so few that begin with no subject, or speak of "it". */
  private static final int SOME = 9;

  private static final int LONGEST = 240;

  private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her");

  private StatementContext() {}

  /**
   * The sentence before it, the item it is a note of, or the title of its topic; empty if the
   * passage can stand alone.
   */
  static Optional<String> context(Passage passage, Section section, Lexicon lexicon) {
    String plain = passage.plain();
    if (!isFragment(plain, lexicon)) {
      return Optional.empty();
    }
    Passage.Place place = passage.place();
    for (String context : new String[] {place.before(), place.parent(), section.title()}) {
      boolean says = context.indexOf(' ') > 0 && !context.endsWith(":");
      if ((says || context.equals(section.title()))
          && !context.isBlank()
          && !context.equals(plain)) {
        return Optional.of(shortened(context));
      }
    }
    return Optional.empty();
  }

  private static boolean isFragment(String plain, Lexicon lexicon) {
    String[] words = plain.split("[^\\p{L}\\p{N}'’@#.-]+");
    int count = 0;
    boolean refers = false;
    for (String word : words) {
      if (!word.isEmpty()) {
        count++;
        String lower = word.toLowerCase(Locale.ROOT).replaceAll("(?:['’].*|\\.+)$", "");
        refers |= PRONOUNS.contains(lower) || lexicon.shapeOf(lower).equals("IT");
      }
    }
    if (count <= FEW) {
      return true;
    }
    String first = words[0].isEmpty() && words.length > 1 ? words[1] : words[0];
    String shape = lexicon.shapeOf(first.toLowerCase(Locale.ROOT));
    boolean subjectless = shape.equals("MODAL") || shape.equals("NOT") || shape.equals("SETTLED");
    return count <= SOME && (refers || subjectless);
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST - 1);
    return text.substring(0, end > 0 ? end : LONGEST - 1) + "…";
  }
}
