package org.minutebook.index.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.index.Analysis;

/**
 * Finds names of three words and more that a text writes with capitals, and the acronyms they may
 * have: {@code Tide Gauge Board} may be called TGB.
 */
final class Acronyms {
  private static final Set<String> SMALL_WORDS =
      Set.of("of", "for", "the", "and", "to", "in", "on", "a");

  private static final Pattern NAME =
      Pattern.compile(
          "\\b\\p{Lu}[\\p{L}\\d]+(?:[ -](?:"
              + String.join("|", SMALL_WORDS)
              + ")\\b|[ -]\\p{Lu}[\\p{L}\\d]+){1,7}");

  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 6;

  private Acronyms() {}

  /** The acronyms with their names, as {@code tgb tide gauge board}, in lower case. */
  static Set<String> of(String text) {
    Set<String> acronyms = new TreeSet<>();
    Matcher m = NAME.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    for (int at = 0; at < text.length(); ) {
      // Most places begin with no capital, and are not worth the expression.
      if (!Character.isUpperCase(text.codePointAt(at))
          || !m.region(at, text.length()).lookingAt()) {
        at++;
        continue;
      }
      at = m.end();
      List<String> words = new ArrayList<>(List.of(m.group().split("[ -]")));
      while (!words.isEmpty() && SMALL_WORDS.contains(words.getLast())) {
        words.removeLast();
      }
      while (!words.isEmpty() && SMALL_WORDS.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
        words.removeFirst();
      }
      String name = Analysis.fold(String.join(" ", words));
      StringBuilder allInitials = new StringBuilder();
      StringBuilder capitals = new StringBuilder();
      for (String word : words) {
        allInitials.append(word.charAt(0));
        capitals.append(SMALL_WORDS.contains(word) ? "" : word.substring(0, 1));
      }
      add(capitals.toString(), name, acronyms);
      add(allInitials.toString(), name, acronyms);
    }
    return acronyms;
  }

  private static void add(String initials, String name, Set<String> acronyms) {
    if (initials.length() >= MIN_LENGTH && initials.length() <= MAX_LENGTH) {
      acronyms.add(initials.toLowerCase(Locale.ROOT) + " " + name);
    }
  }
}
