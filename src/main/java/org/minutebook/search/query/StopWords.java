package org.minutebook.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minutebook.index.Analysis;

/**
 * Words that make a question of what is looked for: "why did we drop OCaml 4.01" is about "drop
 * OCaml 4.01". They are asked for only where nothing else is.
 */
public final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          // Asking.
          "what",
          "when",
          "where",
          "which",
          "who",
          "whom",
          "whose",
          "why",
          "how",
          "whether",
          // Helping verbs.
          "am",
          "are",
          "be",
          "been",
          "being",
          "can",
          "could",
          "did",
          "do",
          "does",
          "had",
          "has",
          "have",
          "is",
          "may",
          "might",
          "must",
          "shall",
          "should",
          "was",
          "were",
          "will",
          "would",
          // Standing for people and things.
          "he",
          "her",
          "him",
          "his",
          "i",
          "it",
          "its",
          "me",
          "my",
          "our",
          "she",
          "that",
          "their",
          "them",
          "they",
          "these",
          "this",
          "those",
          "us",
          "we",
          "you",
          "your",
          "there",
          // Joining.
          "a",
          "an",
          "and",
          "as",
          "at",
          "but",
          "by",
          "for",
          "from",
          "if",
          "in",
          "into",
          "of",
          "on",
          "or",
          "than",
          "the",
          "then",
          "to",
          "with",
          "about");

  /** Verbs that say little in a question: "how can newcomers start contributing". */
  private static final Set<String> LIGHT =
      Set.of(
          "become",
          "becomes",
          "begin",
          "come",
          "comes",
          "get",
          "gets",
          "give",
          "go",
          "goes",
          "going",
          "got",
          "happen",
          "happened",
          "happens",
          "make",
          "makes",
          "need",
          "needs",
          "put",
          "say",
          "start",
          "take",
          "tell",
          "think",
          "try",
          "use",
          "want",
          "wants");

  /** What begins a question. */
  private static final Set<String> ASKING =
      Set.of("what", "when", "where", "which", "who", "whom", "whose", "why", "how", "whether");

  private StopWords() {}

  /** The clause without filler words, unless nothing but them is wanted. */
  static Clause without(Clause clause) {
    if (!(clause instanceof Clause.All all)) {
      return clause;
    }
    boolean question = isOf(all.clauses().getFirst(), ASKING);
    List<Clause> kept = new ArrayList<>(all.clauses());
    kept.removeIf(c -> isOf(c, WORDS));
    if (kept.stream().allMatch(c -> c instanceof Clause.Not)) {
      return clause;
    }
    if (question) {
      List<Clause> heavy = new ArrayList<>(kept);
      heavy.removeIf(c -> isOf(c, LIGHT));
      if (heavy.stream().anyMatch(c -> !(c instanceof Clause.Not))) {
        kept = heavy;
      }
    }
    return kept.size() == 1 ? kept.getFirst() : new Clause.All(kept);
  }

  /** Whether a word, in small letters, is one. */
  public static boolean isOne(String word) {
    return WORDS.contains(word);
  }

  /** Words in capitals are names: IT, US. */
  private static boolean isOf(Clause clause, Set<String> words) {
    return clause instanceof Clause.Word word
        && !Analysis.isCapitals(word.text())
        && words.contains(trimmed(word.text()));
  }

  private static String trimmed(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
