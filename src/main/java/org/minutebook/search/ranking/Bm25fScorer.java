package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minutebook.index.Fields;
import org.minutebook.search.Explanation.Reason;
import org.minutebook.search.ranking.RankingWeights.Weight;

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

  /**
   * @param typed the term as typed, for explanations
   */
  Bm25fScorer(String typed, List<TermVariant> variants, SearchScope scope) throws IOException {
    this.typed = typed;
    this.variants = variants;
    this.scope = scope;
    DocScores frequencies = new DocScores(scope.maxDoc());
    DocScores inTitle = new DocScores(scope.maxDoc());
    for (TermVariant variant : variants) {
      for (TermVariant.FieldQuery query : variant.queries()) {
        add(variant, query, query.field().name().equals(Fields.TITLE) ? inTitle : frequencies);
      }
    }
    shareTitles(inTitle);
    inTitle.forEach(frequencies::add);
    int matching = frequencies.count();
    this.idf = (float) Math.log(1 + (scope.documentCount() - matching + 0.5) / (matching + 0.5));
    float k1 = scope.weights().of(Weight.SATURATION);
    frequencies.forEach(
        (doc, frequency) -> frequencies.set(doc, idf * (k1 + 1) * frequency / (k1 + frequency)));
    this.scores = frequencies;
  }

  private void add(TermVariant variant, TermVariant.FieldQuery query, DocScores frequencies)
      throws IOException {
    FieldLengths.Reader lengths = scope.lengths().of(query.field().name());
    scope
        .frequencies()
        .each(
            query.query(),
            scope.members(),
            (doc, count) ->
                frequencies.add(doc, weighted(variant, query, count, lengths.relative(doc))));
  }

  /** Sections about one issue share their titles: some have only its number as title. */
  private void shareTitles(DocScores inTitle) {
    float share = scope.weights().of(Weight.ISSUE_TITLE);
    NavigableMap<String, int[]> threads = new TreeMap<>();
    inTitle.forEach((doc, frequency) -> threads.putAll(scope.threads().issuesOf(doc)));
    while (!threads.isEmpty()) {
      Map.Entry<String, int[]> thread = threads.pollFirstEntry();
      float best = 0;
      for (int doc : thread.getValue()) {
        best = Math.max(best, inTitle.of(doc));
      }
      for (int doc : thread.getValue()) {
        if (inTitle.of(doc) == 0) {
          // The section may be about another issue too, whose sections share what it got.
          SortedMap<String, int[]> others = new TreeMap<>(scope.threads().issuesOf(doc));
          threads.putAll(others.tailMap(thread.getKey() + '\0'));
        }
        inTitle.set(doc, Math.max(inTitle.of(doc), share * best));
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
