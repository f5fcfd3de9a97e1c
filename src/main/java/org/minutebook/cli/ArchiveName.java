package org.minutebook.cli;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as minutes write it, and how it may stand to another.
 *
 * @param written as it stands
 * @param words its words folded: no accents, lower case, no punctuation
 */
record ArchiveName(String written, List<String> words) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern JOINED = Pattern.compile("(\\p{Lu}\\p{Ll}+)(\\p{Lu})\\.?");

  /** The fewest letters of a name in which two may differ; "Tom Lee" is not "Tim Leu". */
  private static final int LONG = 10;

  static ArchiveName of(String written) {
    String bare = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    String spaced = GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return new ArchiveName(
        written, spaced.isEmpty() ? List.of() : Arrays.asList(spaced.split(" ")));
  }

  /** Whether the two are the same but for accents, letter case and punctuation. */
  boolean isSpelledAs(ArchiveName other) {
    return !words.isEmpty() && words.equals(other.words);
  }

  /** A given name and a family name, or more. */
  boolean isFull() {
    return words.size() > 1 && words.getLast().length() > 1;
  }

  /** Whether this is "Thomas L", "ThomasL" or "Thomas" to the other's "Thomas Leonard". */
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
        || (JOINED.matcher(written).matches() && words.equals(List.of(given + initial)));
  }

  /**
   * Whether the two are names of two words that begin with the same letter, share a word and differ
   * elsewhere in a letter, or in two where the names are long.
   */
  boolean isAlmost(ArchiveName other) {
    if (words.size() != 2 || other.words.size() != 2 || !isFull() || !other.isFull()) {
      return false;
    }
    String one = String.join(" ", words);
    String two = String.join(" ", other.words);
    if (one.charAt(0) != two.charAt(0) || Math.abs(one.length() - two.length()) > 2) {
      return false;
    }
    int distance = distance(one, two);
    return distance == 1 || (distance == 2 && Math.min(one.length(), two.length()) > LONG);
  }

  /** Letters to insert, remove or replace to make one of the other. */
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
