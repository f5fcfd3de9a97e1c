package org.minutebook.search.words;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.BytesRef;
import org.minutebook.archive.Settings;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;

/** The words of an archive: how often they occur, and which synonyms and people they name. */
public final class Vocabulary {
  /** The fields whose words are looked up: what people wrote, without link targets. */
  private static final List<String> TEXT_FIELDS = List.of(Fields.TEXT, Fields.TITLE, Fields.PATH);

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Synonyms synonyms;
  private final People people;
  private final SpellChecker spellChecker;

  public Vocabulary(IndexReader reader, Settings settings) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.synonyms = Synonyms.of(reader, settings);
    this.people = People.of(reader, settings);
    this.spellChecker = new SpellChecker(reader);
  }

  /** In how many documents a term occurs, roughly: once for each field. */
  public int count(String term) throws IOException {
    int count = 0;
    for (String field : TEXT_FIELDS) {
      count += reader.docFreq(new Term(field, term));
    }
    return count;
  }

  /** Takes a word and the number of documents that it occurs in. */
  @FunctionalInterface
  public interface WordVisitor {
    void visit(String word, int count);
  }

  /** Visits the words, of letters only, that occur in at least so many documents. */
  public void words(int minCount, WordVisitor visitor) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.TEXT);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      if (all.docFreq() >= minCount) {
        String word = term.utf8ToString();
        if (word.chars().allMatch(Character::isLetter)) {
          visitor.visit(word, all.docFreq());
        }
      }
    }
  }

  /** Whether the archive mostly writes a word in capitals, however it is typed: ARM. */
  public boolean isCapitals(String typed) throws IOException {
    String term = Analysis.fold(typed);
    long capitals = reader.totalTermFreq(new Term(Fields.CAPITALS, term));
    return capitals > 0 && 2 * capitals > reader.totalTermFreq(new Term(Fields.TEXT, term));
  }

  /** Whether a term occurs in a field of any document. */
  public boolean has(String field, String term) throws IOException {
    return reader.docFreq(new Term(field, term)) > 0;
  }

  /** In how many documents a phrase occurs, once for each field. */
  public int phrase(List<String> words) throws IOException {
    int count = 0;
    for (String field : TEXT_FIELDS) {
      count += searcher.count(new PhraseQuery(field, words.toArray(String[]::new)));
    }
    return count;
  }

  public Synonyms synonyms() {
    return synonyms;
  }

  public People people() {
    return people;
  }

  public SpellChecker spellChecker() {
    return spellChecker;
  }

  public IndexReader reader() {
    return reader;
  }
}
