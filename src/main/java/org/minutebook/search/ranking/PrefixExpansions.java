package org.minutebook.search.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words of an index that begin with something. */
final class PrefixExpansions {
  /** So many are scored as words; all that begin so are found. */
  private static final int MOST = 50;

  /** So many are looked at: one letter may begin a tenth of all words. */
  private static final int LOOKED_AT = 5000;

  private PrefixExpansions() {}

  /** The most frequent first. */
  static List<String> of(
      String beginning, List<RankingWeights.Weighted> fields, IndexReader reader) {
    Map<String, Integer> frequencies = new HashMap<>();
    BytesRef prefix = new BytesRef(beginning);
    try {
      for (RankingWeights.Weighted field : fields) {
        Terms terms = MultiTerms.getTerms(reader, field.name());
        if (terms != null) {
          count(terms.iterator(), prefix, frequencies);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read", e);
    }
    return frequencies.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void count(TermsEnum terms, BytesRef prefix, Map<String, Integer> frequencies)
      throws IOException {
    if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    BytesRef term = terms.term();
    for (int seen = 0;
        term != null && seen < LOOKED_AT && StringHelper.startsWith(term, prefix);
        seen++) {
      frequencies.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
      term = terms.next();
    }
  }
}
