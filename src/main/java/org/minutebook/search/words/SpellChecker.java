package org.minutebook.search.words;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;

/** Finds the word of the archive that a misspelt word is nearest to. */
public final class SpellChecker {
  private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.TEXT);

  /** Shorter words have too many neighbours. */
  private static final int MIN_LENGTH = 4;

  /** From this length on two letters may be wrong. */
  private static final int MIN_LENGTH_OF_TWO_ERRORS = 7;

  /** Bounds the words that are compared. */
  private static final int MAX_EXPANSIONS = 50;

  private final IndexReader reader;

  SpellChecker(IndexReader reader) {
    this.reader = reader;
  }

  /** The nearest word; of several the most frequent. */
  public Optional<String> correct(String typed) throws IOException {
    String word = Analysis.fold(typed);
    if (word.length() < MIN_LENGTH || !word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    int maxErrors = word.length() < MIN_LENGTH_OF_TWO_ERRORS ? 1 : 2;
    for (int errors = 1; errors <= maxErrors; errors++) {
      Map<String, Integer> counts = new HashMap<>();
      for (String field : FIELDS) {
        // The first letter is mistyped least: with two errors it has to be right.
        FuzzyQuery near =
            new FuzzyQuery(new Term(field, word), errors, errors - 1, MAX_EXPANSIONS, true);
        count(near, field, counts);
      }
      Optional<String> best =
          counts.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey);
      if (best.isPresent()) {
        return best;
      }
    }
    return Optional.empty();
  }

  private void count(FuzzyQuery near, String field, Map<String, Integer> counts)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    TermsEnum found = near.getTermsEnum(terms);
    for (BytesRef term = found.next(); term != null; term = found.next()) {
      String word = term.utf8ToString();
      if (word.chars().allMatch(Character::isLetter)) {
        counts.merge(word, found.docFreq(), Integer::sum);
      }
    }
  }
}
