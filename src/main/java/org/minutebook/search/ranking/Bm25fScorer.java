package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.minutebook.index.Fields;
import org.minutebook.search.Explanation.Reason;
import org.minutebook.search.ranking.RankingWeights.Weight;
import org.minutebook.search.words.FieldLengths;

/**
 * Scores documents for one term by BM25F: all fields and all variants of the term count as one.
 *
 * <p>A document's frequency is the sum over variants and fields, each with its weight and
 * normalised by the field's length; the idf is that of all variants together. With a score for each
 * variant, a rare plural in passing would outrank the singular in a title.
 */
final class Bm25fScorer implements ClauseScores {
  private final String typed;
  private final List<TermVariant> variants;
  private final SearchScope scope;
  private final DocScores scores;
  private final float idf;

  private Bm25fScorer(
      String typed,
      List<TermVariant> variants,
      NavigableMap<String, int[]> titleThreads,
      SearchScope scope,
      Candidates.Matches matches)
      throws IOException {
    this.typed = typed;
    this.variants = variants;
    this.scope = scope;
    Candidates candidates = matches.candidates();
    DocScores frequencies = new DocScores(candidates);
    DocScores inTitle = new DocScores(candidates);
    for (TermVariant variant : variants) {
      for (TermVariant.FieldQuery query : variant.queries()) {
        add(variant, query, isTitle(query) ? inTitle : frequencies);
      }
    }
    shareTitles(inTitle, new TreeMap<>(titleThreads));
    inTitle.forEach(frequencies::add);
    int matching = frequencies.count();
    if (!matches.countable()) {
      matching = Math.max(matching, scope.estimate(variants));
    }
    this.idf = (float) Math.log(1 + (scope.documentCount() - matching + 0.5) / (matching + 0.5));
    float k1 = scope.weights().of(Weight.SATURATION);
    frequencies.forEach(
        (at, frequency) -> frequencies.set(at, idf * (k1 + 1) * frequency / (k1 + frequency)));
    this.scores = frequencies;
  }

  /**
   * What matches a term, and how it is scored.
   *
   * @param typed the term as typed, for explanations
   */
  static ClauseScorer of(String typed, List<TermVariant> variants, SearchScope scope)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    BooleanQuery.Builder titles = new BooleanQuery.Builder();
    for (TermVariant variant : variants) {
      for (TermVariant.FieldQuery query : variant.queries()) {
        float boost = variant.weight() * query.field().weight();
        any.add(new BoostQuery(query.query(), boost), Occur.SHOULD);
        if (isTitle(query)) {
          titles.add(query.query(), Occur.SHOULD);
        }
      }
    }
    NavigableMap<String, int[]> threads = scope.threads().issuesOf(titles.build());
    if (!threads.isEmpty()) {
      any.add(scope.threads().reachable(threads.keySet()), Occur.SHOULD);
    }
    return new ClauseScorer(
        any.build(), matches -> new Bm25fScorer(typed, variants, threads, scope, matches));
  }

  private static boolean isTitle(TermVariant.FieldQuery query) {
    return query.field().name().equals(Fields.TITLE);
  }

  private void add(TermVariant variant, TermVariant.FieldQuery query, DocScores frequencies)
      throws IOException {
    FieldLengths.Reader lengths = scope.lengths().of(query.field().name());
    Candidates candidates = frequencies.candidates();
    scope
        .frequencies()
        .each(
            query.query(),
            candidates,
            (at, count) ->
                frequencies.add(
                    at, weighted(variant, query, count, lengths.relative(candidates.doc(at)))));
  }

  /** Sections about one issue share their titles: some have only its number as title. */
  private void shareTitles(DocScores inTitle, NavigableMap<String, int[]> threads)
      throws IOException {
    float share = scope.weights().of(Weight.ISSUE_TITLE);
    while (!threads.isEmpty()) {
      Map.Entry<String, int[]> thread = threads.pollFirstEntry();
      boolean hasOthers = scope.threads().hasOthers(thread.getKey());
      float best = 0;
      for (int doc : thread.getValue()) {
        best = Math.max(best, inTitle.of(doc));
      }
      for (int doc : thread.getValue()) {
        int at = inTitle.candidates().position(doc);
        if (at < 0) {
          continue;
        }
        if (hasOthers && inTitle.at(at) == 0) {
          // The section may be about another issue too, whose sections share what it got.
          SortedMap<String, int[]> others = new TreeMap<>(scope.threads().issuesOf(doc));
          threads.putAll(others.tailMap(thread.getKey() + '\0'));
        }
        inTitle.set(at, Math.max(inTitle.at(at), share * best));
      }
    }
  }

  private static float weighted(
      TermVariant variant, TermVariant.FieldQuery query, float count, float length) {
    float b = query.field().length();
    return variant.weight() * query.field().weight() * count / (1 - b + b * length);
  }

  @Override
  public DocScores scores() {
    return scores;
  }

  @Override
  public int held() {
    return scores.size();
  }

  @Override
  public float idf() {
    return idf;
  }

  @Override
  public List<Reason> reasons(int doc, double factor) throws IOException {
    if (scores.of(doc) == 0) {
      return List.of();
    }
    List<Reason> reasons = new ArrayList<>();
    double sum = 0;
    for (TermVariant variant : variants) {
      double frequency = 0;
      List<String> fields = new ArrayList<>();
      for (TermVariant.FieldQuery query : variant.queries()) {
        float count = scope.frequencies().in(query.query(), doc);
        if (count > 0) {
          float length = scope.lengths().of(query.field().name()).relative(doc);
          frequency += weighted(variant, query, count, length);
          if (!fields.contains(query.field().name())) {
            fields.add(query.field().name());
          }
        }
      }
      sum += frequency;
      if (frequency > 0) {
        reasons.add(new Reason(typed, variant.kind(), List.of(variant.text()), fields, frequency));
      }
    }
    double scale = factor * scores.of(doc) / sum;
    return reasons.stream().map(reason -> reason.scaled(scale)).toList();
  }
}
