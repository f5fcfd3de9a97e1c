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
 * Words that mean the same: by the archive's settings, and initials by the expressions that the
 * archive writes out.
 *
 * <p>In the settings {@code Irmin: [Irminsule]} holds both ways; {@code "tender ->": [dinghy]} one
 * way: who asks for a tender finds dinghies, not the other way round.
 */
public final class Synonyms {
  private static final String ONE_WAY = "->";
  private static final int MOST = 8;

  private final Map<String, Set<String>> others = new HashMap<>();

  private Synonyms() {}

  public static Synonyms of(IndexReader reader, Settings settings) throws IOException {
    Synonyms names = new Synonyms();
    settings.synonyms().forEach(names::same);
    Terms terms = MultiTerms.getTerms(reader, Fields.ACRONYM);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        String[] both = term.utf8ToString().split(" ", 2);
        if (isInitials(both[0], reader)) {
          names.add(both[0], both[1]);
          names.add(both[1], both[0]);
        }
      }
    }
    return names;
  }

  /** Whether the archive uses a word as initials: with at least two capitals, as GSoC and OPW. */
  private static boolean isInitials(String word, IndexReader reader) throws IOException {
    return reader.docFreq(new Term(Fields.CAPITALS, word)) > 0;
  }

  private void same(String key, List<String> values) {
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

  private void add(String name, String other) {
    String key = key(name);
    if (!key.equals(key(other))) {
      Set<String> known = others.computeIfAbsent(key, n -> new LinkedHashSet<>());
      if (known.size() < MOST) {
        known.add(Analysis.fold(other));
      }
    }
  }

  /** What means the same as a word or an expression; filler words do not count. */
  public Set<String> of(String name) {
    return others.getOrDefault(key(name), Set.of());
  }

  /** The words of an expression that are asked for. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : Analysis.fold(name.strip()).split("\\s+")) {
      if (!StopWords.isOne(word)) {
        key.append(key.isEmpty() ? "" : " ").append(word);
      }
    }
    return key.toString();
  }
}
