package org.minutebook.statements;

import java.util.List;
import java.util.Map;
import org.minutebook.markdown.WordFile;

/** The groups of {@code phrases.txt}. */
final class Phrases {
  private static final Map<String, List<String>> ALL =
      WordFile.groups(Phrases.class, "phrases.txt");

  private Phrases() {}

  /** The phrases of a group, in its order. */
  static List<String> of(String group) {
    List<String> phrases = ALL.get(group);
    if (phrases == null) {
      throw new IllegalArgumentException("phrases.txt has no group " + group);
    }
    return List.copyOf(phrases);
  }

  /** A part of a regular expression that matches any phrase of a group: {@code (?:by|before)}. */
  static String anyOf(String group) {
    return "(?:" + String.join("|", of(group)) + ")";
  }
}
