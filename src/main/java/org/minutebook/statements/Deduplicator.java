package org.minutebook.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement;
import org.minutebook.statements.words.Phrases;

/** Keeps each statement of a meeting once: of two alike the marked one, else the first. */
final class Deduplicator {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

  /** Who said it and when, as logs of meetings in a chat have it: {@code "(ann, 18:03:40)"}. */
  private static final Pattern SAID_AT =
      Pattern.compile("\\((?:[^\\s(),]{1,30}, )?\\d\\d:\\d\\d(?::\\d\\d)?\\)$");

  /** Statements of fewer words may be alike by chance. */
  private static final int MIN_WORDS = 4;

  /** The share of words that two statements must have in common. */
  private static final double MIN_SHARED = 0.9;

  private static final Set<String> LABEL_WORDS = Set.copyOf(Phrases.of("compared without"));

  /** How many of the statements that share a word are compared at most. */
  private static final int MAX_COMPARED = 40;

  private final List<Statement> statements = new ArrayList<>();
  private final List<Set<String>> words = new ArrayList<>();

  /** The indexes of statements by their longest words; two that are alike share one. */
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  /** Adds a statement, unless it is there already. */
  void add(Statement statement) {
    Set<String> own = words(statement.plain());
    List<String> longest = longest(own, statement.text());
    for (int i : near(longest)) {
      Statement before = statements.get(i);
      if (before != null
          && before.kind() == statement.kind()
          && isAlike(before, words.get(i), statement, own)) {
        if (statement.explicit() && !before.explicit()) {
          statements.set(i, null);
          break;
        }
        return;
      }
    }
    for (String word : longest) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(statements.size());
    }
    statements.add(statement);
    words.add(own);
  }

  /** Those kept, in the order they were added. */
  List<Statement> statements() {
    return statements.stream().filter(Objects::nonNull).toList();
  }

  private Set<Integer> near(List<String> longest) {
    Set<Integer> near = new LinkedHashSet<>();
    for (String word : longest) {
      List<Integer> at = byWord.getOrDefault(word, List.of());
      near.addAll(at.subList(Math.max(0, at.size() - MAX_COMPARED), at.size()));
    }
    return near;
  }

  private static List<String> longest(Set<String> words, String text) {
    if (words.isEmpty()) {
      return List.of(text); // "Agreed." is alike only to itself
    }
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .limit(2)
        .toList();
  }

  private static boolean isAlike(
      Statement before, Set<String> then, Statement statement, Set<String> now) {
    if (before.text().equals(statement.text())) {
      // "No objections." under two topics are two points.
      return before.section().equals(statement.section()) || now.size() >= MIN_WORDS;
    }
    int fewer = Math.min(then.size(), now.size());
    if (fewer < MIN_WORDS) {
      return false;
    }
    Set<String> shared = new HashSet<>(then);
    shared.retainAll(now);
    return shared.size() >= MIN_SHARED * Math.max(then.size(), now.size());
  }

  private static Set<String> words(String plain) {
    String said = plain.endsWith(")") ? SAID_AT.matcher(plain).replaceFirst("") : plain;
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(said.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    words.removeAll(LABEL_WORDS);
    return words;
  }
}
