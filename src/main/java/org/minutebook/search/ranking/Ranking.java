package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.minutebook.search.query.Clause;
import org.minutebook.search.query.Filter;
import org.minutebook.search.ranking.RankingWeights.Weight;
import org.minutebook.search.words.Vocabulary;

/**
 * Ranks the documents of a scope by a query.
 *
 * <p>Each term is scored by a {@link Bm25fScorer}; a {@link ConjunctionScorer} makes one score of
 * them.
 */
public final class Ranking {
  /** Words side by side that are looked up as one name; names are hardly longer. */
  private static final int MAX_NAME_WORDS = 6;

  private final SearchScope scope;
  private final RankingWeights weights;
  private final TermVariants variants;
  private final FilterQuery filters;
  private final RelevanceFeedback feedback;

  public Ranking(SearchScope scope, Vocabulary vocabulary, FilterQuery filters) {
    this.filters = filters;
    this.scope = scope;
    this.weights = scope.weights();
    this.variants = new TermVariants(scope, vocabulary);
    this.feedback = new RelevanceFeedback(scope, vocabulary.reader());
  }

  /** Whether any variant of a word occurs in the scope. */
  boolean finds(Clause.Word word) throws IOException {
    return scope.hasMatch(scorer(word, null, null).query());
  }

  /** All variants of all terms of a clause. */
  public List<TermVariant> variants(Clause clause) throws IOException {
    List<TermVariant> all = new ArrayList<>();
    switch (clause) {
      case Clause.Word word -> all.addAll(variantsOfWord(word));
      case Clause.Name name -> {
        all.addAll(variants.name(name));
        for (Clause.Word word : name.words()) {
          all.addAll(variantsOfWord(word));
        }
      }
      case Clause.Phrase phrase -> all.addAll(variants.phrase(phrase.text()));
      case Clause.Prefix prefix -> all.addAll(variants.prefix(prefix.text()));
      case Clause.Title title -> all.addAll(variants.title(title.text()));
      case Clause.Issue issue -> all.addAll(variants.issue(issue.text()));
      case Clause.Any any -> {
        for (Clause alternative : any.clauses()) {
          all.addAll(variants(alternative));
        }
      }
      case Clause.All conjunction -> {
        List<Clause> clauses = joinNames(conjunction.clauses());
        for (int i = 0; i < clauses.size(); i++) {
          all.addAll(variants(clauses.get(i)));
          if (i > 0
              && clauses.get(i - 1) instanceof Clause.Word first
              && clauses.get(i) instanceof Clause.Word second) {
            variants.joined(first.text(), second.text()).ifPresent(all::add);
          }
        }
      }
      case Clause.Not not -> {}
      case Clause.Filtered filtered -> {}
    }
    return all;
  }

  private List<TermVariant> variantsOfWord(Clause.Word word) throws IOException {
    List<TermVariant> all = new ArrayList<>(variants.word(word.text()));
    all.addAll(variants.nameParts(word.text()));
    return all;
  }

  /** Ranks the members of the scope that pass all filters. */
  public RankedDocuments rank(Clause clause, List<Filter> required) throws IOException {
    return scope.recent().of(clause, required, () -> compute(clause, required));
  }

  private RankedDocuments compute(Clause clause, List<Filter> required) throws IOException {
    List<Clause> clauses =
        clause instanceof Clause.All all ? joinNames(all.clauses()) : List.of(clause);
    List<Filter> filtering = new ArrayList<>(required);
    BooleanQuery.Builder excluded = new BooleanQuery.Builder();
    List<Clause> terms = new ArrayList<>();
    for (Clause c : clauses) {
      if (c instanceof Clause.Not not) {
        excluded.add(scorer(not.clause()).query(), Occur.SHOULD);
      } else if (c instanceof Clause.Filtered filtered) {
        filtering.add(filtered.filter());
      } else {
        terms.add(c);
      }
    }
    Query accepted =
        new BooleanQuery.Builder()
            .add(filters.accepted(filtering, scope), Occur.FILTER)
            .add(excluded.build(), Occur.MUST_NOT)
            .build();
    if (terms.isEmpty()) {
      return RankedDocuments.unranked(accepted);
    }
    List<ClauseScorer> scorers = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      scorers.add(
          terms.get(i) instanceof Clause.Word word
              ? scorer(
                  word,
                  i > 0 ? terms.get(i - 1) : null,
                  i + 1 < terms.size() ? terms.get(i + 1) : null)
              : scorer(terms.get(i)));
    }
    return new ConjunctionScorer(scope, feedback).rank(terms, scorers, accepted);
  }

  private ClauseScorer scorer(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Word word -> scorer(word, null, null);
      case Clause.Name name ->
          ClauseScorer.any(
              List.of(
                  Bm25fScorer.of(name.text(), variants.name(name), scope),
                  ClauseScorer.all(
                      scorers(List.copyOf(name.words())), weights.of(Weight.NAME_PARTS))),
              scope);
      case Clause.Phrase phrase ->
          Bm25fScorer.of(phrase.text(), variants.phrase(phrase.text()), scope);
      case Clause.Prefix prefix ->
          Bm25fScorer.of(prefix.text() + "*", variants.prefix(prefix.text()), scope);
      case Clause.Any any -> ClauseScorer.any(scorers(any.clauses()), scope);
      case Clause.All all -> ClauseScorer.all(scorers(all.clauses()), 1);
      case Clause.Title title -> Bm25fScorer.of(title.text(), variants.title(title.text()), scope);
      case Clause.Issue issue -> Bm25fScorer.of(issue.text(), variants.issue(issue.text()), scope);
      case Clause.Filtered filtered -> alternative(filtered);
      case Clause.Not not -> ClauseScorer.all(List.of(), 1);
    };
  }

  /** Words side by side that are a name together become one clause. */
  private List<Clause> joinNames(List<Clause> clauses) {
    List<Clause> joined = new ArrayList<>();
    for (int i = 0; i < clauses.size(); ) {
      Optional<Clause.Name> name = Optional.empty();
      for (int n = Math.min(MAX_NAME_WORDS, clauses.size() - i); n > 1 && name.isEmpty(); n--) {
        name = name(clauses.subList(i, i + n));
      }
      joined.add(name.isPresent() ? name.get() : clauses.get(i));
      i += name.map(found -> found.words().size()).orElse(1);
    }
    return joined;
  }

  private Optional<Clause.Name> name(List<Clause> clauses) {
    List<Clause.Word> words = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!(clause instanceof Clause.Word word)) {
        return Optional.empty();
      }
      words.add(word);
    }
    String text = String.join(" ", words.stream().map(Clause.Word::text).toList());
    return variants.isName(text) ? Optional.of(new Clause.Name(text, words)) : Optional.empty();
  }

  /** A filter that is an alternative to words. */
  private ClauseScorer alternative(Clause.Filtered filtered) throws IOException {
    float score = weights.of(Weight.FILTER_ALTERNATIVE);
    Query query = filters.accepted(List.of(filtered.filter()), scope);
    return ClauseScorer.any(
        List.of(
            new ClauseScorer(
                new BoostQuery(new ConstantScoreQuery(query), score),
                matches -> {
                  DocScores scores = new DocScores(matches.candidates());
                  scope
                      .frequencies()
                      .each(query, matches.candidates(), (at, count) -> scores.set(at, score));
                  return new ClauseScores.AllOf(List.of(), scores, score);
                })),
        scope);
  }

  private List<ClauseScorer> scorers(List<Clause> clauses) throws IOException {
    List<ClauseScorer> scorers = new ArrayList<>();
    for (Clause clause : clauses) {
      scorers.add(scorer(clause));
    }
    return scorers;
  }

  /** Scores a word; with the clause before or after it, it may be a word written as two. */
  private ClauseScorer scorer(Clause.Word word, Clause before, Clause after) throws IOException {
    List<TermVariant> all = new ArrayList<>(variants.word(word.text()));
    if (before instanceof Clause.Word first) {
      variants.joined(first.text(), word.text()).ifPresent(all::add);
    }
    if (after instanceof Clause.Word second) {
      variants.joined(word.text(), second.text()).ifPresent(all::add);
    }
    ClauseScorer whole = Bm25fScorer.of(word.text(), all, scope);
    List<TermVariant> parts = variants.nameParts(word.text());
    if (parts.isEmpty()) {
      return whole;
    }
    List<ClauseScorer> partScorers = new ArrayList<>();
    for (TermVariant part : parts) {
      partScorers.add(Bm25fScorer.of(word.text(), List.of(part), scope));
    }
    ClauseScorer scattered = ClauseScorer.all(partScorers, weights.of(Weight.NAME_PARTS));
    return ClauseScorer.any(List.of(whole, scattered), scope);
  }
}
