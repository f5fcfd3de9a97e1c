package org.minutebook.search.words;

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

/** Expands a prefix to the words of the index that begin with it. */
public final class PrefixExpansions {
  /** Each expansion is a query on every field; documents with other words are still found. */
  private static final int MAX_EXPANSIONS = 50;

  /** Bounds the work on one field: a single letter may begin a tenth of all words. */
  private static final int MAX_TERMS_READ = 5000;

  private PrefixExpansions() {}

  /** The most frequent words first, counted over all fields. */
  public static List<String> of(String prefix, List<String> fields, IndexReader reader) {
    Map<String, Integer> frequencies = new HashMap<>();
    BytesRef start = new BytesRef(prefix);
    try {
      for (String field : fields) {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
          count(terms.iterator(), start, frequencies);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index can't be read", e);
    }
    return frequencies.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_EXPANSIONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void count(TermsEnum terms, BytesRef prefix, Map<String, Integer> frequencies)
      throws IOException {
    if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    BytesRef term = terms.term();
    for (int read = 0;
        term != null && read < MAX_TERMS_READ && StringHelper.startsWith(term, prefix);
        read++) {
      frequencies.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
      term = terms.next();
    }
  }
}
