package org.minutebook.search.ranking;

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
import org.minutebook.search.people.People;
import org.minutebook.search.people.Synonyms;

/** What the archive itself says of words. */
public final class Vocabulary {
  /** The fields whose words are looked up: what people wrote, not where links lead. */
  private static final List<String> WRITTEN = List.of(Fields.TEXT, Fields.TITLE, Fields.PATH);

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Synonyms otherNames;
  private final People people;
  private final SpellChecker speller;

  public Vocabulary(IndexReader reader, Settings settings) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.otherNames = Synonyms.of(reader, settings);
    this.people = People.of(reader, settings);
    this.speller = new SpellChecker(reader);
  }

  /** In how many documents a term stands, about. */
  int count(String term) throws IOException {
    int count = 0;
    for (String field : WRITTEN) {
      count += reader.docFreq(new Term(field, term));
    }
    return count;
  }

  /** Takes a word and in how many documents it stands. */
  @FunctionalInterface
  public interface WordVisitor {
    void visit(String word, int count);
  }

  /** Goes over the words of letters that stand in so many documents at least. */
  public void words(int atLeast, WordVisitor visitor) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.TEXT);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      if (all.docFreq() >= atLeast) {
        String word = term.utf8ToString();
        if (word.chars().allMatch(Character::isLetter)) {
          visitor.visit(word, all.docFreq());
        }
      }
    }
  }

  /** Whether a word is mostly written in capitals, as typed or not: ARM. */
  boolean isCapitals(String typed) throws IOException {
    String term = Analysis.fold(typed);
    long capitals = reader.totalTermFreq(new Term(Fields.CAPITALS, term));
    return capitals > 0 && 2 * capitals > reader.totalTermFreq(new Term(Fields.TEXT, term));
  }

  /** Whether a field has a term anywhere. */
  boolean has(String field, String term) throws IOException {
    return reader.docFreq(new Term(field, term)) > 0;
  }

  /** In how many documents words stand one after the other. */
  int phrase(List<String> words) throws IOException {
    int count = 0;
    for (String field : WRITTEN) {
      count += searcher.count(new PhraseQuery(field, words.toArray(String[]::new)));
    }
    return count;
  }

  /** What means the same as a word or an expression. */
  Synonyms otherNames() {
    return otherNames;
  }

  public People people() {
    return people;
  }

  SpellChecker speller() {
    return speller;
  }

  IndexReader reader() {
    return reader;
  }
}
