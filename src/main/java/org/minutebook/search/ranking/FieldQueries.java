package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.search.ranking.RankingWeights.FieldWeight;
import org.minutebook.search.ranking.TermVariant.FieldQuery;
import org.minutebook.search.words.Vocabulary;

/** Makes the queries, one a field of the scope, that find a term, a stem or a phrase. */
final class FieldQueries {
  private final SearchScope scope;
  private final Vocabulary vocabulary;

  FieldQueries(SearchScope scope, Vocabulary vocabulary) {
    this.scope = scope;
    this.vocabulary = vocabulary;
  }

  /** The parts of a text as the analysis has them, without the names that hold them together. */
  static List<Analysis.Term> parts(String text) {
    return Analysis.exact(text).stream().filter(t -> !t.whole()).toList();
  }

  /** On the fields that have a term at all. */
  List<FieldQuery> term(String term) throws IOException {
    List<FieldQuery> queries = new ArrayList<>();
    for (FieldWeight field : scope.fields()) {
      if (vocabulary.has(field.name(), term)) {
        queries.add(new FieldQuery(field, new TermQuery(new Term(field.name(), term))));
      }
    }
    return queries;
  }

  /** On the fields that have stems. */
  List<FieldQuery> stem(String stem) {
    List<FieldQuery> queries = new ArrayList<>();
    for (FieldWeight field : scope.fields()) {
      if (field.stemmed()) {
        Term term = new Term(Fields.stemmed(field.name()), stem);
        queries.add(new FieldQuery(field, new TermQuery(term)));
      }
    }
    return queries;
  }

  /** Words one after the other, with so many others between them at most. */
  List<FieldQuery> phrase(List<String> words, int slop) {
    String[] terms = words.toArray(String[]::new);
    return onAll(field -> new PhraseQuery(slop, field, terms));
  }

  /** Terms in the distances that they have in the query. */
  List<FieldQuery> phrase(List<Analysis.Term> terms) {
    return onAll(
        field -> {
          PhraseQuery.Builder phrase = new PhraseQuery.Builder();
          terms.forEach(t -> phrase.add(new Term(field, t.text()), t.position()));
          return phrase.build();
        });
  }

  List<FieldQuery> prefix(String prefix) {
    return onAll(field -> new PrefixQuery(new Term(field, prefix)));
  }

  /** A word, or several as a phrase. */
  List<FieldQuery> expression(String text) throws IOException {
    List<String> words = parts(text).stream().map(Analysis.Term::text).toList();
    return words.size() == 1 ? term(words.getFirst()) : phrase(words, 0);
  }

  /** An issue or pull request by its reference. */
  List<FieldQuery> issue(String reference) {
    return only(Fields.ISSUES, new TermQuery(new Term(Fields.ISSUES, reference)));
  }

  /** Words one after the other in a title. */
  List<FieldQuery> title(List<String> words) {
    return only(Fields.TITLE, new PhraseQuery(Fields.TITLE, words.toArray(String[]::new)));
  }

  /** The same by their stems. */
  List<FieldQuery> stemmedTitle(List<String> stems) {
    String field = Fields.stemmed(Fields.TITLE);
    return only(Fields.TITLE, new PhraseQuery(field, stems.toArray(String[]::new)));
  }

  private interface QueryOnField {
    Query on(String field);
  }

  private List<FieldQuery> onAll(QueryOnField query) {
    return scope.fields().stream()
        .map(field -> new FieldQuery(field, query.on(field.name())))
        .toList();
  }

  private List<FieldQuery> only(String name, Query query) {
    return scope.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(field -> new FieldQuery(field, query))
        .toList();
  }
}
