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
import org.minutebook.markdown.MarkdownStripper;
import org.minutebook.minutes.Statement;

/**
 * Statements of a meeting in order, each point once: of two alike the one that is marked, else the
 * first.
 */
final class Deduplicator {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

  /** With fewer words two points may be alike by chance. */
  private static final int FEWEST = 4;

  private static final double ALIKE = 0.9;

  /** What marks a point, and adds nothing to it. */
  private static final Set<String> MARKS =
      Set.of("action", "item", "todo", "decision", "resolved", "resolution", "agreed", "consensus");

  /** Statements that share a word are compared, but no more than so many. */
  private static final int MOST = 40;

  private final List<Statement> statements = new ArrayList<>();
  private final List<Set<String>> words = new ArrayList<>();

  /** Where statements stand by their longest words: those alike share one. */
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  /** Adds a statement, unless it was told before. */
  void add(Statement statement) {
    Set<String> told = words(statement.text());
    List<String> longest = longest(told, statement.text());
    for (int i : near(longest)) {
      Statement before = statements.get(i);
      if (before != null
          && before.kind() == statement.kind()
          && isAlike(before, words.get(i), statement, told)) {
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
    words.add(told);
  }

  /** Those kept, in the order they were added. */
  List<Statement> statements() {
    return statements.stream().filter(Objects::nonNull).toList();
  }

  private Set<Integer> near(List<String> longest) {
    Set<Integer> near = new LinkedHashSet<>();
    for (String word : longest) {
      List<Integer> at = byWord.getOrDefault(word, List.of());
      near.addAll(at.subList(Math.max(0, at.size() - MOST), at.size()));
    }
    return near;
  }

  private static List<String> longest(Set<String> words, String text) {
    if (words.isEmpty()) {
      return List.of(text); // "Agreed." is told again only by the same words
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
      return before.section().equals(statement.section()) || now.size() >= FEWEST;
    }
    int fewer = Math.min(then.size(), now.size());
    if (fewer < FEWEST) {
      return false;
    }
    Set<String> shared = new HashSet<>(then);
    shared.retainAll(now);
    return shared.size() >= ALIKE * Math.max(then.size(), now.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(MarkdownStripper.strip(text).toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    words.removeAll(MARKS);
    return words;
  }
}
