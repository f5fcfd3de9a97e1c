package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.index.Analysis;
import org.minutebook.search.Correction;
import org.minutebook.search.query.Clause;

/**
 * Puts right what is misspelt in a query: words that are found in no form anywhere, and only those.
 */
public final class SpellingCorrector {
  private final Ranking ranking;
  private final Vocabulary vocabulary;
  private final Map<String, String> words = new LinkedHashMap<>();

  /**
   * @param ranking of the documents in which a word would have to be found
   */
  public SpellingCorrector(Ranking ranking, Vocabulary vocabulary) {
    this.ranking = ranking;
    this.vocabulary = vocabulary;
  }

  /** The query as it was meant. */
  public Clause of(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> word(word);
      case Clause.All all -> new Clause.All(of(all.clauses()));
      case Clause.Any any -> new Clause.Any(of(any.clauses()));
      default -> clause;
    };
  }

  private List<Clause> of(List<Clause> clauses) throws IOException {
    List<Clause> all = new ArrayList<>();
    for (Clause clause : clauses) {
      all.add(of(clause));
    }
    return all;
  }

  private Clause word(Clause.Word word) throws IOException {
    // Capitals are initials: they mean what they say.
    if (Analysis.isCapitals(word.text())
        || vocabulary.count(Analysis.fold(word.text())) > 0
        || ranking.finds(word)) {
      return word;
    }
    Optional<String> better = vocabulary.speller().correct(word.text());
    better.ifPresent(b -> words.put(word.text(), b));
    return better.<Clause>map(Clause.Word::new).orElse(word);
  }

  /** What was put right in a query; empty if nothing was. */
  public Optional<Correction> told(String typed) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String query = typed;
    String literal = typed;
    for (Map.Entry<String, String> word : words.entrySet()) {
      query = replace(query, word.getKey(), word.getValue());
      literal = replace(literal, word.getKey(), "\"" + word.getKey() + "\"");
    }
    return Optional.of(new Correction(words, query, literal));
  }

  private static String replace(String query, String word, String other) {
    return Pattern.compile("(?<![\\p{L}\\d\"])" + Pattern.quote(word) + "(?![\\p{L}\\d\"])")
        .matcher(query)
        .replaceAll(Matcher.quoteReplacement(other));
  }
}
