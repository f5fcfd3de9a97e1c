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
import org.minutebook.search.words.Vocabulary;

/**
 * Corrects the misspelt words of a query: those of which no variant occurs anywhere. No other word
 * is touched, so a rare word is never lost to a frequent one.
 */
public final class SpellingCorrector {
  /** As many unknown words are looked for among those of the minutes; it takes long for each. */
  private static final int MOST_LOOKED_FOR = 6;

  private final Ranking ranking;
  private final Vocabulary vocabulary;
  private final Map<String, String> corrections = new LinkedHashMap<>();
  private int lookedFor;

  /**
   * @param ranking of the scope in which a word counts as known
   */
  public SpellingCorrector(Ranking ranking, Vocabulary vocabulary) {
    this.ranking = ranking;
    this.vocabulary = vocabulary;
  }

  /** The clause with its misspelt words corrected. */
  public Clause correct(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> correct(word);
      case Clause.All all -> new Clause.All(correct(all.clauses()));
      case Clause.Any any -> new Clause.Any(correct(any.clauses()));
      default -> clause;
    };
  }

  private List<Clause> correct(List<Clause> clauses) throws IOException {
    List<Clause> all = new ArrayList<>();
    for (Clause clause : clauses) {
      all.add(correct(clause));
    }
    return all;
  }

  private Clause correct(Clause.Word word) throws IOException {
    // A word in capitals is an acronym, and meant as it is.
    if (Analysis.isCapitals(word.text())
        || vocabulary.count(Analysis.fold(word.text())) > 0
        || ranking.finds(word)) {
      return word;
    }
    if (++lookedFor > MOST_LOOKED_FOR) {
      return word;
    }
    Optional<String> correct = vocabulary.spellChecker().correct(word.text());
    correct.ifPresent(c -> corrections.put(word.text(), c));
    return correct.<Clause>map(Clause.Word::new).orElse(word);
  }

  /** What was corrected in a query; empty if nothing was. */
  public Optional<Correction> correction(String typed) {
    if (corrections.isEmpty()) {
      return Optional.empty();
    }
    String query = typed;
    String literal = typed;
    for (Map.Entry<String, String> word : corrections.entrySet()) {
      query = replace(query, word.getKey(), word.getValue());
      literal = replace(literal, word.getKey(), "\"" + word.getKey() + "\"");
    }
    return Optional.of(new Correction(corrections, query, literal));
  }

  private static String replace(String query, String word, String replacement) {
    return Pattern.compile("(?<![\\p{L}\\d\"])" + Pattern.quote(word) + "(?![\\p{L}\\d\"])")
        .matcher(query)
        .replaceAll(Matcher.quoteReplacement(replacement));
  }
}
