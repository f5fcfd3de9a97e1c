package org.minutebook.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The label words of {@code words.txt}, by group. */
public final class LabelWords {
  private static final String RESOURCE = "words.txt";

  /** What may stand before the number of a point. */
  private static final List<String> COUNTED =
      List.of("agenda item ", "item ", "top ", "punkt ", "point ", "punto ", "agendapunt ");

  /** No label is longer; folding a long text can take long. */
  private static final int MAX_LENGTH = 400;

  /** The groups; in the file their names are in lower case, with blanks for underscores. */
  public enum Group {
    ATTENDANCE,
    ATTENDANCE_PART,
    ABSENT,
    SCRIBE,
    CHAIR,
    AGENDA,
    OTHER_BUSINESS,
    ACTIONS,
    LABEL,
    STRUCTURE,
    FACT,
    CONTENTS,
    NOTES,
    GATHERING,
    CONCLUSION,
    NOTHING;

    /** The group with that name in the file or in the settings of an archive. */
    static Group named(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
  }

  private final Map<Group, Set<String>> whole = new HashMap<>();

  /** Beginnings by their first letter, so that few are compared. */
  private final Map<Group, Map<Character, List<String>>> starts = new HashMap<>();

  /** Endings by their last letter. */
  private final Map<Group, Map<Character, List<String>>> ends = new HashMap<>();

  /** By group the expressions that belong to it in no case, though another one would fit. */
  private final Map<Group, LabelWords> never = new HashMap<>();

  private LabelWords() {}

  /** Reads the words that come with the program. */
  public static LabelWords load() {
    try (InputStream in = LabelWords.class.getResourceAsStream(RESOURCE)) {
      return parse(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  private static LabelWords parse(List<String> lines) {
    LabelWords words = new LabelWords();
    Group group = null;
    for (String line : lines) {
      String entry = line.strip();
      if (entry.isEmpty() || entry.startsWith("#")) {
        continue;
      }
      if (entry.startsWith("[")) {
        group = Group.named(entry.substring(1, entry.length() - 1));
      } else {
        words.add(group, entry);
      }
    }
    return words;
  }

  /**
   * These words and those of an archive's settings.
   *
   * @param labels expressions by the name of their group, both as in {@code words.txt}; letter
   *     case, leading numbers and symbols and closing punctuation don't count
   */
  public LabelWords with(Map<String, List<String>> labels) {
    if (labels.isEmpty()) {
      return this;
    }
    LabelWords words = new LabelWords();
    whole.forEach((group, known) -> words.whole.put(group, new HashSet<>(known)));
    copy(starts, words.starts);
    copy(ends, words.ends);
    words.never.putAll(never);
    labels.forEach(
        (name, expressions) -> {
          Group group = Group.named(name);
          for (String expression : expressions) {
            String start = expression.startsWith("*") ? "*" : "";
            String end = expression.endsWith("*") ? "*" : "";
            words.add(group, start + key(expression.replace("*", "")) + end);
          }
        });
    return words;
  }

  private void add(Group group, String entry) {
    if (entry.startsWith("!")) {
      never.computeIfAbsent(group, g -> new LabelWords()).add(group, entry.substring(1));
    } else if (entry.startsWith("*")) {
      put(ends, group, entry.charAt(entry.length() - 1), entry.substring(1));
    } else if (entry.endsWith("*")) {
      put(starts, group, entry.charAt(0), entry.substring(0, entry.length() - 1));
    } else {
      whole.computeIfAbsent(group, g -> new HashSet<>()).add(entry);
    }
  }

  private static void put(
      Map<Group, Map<Character, List<String>>> into, Group group, char letter, String text) {
    into.computeIfAbsent(group, g -> new HashMap<>())
        .computeIfAbsent(letter, c -> new ArrayList<>())
        .add(text);
  }

  private static void copy(
      Map<Group, Map<Character, List<String>>> from,
      Map<Group, Map<Character, List<String>>> into) {
    from.forEach(
        (group, letters) ->
            letters.forEach(
                (letter, texts) -> texts.forEach(text -> put(into, group, letter, text))));
  }

  /** Whether a cleaned title or label belongs to a group. */
  public boolean is(Group group, String label) {
    return has(group, key(label));
  }

  private boolean has(Group group, String key) {
    return hasAny(group, key) && !(never.containsKey(group) && never.get(group).has(group, key));
  }

  private boolean hasAny(Group group, String key) {
    if (whole.getOrDefault(group, Set.of()).contains(key)) {
      return true;
    }
    if (key.isEmpty()) {
      return false;
    }
    char first = key.charAt(0);
    for (String start : starts.getOrDefault(group, Map.of()).getOrDefault(first, List.of())) {
      if (key.startsWith(start)
          && (key.length() == start.length()
              || !Character.isLetterOrDigit(key.charAt(start.length())))) {
        return true;
      }
    }
    char last = key.charAt(key.length() - 1);
    for (String end : ends.getOrDefault(group, Map.of()).getOrDefault(last, List.of())) {
      if (key.endsWith(end)
          && key.length() > end.length()
          && key.charAt(key.length() - end.length() - 1) == ' ') {
        return true;
      }
    }
    return false;
  }

  /** Whether a cleaned title or label belongs to one of several groups. */
  public boolean isAny(String label, Group... groups) {
    String key = key(label);
    for (Group group : groups) {
      if (has(group, key)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A label in lower case, without leading numbers and symbols, a counted {@code "Agenda item 2:"},
   * and closing punctuation.
   */
  static String key(String label) {
    String opening = label.length() > MAX_LENGTH ? label.substring(0, MAX_LENGTH) : label;
    String key = opening.strip().toLowerCase(Locale.ROOT);
    int from = 0;
    while (from < key.length() && !Character.isLetter(key.charAt(from))) {
      from++;
    }
    int to = key.length();
    while (to > from && ":.!-–— ".indexOf(key.charAt(to - 1)) >= 0) {
      to--;
    }
    if (from >= to) {
      return key;
    }
    String bare = key.substring(from, to);
    for (String counted : COUNTED) {
      if (bare.startsWith(counted)
          && bare.length() > counted.length()
          && Character.isDigit(bare.charAt(counted.length()))) {
        String rest = bare.substring(counted.length());
        return rest.chars().anyMatch(Character::isLetter) ? key(rest) : bare;
      }
    }
    return bare;
  }
}
