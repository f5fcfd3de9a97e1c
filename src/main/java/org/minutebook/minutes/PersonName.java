package org.minutebook.minutes;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name as minutes write it, and what it is a short form of. Accents, letter case and
 * punctuation don't count: {@code "@thomas_l"} is a short form of {@code "Thomas Léonard"}.
 */
public final class PersonName {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** In longer names two letters may differ, in shorter ones only one: Tom Lee is not Tim Leu. */
  private static final int LONG_NAME = 10;

  /** Letters below have no accents. */
  private static final char FIRST_ACCENTED = 0x80;

  private final String written;

  /** All its letters and digits as a key, a blank where anything else is. */
  private final String spaced;

  /** What is between blanks, {@code Jean-Luc, Pic}, without parts of punctuation only. */
  private final List<String> writtenParts;

  /** The same as keys: {@code jeanluc, pic}. */
  private final List<String> parts;

  private PersonName(String written, boolean keepsAccents) {
    this.written = written;
    this.spaced = fold(written, keepsAccents);
    this.writtenParts =
        Arrays.stream(BLANKS.split(written)).filter(part -> !key(part).isEmpty()).toList();
    this.parts =
        writtenParts.stream().map(part -> fold(part, keepsAccents).replace(" ", "")).toList();
  }

  /** A name, or whatever is in the place of one. */
  public static PersonName of(String written) {
    return new PersonName(written, false);
  }

  /** The letters and digits of a text in lower case, without accents: {@code "jeanlucpic"}. */
  public static String key(String text) {
    return words(text).replace(" ", "");
  }

  /** As {@link #key}, with a blank between words: {@code "jean luc pic"}. */
  public static String words(String text) {
    return fold(text, false);
  }

  private static String fold(String text, boolean keepsAccents) {
    if (isFolded(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_ACCENTED) {
        return foldAccented(text, keepsAccents);
      }
      if (!Character.isLetterOrDigit(c)) {
        gap = true;
        continue;
      }
      if (gap && !folded.isEmpty()) {
        folded.append(' ');
      }
      gap = false;
      folded.append(Character.toLowerCase(c));
    }
    return folded.toString();
  }

  /** Whether a text is plain lower-case letters already, as nearly all words of a sentence are. */
  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String foldAccented(String text, boolean keepsAccents) {
    String bare =
        keepsAccents
            ? Normalizer.normalize(text, Normalizer.Form.NFKC)
            : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The name as it was written. */
  public String written() {
    return written;
  }

  /** Whether it has a given name and a family name, or more. */
  public boolean isFull() {
    return parts.size() > 1 && parts.getLast().length() > 1;
  }

  /** The first letters of its words in capitals: {@code "IMB"} of {@code "Ida May Brown"}. */
  public String initials() {
    StringBuilder initials = new StringBuilder();
    parts.forEach(part -> initials.append(initial(part)));
    return initials.toString().toUpperCase(Locale.ROOT);
  }

  /** Whether the two differ at most in accents, letter case and punctuation. */
  public boolean isSpelledAs(PersonName other) {
    return !spaced.isEmpty() && spaced.equals(other.spaced);
  }

  /**
   * Whether this is a shorter way to write the other: the given name, the family name, the given
   * name with the family name's initial, the names without those between, or the initials; apart or
   * joined, as a handle or not.
   */
  public boolean isShortFor(PersonName full) {
    if (full.parts.size() < 2 || isSpelledAs(full)) {
      return false;
    }
    String key = String.join("", parts);
    String given = full.parts.getFirst();
    return key.equals(given)
        || key.equals(given + initial(full.parts.getLast()))
        || key.equals(given + full.parts.getLast())
        || (full.isFull() && key.equals(full.parts.getLast()))
        || isInitialsOf(full);
  }

  /** Whether this is the other's initials, with or without those of the names in the middle. */
  public boolean isInitialsOf(PersonName full) {
    if (full.parts.size() < 2) {
      return false;
    }
    String key = String.join("", parts);
    return key.equals(initial(full.parts.getFirst()) + initial(full.parts.getLast()))
        || key.equals(full.initials().toLowerCase(Locale.ROOT));
  }

  /**
   * {@code Ida}, {@code IdaB} and {@code Ida B} of Ida Brown, in the name's own letters; none of a
   * name of one word.
   */
  public Set<String> givenNameForms() {
    if (parts.size() < 2) {
      return Set.of();
    }
    String given = writtenParts.getFirst();
    String initial = initial(writtenParts.getLast());
    Set<String> forms = new LinkedHashSet<>();
    forms.add(given);
    forms.add(given + initial);
    forms.add(given + " " + initial);
    return forms;
  }

  /**
   * The short forms but for the initials, in the name's own letters: those of the given name and
   * the family name; none of a name of one word.
   */
  public Set<String> shortForms() {
    Set<String> forms = new LinkedHashSet<>(givenNameForms());
    if (isFull()) {
      forms.add(writtenParts.getLast());
      if (parts.size() > 2) {
        forms.add(writtenParts.getFirst() + " " + writtenParts.getLast());
      }
    }
    return forms;
  }

  /**
   * Those of some people whose name this is or is short for. Where accents tell several apart, they
   * count: {@code "Michael"} is Michael Dee rather than Michaël Pic.
   */
  public List<PersonName> fitting(Collection<PersonName> people) {
    List<PersonName> fitting = people.stream().filter(this::fits).toList();
    if (fitting.size() < 2) {
      return fitting;
    }
    PersonName exact = new PersonName(written, true);
    List<PersonName> nearest =
        fitting.stream().filter(full -> exact.fits(new PersonName(full.written, true))).toList();
    return nearest.isEmpty() ? fitting : nearest;
  }

  private boolean fits(PersonName full) {
    return isSpelledAs(full) || isShortFor(full);
  }

  /**
   * Whether one of the two is probably a misspelling of the other: names of two words that begin
   * with the same letter and differ in one letter, or in two where the names are long.
   */
  public boolean isAlmost(PersonName other) {
    if (parts.size() != 2 || other.parts.size() != 2 || !isFull() || !other.isFull()) {
      return false;
    }
    String one = String.join(" ", parts);
    String two = String.join(" ", other.parts);
    if (one.charAt(0) != two.charAt(0) || Math.abs(one.length() - two.length()) > 2) {
      return false;
    }
    int distance = distance(one, two);
    return distance == 1 || (distance == 2 && Math.min(one.length(), two.length()) > LONG_NAME);
  }

  private static String initial(String part) {
    return part.substring(0, part.offsetByCodePoints(0, 1));
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

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonName name && written.equals(name.written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }

  @Override
  public String toString() {
    return written;
  }
}
