package org.minutebook.search.people;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.minutebook.archive.Settings;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.search.query.StopWords;

/**
 * Words and expressions that mean the same: those of the archive's settings, and acronyms with the
 * expressions that the archive writes out for them.
 *
 * <p>In the settings {@code Irmin: [Irminsule]} holds both ways; {@code "tender ->": [dinghy]} one
 * way: a search for tender finds dinghies, a search for dinghy finds no tenders.
 */
public final class Synonyms {
  private static final String ONE_WAY = "->";

  /** Each synonym is a query on every field. */
  private static final int MAX_SYNONYMS = 8;

  private final Map<String, Set<String>> byName = new HashMap<>();

  private Synonyms() {}

  public static Synonyms of(IndexReader reader, Settings settings) throws IOException {
    Synonyms synonyms = new Synonyms();
    settings.synonyms().forEach(synonyms::addSetting);
    Terms terms = MultiTerms.getTerms(reader, Fields.ACRONYM);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        String[] acronym = term.utf8ToString().split(" ", 2);
        if (isAcronym(acronym[0], reader)) {
          synonyms.add(acronym[0], acronym[1]);
          synonyms.add(acronym[1], acronym[0]);
        }
      }
    }
    return synonyms;
  }

  /** Whether the archive writes a word with at least two capitals, as GSoC and OPW. */
  private static boolean isAcronym(String word, IndexReader reader) throws IOException {
    return reader.docFreq(new Term(Fields.CAPITALS, word)) > 0;
  }

  private void addSetting(String key, List<String> values) {
    boolean oneWay = key.endsWith(ONE_WAY);
    String name = oneWay ? key.substring(0, key.length() - ONE_WAY.length()).strip() : key;
    Set<String> all = new LinkedHashSet<>(values);
    all.add(name);
    for (String value : values) {
      add(name, value);
      if (!oneWay) {
        all.forEach(other -> add(value, other));
      }
    }
  }

  private void add(String name, String synonym) {
    String key = key(name);
    if (!key.equals(key(synonym))) {
      Set<String> known = byName.computeIfAbsent(key, n -> new LinkedHashSet<>());
      if (known.size() < MAX_SYNONYMS) {
        known.add(Analysis.fold(synonym));
      }
    }
  }

  /** The synonyms of a word or an expression, whatever its stop words. */
  public Set<String> of(String name) {
    return byName.getOrDefault(key(name), Set.of());
  }

  /** An expression without its stop words. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : Analysis.fold(name.strip()).split("\\s+")) {
      if (!StopWords.contains(word)) {
        key.append(key.isEmpty() ? "" : " ").append(word);
      }
    }
    return key.toString();
  }
}
