package org.minutebook.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
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

  /** Acronyms have three to six letters; in lower case some letters become two. */
  private static final int MIN_LENGTH = 3;

  private static final int MAX_LENGTH = 12;

  /**
   * The acronyms of a segment.
   *
   * @param meanings acronyms, each with a space and what it may stand for
   * @param capitals short words that the segment writes with at least two capitals, as GSoC
   */
  private record Acronyms(List<String> meanings, Set<String> capitals) {}

  private static final SegmentCache<Acronyms> ACRONYMS = new SegmentCache<>(Synonyms::acronyms);

  private final Map<String, Set<String>> byName = new HashMap<>();

  private Synonyms() {}

  public static Synonyms of(IndexReader reader, Settings settings) throws IOException {
    Synonyms synonyms = new Synonyms();
    settings.synonyms().forEach(synonyms::addSetting);
    Set<String> meanings = new TreeSet<>();
    List<Set<String>> capitals = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Acronyms acronyms = ACRONYMS.of(leaf);
      meanings.addAll(acronyms.meanings());
      capitals.add(acronyms.capitals());
    }
    for (String meaning : meanings) {
      int space = meaning.indexOf(' ');
      String acronym = meaning.substring(0, space);
      if (capitals.stream().anyMatch(words -> words.contains(acronym))) {
        String name = meaning.substring(space + 1);
        synonyms.add(acronym, name);
        synonyms.add(name, acronym);
      }
    }
    return synonyms;
  }

  private static Acronyms acronyms(LeafReaderContext segment) throws IOException {
    List<String> meanings = new ArrayList<>();
    TermsEnum all = terms(segment, Fields.ACRONYM);
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      meanings.add(term.utf8ToString());
    }
    Set<String> capitals = new HashSet<>();
    TermsEnum words = terms(segment, Fields.CAPITALS);
    for (BytesRef term = words.next(); term != null; term = words.next()) {
      String word = term.utf8ToString();
      if (word.length() >= MIN_LENGTH && word.length() <= MAX_LENGTH) {
        capitals.add(word);
      }
    }
    return new Acronyms(meanings, capitals);
  }

  private static TermsEnum terms(LeafReaderContext segment, String field) throws IOException {
    Terms terms = segment.reader().terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
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
