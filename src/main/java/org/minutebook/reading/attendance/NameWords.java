package org.minutebook.reading.attendance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minutebook.markdown.WordFile;

/** The words of {@code names.txt}, by group: they tell names from what else a roll holds. */
enum NameWords {
  PARTICLE,
  PLACEHOLDER,
  SENTENCE,
  ORGANISATION,
  FIRST_OF_ORGANISATION,
  LAST_OF_ROLE,
  NOT_IN_THE_CHAIR,
  CAME,
  STAYED_AWAY,
  BESIDE_NAME_COLUMN,
  BESIDE_WHO_COLUMN,
  STATUS_COLUMN,
  NAME_COLUMN,
  INITIALS_COLUMN,
  CHAIR_OF_SOMETHING,
  ABOUT_THIS_MEETING,
  TITLE,
  OFFICE,
  CHAIR_BEHIND,
  CHAIR_BEFORE,
  PRESIDING,
  TAKING_NOTES,
  VOTE_COLUMN;

  private static final String RESOURCE = "/org/minutebook/reading/names.txt";

  private record Words(Set<String> whole, List<String> starts) {}

  private static final Map<NameWords, Words> WORDS = load();

  private static Map<NameWords, Words> load() {
    Map<NameWords, Words> words = new EnumMap<>(NameWords.class);
    for (NameWords group : values()) {
      words.put(group, new Words(new HashSet<>(), new ArrayList<>()));
    }
    WordFile.groups(NameWords.class, RESOURCE)
        .forEach(
            (name, lines) -> {
              Words group = words.get(valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_')));
              for (String line : lines) {
                if (line.endsWith("*")) {
                  group.starts.add(line.substring(0, line.length() - 1));
                } else {
                  group.whole.add(line);
                }
              }
            });
    return words;
  }

  /** The expressions of the group that stand for nothing else, in lower case. */
  Set<String> whole() {
    return WORDS.get(this).whole;
  }

  /**
   * The part of a text before an expression of the group that ends it; empty if there is none, or
   * if nothing stands before it.
   */
  Optional<String> before(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".")) {
      lower = lower.substring(0, lower.length() - 1);
    }
    for (int blank = text.indexOf(' ');
        blank > 0 && blank < lower.length();
        blank = text.indexOf(' ', blank + 1)) {
      if (WORDS.get(this).whole.contains(lower.substring(blank + 1))) {
        return Optional.of(text.substring(0, blank).strip());
      }
    }
    return Optional.empty();
  }

  /** Whether a text belongs to the group, whatever its letter case. */
  boolean has(String text) {
    Words words = WORDS.get(this);
    String lower = text.toLowerCase(Locale.ROOT);
    return words.whole.contains(lower) || words.starts.stream().anyMatch(lower::startsWith);
  }
}
