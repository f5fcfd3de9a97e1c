package org.minutebook.cli.check;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as the minutes write it, compared with other names.
 *
 * @param written as it is in the minutes
 * @param words its words in lower case, without accents and punctuation
 */
record ArchiveName(String written, List<String> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NAME_AND_INITIAL = Pattern.compile("(\\p{Lu}\\p{Ll}+)(\\p{Lu})\\.?");

  /** Only names longer than this may differ in two letters: "Tom Lee" is not "Tim Leu". */
  private static final int LONG_NAME = 10;

  static ArchiveName of(String written) {
    String bare = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    String spaced = SEPARATORS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return new ArchiveName(
        written, spaced.isEmpty() ? List.of() : Arrays.asList(spaced.split(" ")));
  }

  /** Whether two names differ in accents, letter case and punctuation at most. */
  boolean isSpelledLike(ArchiveName other) {
    return !words.isEmpty() && words.equals(other.words);
  }

  /** Whether this has at least a given name and a family name. */
  private boolean isFull() {
    return words.size() > 1 && words.getLast().length() > 1;
  }

  /** Whether this is "Thomas L", "ThomasL" or "Thomas" and the other is "Thomas Leonard". */
  boolean isShortFor(ArchiveName full) {
    if (!full.isFull() || isFull() || words.isEmpty()) {
      return false;
    }
    String given = full.words.getFirst();
    String initial = full.words.getLast().substring(0, 1);
    if (words.size() == 2) {
      return words.equals(List.of(given, initial));
    }
    return words.equals(List.of(given))
        || (NAME_AND_INITIAL.matcher(written).matches() && words.equals(List.of(given + initial)));
  }

  /**
   * Whether one is probably a misspelling of the other: both have two words and the same first
   * letter, and they differ in one letter, or in two if they are long.
   */
  boolean isNearlySpelledLike(ArchiveName other) {
    if (words.size() != 2 || other.words.size() != 2 || !isFull() || !other.isFull()) {
      return false;
    }
    String one = String.join(" ", words);
    String two = String.join(" ", other.words);
    if (one.charAt(0) != two.charAt(0) || Math.abs(one.length() - two.length()) > 2) {
      return false;
    }
    int distance = distance(one, two);
    return distance == 1 || (distance == 2 && Math.min(one.length(), two.length()) > LONG_NAME);
  }

  /** The Levenshtein distance. */
  private static int distance(String one, String two) {
    int[] row = new int[two.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[two.length()];
  }
}
