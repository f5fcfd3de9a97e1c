package org.minutebook.statements.words;

import java.util.List;
import java.util.Map;
import org.minutebook.markdown.WordFile;

/** The groups of {@code phrases.txt}. */
public final class Phrases {
  private static final Map<String, List<String>> ALL =
      WordFile.groups(Phrases.class, "/org/minutebook/statements/phrases.txt");

  private Phrases() {}

  /** The phrases of a group, in its order. */
  public static List<String> of(String group) {
    List<String> phrases = ALL.get(group);
    if (phrases == null) {
      throw new IllegalArgumentException("phrases.txt has no group " + group);
    }
    return List.copyOf(phrases);
  }

  /** A part of a regular expression that matches any phrase of a group: {@code (?:by|before)}. */
  public static String anyOf(String group) {
    return "(?:" + String.join("|", of(group)) + ")";
  }
}
