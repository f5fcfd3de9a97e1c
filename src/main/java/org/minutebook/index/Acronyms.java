package org.minutebook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expressions of three words and more that a text writes with capitals, and their initials: {@code
 * Tide Gauge Board} may be called TGB.
 */
final class Acronyms {
  private static final Pattern NAME =
      Pattern.compile(
          "\\b\\p{Lu}[\\p{L}\\d]+(?:[ -](?:of|for|the|and|to|in|on|a)\\b|["
              + " -]\\p{Lu}[\\p{L}\\d]+){1,7}");
  private static final Set<String> SMALL = Set.of("of", "for", "the", "and", "to", "in", "on", "a");
  private static final int FEWEST = 3;
  private static final int MOST = 6;

  private Acronyms() {}

  /** {@code tgb tide gauge board}: initials, then the words, in small letters. */
  static Set<String> of(String text) {
    Set<String> all = new TreeSet<>();
    for (Matcher m = NAME.matcher(text); m.find(); ) {
      List<String> words = new ArrayList<>(List.of(m.group().split("[ -]")));
      while (!words.isEmpty() && SMALL.contains(words.getLast())) {
        words.removeLast();
      }
      while (!words.isEmpty() && SMALL.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
        words.removeFirst();
      }
      String name = Analysis.fold(String.join(" ", words));
      StringBuilder every = new StringBuilder();
      StringBuilder great = new StringBuilder();
      for (String word : words) {
        every.append(word.charAt(0));
        great.append(SMALL.contains(word) ? "" : word.substring(0, 1));
      }
      add(great.toString(), name, all);
      add(every.toString(), name, all);
    }
    return all;
  }

  private static void add(String initials, String name, Set<String> all) {
    if (initials.length() >= FEWEST && initials.length() <= MOST) {
      all.add(initials.toLowerCase(Locale.ROOT) + " " + name);
    }
  }
}
