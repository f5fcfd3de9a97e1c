package org.minutebook.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.index.Analysis;
import org.minutebook.markdown.WordFile;
import org.minutebook.minutes.Statement;

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

  private static final Map<Statement.Kind, String> ASKING =
      Map.of(Statement.Kind.DECISION, "decisions", Statement.Kind.ACTION, "actions");

  /** What is left out of questions only. */
  private static final Set<String> IN_QUESTIONS = new HashSet<>();

  /** What is left out of all queries. */
  private static final Set<String> WORDS = new HashSet<>();

  static {
    GROUPS.forEach(
        (group, words) -> {
          boolean onlyInQuestions = group.equals(LIGHT_VERB) || ASKING.containsValue(group);
          (onlyInQuestions ? IN_QUESTIONS : WORDS).addAll(words);
        });
  }

  private StopWords() {}

  /** Removes the stop words of a conjunction, unless nothing would be left to search for. */
  static Clause remove(Clause clause) {
    if (!(clause instanceof Clause.All all)) {
      return clause;
    }
    List<Clause> left = new ArrayList<>(all.clauses());
    left.removeIf(c -> isOneOf(c, WORDS));
    if (left.stream().allMatch(c -> c instanceof Clause.Not)) {
      return clause;
    }
    if (isQuestion(all)) {
      List<Clause> subject = new ArrayList<>(left);
      subject.removeIf(c -> isOneOf(c, IN_QUESTIONS));
      if (subject.stream().anyMatch(c -> !(c instanceof Clause.Not))) {
        left = subject;
      }
    }
    return left.size() == 1 ? left.getFirst() : new Clause.All(left);
  }

  /** What a question asks for: "what did we decide about tar" for decisions. */
  static Optional<Statement.Kind> askedFor(Clause clause) {
    if (!(clause instanceof Clause.All all) || !isQuestion(all)) {
      return Optional.empty();
    }
    boolean hasSubject =
        all.clauses().stream()
            .anyMatch(
                c -> !(c instanceof Clause.Not) && !isOneOf(c, WORDS) && !isOneOf(c, IN_QUESTIONS));
    return Stream.of(Statement.Kind.values())
        .filter(kind -> hasSubject)
        .filter(
            kind -> all.clauses().stream().anyMatch(c -> isOneOf(c, GROUPS.get(ASKING.get(kind)))))
        .findFirst();
  }

  private static boolean isQuestion(Clause.All all) {
    return isOneOf(all.clauses().getFirst(), GROUPS.get(QUESTION));
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
