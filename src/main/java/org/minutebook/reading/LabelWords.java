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
  private final Map<Group, List<String>> starts = new HashMap<>();
  private final Map<Group, List<String>> ends = new HashMap<>();

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
    starts.forEach((group, known) -> words.starts.put(group, new ArrayList<>(known)));
    ends.forEach((group, known) -> words.ends.put(group, new ArrayList<>(known)));
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
    if (entry.startsWith("*")) {
      ends.computeIfAbsent(group, g -> new ArrayList<>()).add(entry.substring(1));
    } else if (entry.endsWith("*")) {
      starts
          .computeIfAbsent(group, g -> new ArrayList<>())
          .add(entry.substring(0, entry.length() - 1));
    } else {
      whole.computeIfAbsent(group, g -> new HashSet<>()).add(entry);
    }
  }

  /** Whether a cleaned title or label belongs to a group. */
  public boolean is(Group group, String label) {
    return has(group, key(label));
  }

  private boolean has(Group group, String key) {
    if (whole.getOrDefault(group, Set.of()).contains(key)) {
      return true;
    }
    for (String start : starts.getOrDefault(group, List.of())) {
      if (key.startsWith(start)
          && (key.length() == start.length()
              || !Character.isLetterOrDigit(key.charAt(start.length())))) {
        return true;
      }
    }
    for (String end : ends.getOrDefault(group, List.of())) {
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

  /** A label in lower case, without leading numbers and symbols and without closing punctuation. */
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
    return from >= to ? key : key.substring(from, to);
  }
}
