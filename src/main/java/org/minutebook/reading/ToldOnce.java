package org.minutebook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.minutes.Statement;

/**
 * Statements of a meeting in order, each point once: of two alike the one that is marked, else the
 * first.
 */
final class ToldOnce {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

  /** With fewer words two points may be alike by chance. */
  private static final int FEWEST = 4;

  private static final double ALIKE = 0.8;

  private final List<Statement> statements = new ArrayList<>();
  private final List<Set<String>> words = new ArrayList<>();

  /** Adds a statement, unless it was told before. */
  void add(Statement statement) {
    Set<String> told = words(statement.text());
    for (int i = 0; i < statements.size(); i++) {
      Statement before = statements.get(i);
      if (before.kind() == statement.kind() && isAlike(before, words.get(i), statement, told)) {
        if (statement.explicit() && !before.explicit()) {
          statements.remove(i);
          words.remove(i);
          break;
        }
        return;
      }
    }
    statements.add(statement);
    words.add(told);
  }

  /** Those kept, in the order they were added. */
  List<Statement> statements() {
    return statements;
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
    Matcher word = WORD.matcher(PlainText.of(text).toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
