package org.minutebook.search.ranking;

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

/** Finds the word of the archive that somebody meant who typed another. */
final class SpellChecker {
  private static final List<String> FIELDS = List.of(Fields.TITLE, Fields.TEXT);
  private static final int SHORTEST = 4;

  private static final int EXPANSIONS = 50;

  /** From that length on two letters may be wrong. */
  private static final int LONG = 7;

  private final IndexReader reader;

  SpellChecker(IndexReader reader) {
    this.reader = reader;
  }

  /** The nearest word, of several the one that stands most often. */
  Optional<String> correct(String typed) throws IOException {
    String word = Analysis.fold(typed);
    if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    for (int wrong = 1; wrong <= (word.length() < LONG ? 1 : 2); wrong++) {
      Map<String, Integer> counts = new HashMap<>();
      for (String field : FIELDS) {
        // Who mistypes mistypes the first letter least: with two wrong it has to be right.
        FuzzyQuery near = new FuzzyQuery(new Term(field, word), wrong, wrong - 1, EXPANSIONS, true);
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
