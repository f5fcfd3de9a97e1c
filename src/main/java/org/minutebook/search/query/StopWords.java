package org.minutebook.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.minutebook.index.Analysis;
import org.minutebook.markdown.WordFile;

/**
 * The stop words of {@code stop-words.txt}: words that a query is searched without, unless it has
 * no others.
 */
public final class StopWords {
  private static final String RESOURCE = "stop-words.txt";
  private static final String QUESTION = "question";
  private static final String LIGHT_VERB = "light verb";

  private static final Map<String, List<String>> GROUPS =
      WordFile.groups(StopWords.class, RESOURCE);

  /** All groups but light verbs, which are left out of questions only. */
  private static final Set<String> WORDS = new HashSet<>();

  static {
    GROUPS.forEach(
        (group, words) -> {
          if (!group.equals(LIGHT_VERB)) {
            WORDS.addAll(words);
          }
        });
  }

  private StopWords() {}

  /** Removes the stop words of a conjunction, unless nothing would be left to search for. */
  static Clause remove(Clause clause) {
    if (!(clause instanceof Clause.All all)) {
      return clause;
    }
    boolean question = isOneOf(all.clauses().getFirst(), GROUPS.get(QUESTION));
    List<Clause> left = new ArrayList<>(all.clauses());
    left.removeIf(c -> isOneOf(c, WORDS));
    if (left.stream().allMatch(c -> c instanceof Clause.Not)) {
      return clause;
    }
    if (question) {
      List<Clause> withoutVerbs = new ArrayList<>(left);
      withoutVerbs.removeIf(c -> isOneOf(c, GROUPS.get(LIGHT_VERB)));
      if (withoutVerbs.stream().anyMatch(c -> !(c instanceof Clause.Not))) {
        left = withoutVerbs;
      }
    }
    return left.size() == 1 ? left.getFirst() : new Clause.All(left);
  }

  /** Whether a word, in lower case, is a stop word. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  /** Words in capitals are names: IT, US. */
  private static boolean isOneOf(Clause clause, Collection<String> words) {
    return clause instanceof Clause.Word word
        && !Analysis.isCapitals(word.text())
        && words.contains(withoutPunctuation(word.text()));
  }

  private static String withoutPunctuation(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
