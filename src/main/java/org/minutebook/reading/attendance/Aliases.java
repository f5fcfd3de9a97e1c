package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.PersonName;

/**
 * What else an entry of a roll calls a person: {@code "Ida (Brownie) Brown @idab (IB)"}.
 *
 * @param aliases handles with their {@code @}, initials, nicknames
 * @param marks all that could be an alias, as keys; what is given beside several names is a team, a
 *     role or a company, even where it would do as initials of one of them
 */
record Aliases(Set<String> aliases, Set<String> marks) {
  static final Aliases NONE = new Aliases(Set.of(), Set.of());

  /**
   * A handle behind a name; no e-mail address, no team as in {@code @harbour/crew}, and not the
   * beginning of {@code "@idab took notes"} or {@code "@Harbour Yard"}.
   */
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\d.@/-])@[A-Za-z\\d][\\w-]{1,38}+(?![/@]|\\s{1,9}\\p{L})");

  private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d-]{1,19}");
  private static final Pattern NICKNAME =
      Pattern.compile("\\p{Lu}[-\\p{L}\\d&&[^\\p{Ll}]]*+\\p{Ll}[-\\p{L}\\d]*+");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,}");

  /** So many letters of a nickname are those of a name. */
  private static final int SHARED = 3;

  /**
   * Reads an entry of one name.
   *
   * @param name what was read as the name
   * @param entry all of the entry, without markup
   * @param isRole whether a word in brackets says what somebody did rather than who they are
   */
  static Aliases of(String name, String entry, Predicate<String> isRole) {
    if (entry.indexOf('@') < 0 && entry.indexOf('(') < 0 && entry.indexOf('[') < 0) {
      return NONE;
    }
    Aliases found = new Aliases(new LinkedHashSet<>(), new LinkedHashSet<>());
    found.addHandle(name, entry);
    Matcher brackets = BRACKETS.matcher(entry);
    while (brackets.find()) {
      String mark = brackets.group(1).strip();
      boolean inside =
          NICKNAME.matcher(mark).matches()
              && isInside(name, entry, brackets.start(), brackets.end());
      if (!isRole.test(mark)) {
        found.addMark(name, mark, inside);
      }
    }
    return found;
  }

  /**
   * Reads a column beside that of the name: a handle or initials.
   *
   * @param initials whether the column is headed as one of initials, so that they need not fit
   */
  static Aliases ofColumn(String name, String cell, boolean initials) {
    Aliases found = new Aliases(new LinkedHashSet<>(), new LinkedHashSet<>());
    found.addHandle(name, cell);
    if (CAPITALS.matcher(cell).matches()) {
      found.addMark(name, cell, initials);
    }
    return found;
  }

  /** One alias that is certain. */
  static Aliases certain(String alias) {
    return new Aliases(Set.of(alias), Set.of(PersonName.key(alias)));
  }

  /** These and others of the same person. */
  Aliases and(Aliases others) {
    if (others.marks.isEmpty()) {
      return this;
    }
    if (marks.isEmpty()) {
      return others;
    }
    Set<String> all = new LinkedHashSet<>(aliases);
    all.addAll(others.aliases);
    Set<String> allMarks = new LinkedHashSet<>(marks);
    allMarks.addAll(others.marks);
    return new Aliases(all, allMarks);
  }

  /** The aliases but for what was said of others too. */
  List<String> without(Set<String> shared) {
    List<String> own = new ArrayList<>();
    for (String alias : aliases) {
      if (!shared.contains(PersonName.key(alias))) {
        own.add(alias);
      }
    }
    return own;
  }

  /** The first handle; a second one is the company's. */
  private void addHandle(String name, String text) {
    Matcher handle = HANDLE.matcher(text);
    if (handle.find()) {
      String written = handle.group();
      boolean company = CAPITALS.matcher(written.substring(1)).matches();
      if (!written.equals(name) && (!company || isShort(name, written.substring(1)))) {
        marks.add(PersonName.key(written));
        aliases.add(written);
      }
    }
  }

  private void addMark(String name, String mark, boolean certain) {
    if (!WORD.matcher(mark).matches()) {
      return;
    }
    marks.add(PersonName.key(mark));
    if (!List.of(name.split(" ")).contains(mark) && (certain || isShort(name, mark))) {
      aliases.add(mark);
    }
  }

  /** {@code Mort} of {@code Richard (Mort) Mortier}: the name goes on behind it. */
  private static boolean isInside(String name, String entry, int start, int end) {
    String before = entry.substring(0, start).strip();
    return !before.isEmpty()
        && before.indexOf(' ') < 0
        && name.startsWith(before + " ")
        && entry.substring(end).stripLeading().startsWith(name.substring(before.length() + 1));
  }

  /**
   * Capitals that are letters of the name in its order, beginning with its first; or a word that
   * begins as one of the name's words does.
   */
  private static boolean isShort(String name, String mark) {
    String key = PersonName.key(mark);
    if (CAPITALS.matcher(mark).matches()) {
      String letters = PersonName.key(name);
      int at = 0;
      for (int i = 0; i < letters.length() && at < key.length(); i++) {
        at += letters.charAt(i) == key.charAt(at) ? 1 : 0;
      }
      return at == key.length() && letters.charAt(0) == key.charAt(0);
    }
    if (key.length() < SHARED) {
      return false;
    }
    for (String word : name.split(" ")) {
      if (PersonName.key(word).startsWith(key.substring(0, SHARED))) {
        return true;
      }
    }
    return false;
  }
}
