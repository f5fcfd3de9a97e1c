package org.minutebook.search.ranking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.search.query.StopWords;
import org.minutebook.search.ranking.RankingWeights.Weight;
import org.minutebook.search.words.FieldLengths;

/**
 * Finds further terms that the best sections of a query share, and scores all sections by them:
 * pseudo-relevance feedback, after Rocchio.
 *
 * <p>A section with the same terms is more likely to be about the topic than one that mentions it
 * in passing; and some sections call the topic by another name.
 */
final class RelevanceFeedback {
  private static final Comparator<ScoreDoc> WORST_FIRST =
      Comparator.comparingDouble((ScoreDoc doc) -> doc.score)
          .thenComparing(Comparator.comparingInt((ScoreDoc doc) -> doc.doc).reversed());

  private static final String STEMS = Fields.stemmed(Fields.TEXT);

  private final SearchScope scope;
  private final RankingWeights weights;
  private final IndexReader reader;

  RelevanceFeedback(SearchScope scope, IndexReader reader) {
    this.scope = scope;
    this.weights = scope.weights();
    this.reader = reader;
  }

  /**
   * Scores sections by the terms of those that score highest. {@link FeedbackScores#NONE} in a
   * scope of documents without a text of their own.
   *
   * @param scores of the sections that were found
   * @param accepted matches the sections that pass the filters
   * @param enough if fewer were found, others are scored as well
   */
  FeedbackScores of(DocScores scores, Query accepted, int enough) throws IOException {
    if (weights.of(Weight.FEEDBACK) == 0 || !scope.proximityFields().contains(STEMS)) {
      return FeedbackScores.NONE;
    }
    List<ScoreDoc> best = best(scores);
    Map<String, Float> terms =
        terms(best.subList(0, Math.min(weights.count(Weight.FEEDBACK_SECTIONS), best.size())));
    if (terms.isEmpty()) {
      return FeedbackScores.NONE;
    }
    Candidates reranked = Candidates.of(best.stream().mapToInt(doc -> doc.doc).toArray());
    if (best.size() < enough) {
      reranked = reranked.and(sharing(terms, accepted));
    }
    DocScores shared = new DocScores(reranked);
    for (Map.Entry<String, Float> term : terms.entrySet()) {
      for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
        Query query = FeedbackScores.query(field, term.getKey());
        float factor = field.equals(Fields.TITLE) ? weights.of(Weight.FEEDBACK_TITLE) : 1;
        scope.frequencies().each(query, reranked, adding(field, factor * term.getValue(), shared));
      }
    }
    float highest = 0;
    for (int at = 0; at < shared.size(); at++) {
      boolean found = shared.at(at) > highest && scores.of(reranked.doc(at)) > 0;
      highest = found ? shared.at(at) : highest;
    }
    // The terms come from the best section, so it stays the best.
    shared.set(reranked.position(best.getFirst().doc), highest);
    float factor = highest == 0 ? 0 : weights.of(Weight.FEEDBACK) / highest;
    shared.forEach((at, share) -> shared.set(at, share * factor));
    return new FeedbackScores(shared, List.copyOf(terms.keySet()), scope);
  }

  /** Sections that have any of the terms, or the best of them where they are very many. */
  private Candidates sharing(Map<String, Float> terms, Query accepted) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(
        (term, weight) -> {
          for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
            Query query = FeedbackScores.query(field, term);
            any.add(new BoostQuery(query, weight), Occur.SHOULD);
          }
        });
    Query sharing =
        new BooleanQuery.Builder().add(any.build(), Occur.MUST).add(accepted, Occur.FILTER).build();
    return Candidates.best(sharing, scope.searcher(), scope.bestRanked()).candidates();
  }

  /** The documents with the highest scores, best first. */
  private List<ScoreDoc> best(DocScores scores) {
    int limit = weights.count(Weight.FEEDBACK_RERANKED);
    PriorityQueue<ScoreDoc> best = new PriorityQueue<>(limit + 1, WORST_FIRST);
    for (int at = 0; at < scores.size(); at++) {
      float score = scores.at(at);
      if (score != 0 && (best.size() < limit || score > best.element().score)) {
        best.add(new ScoreDoc(scores.candidates().doc(at), score));
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(WORST_FIRST.reversed()).toList();
  }

  /**
   * The stems that tell the best sections from others, with their weights: those that several of
   * them have, by frequency and idf.
   */
  private Map<String, Float> terms(List<ScoreDoc> best) throws IOException {
    Map<String, Double> frequencies = new HashMap<>();
    Map<String, Integer> sections = new HashMap<>();
    SectionTexts texts = new SectionTexts(reader);
    List<ScoreDoc> inOrder =
        best.stream().sorted(Comparator.comparingInt((ScoreDoc doc) -> doc.doc)).toList();
    for (ScoreDoc doc : inOrder) {
      for (Map.Entry<String, Integer> count : counts(texts.of(doc.doc)).entrySet()) {
        double frequency = (1 + Math.log(count.getValue())) * doc.score;
        frequencies.merge(count.getKey(), frequency, Double::sum);
        sections.merge(count.getKey(), 1, Integer::sum);
      }
    }
    int documents = reader.getDocCount(STEMS);
    int agreement = Math.min(weights.count(Weight.FEEDBACK_AGREEMENT), best.size());
    Map<String, Float> weighted = new HashMap<>();
    for (Map.Entry<String, Integer> stem : sections.entrySet()) {
      if (stem.getValue() >= agreement) {
        int in = reader.docFreq(new Term(STEMS, stem.getKey()));
        if (in >= 2 && in * weights.count(Weight.FEEDBACK_RARITY) < documents) {
          double idf = Math.log(1 + (documents - in + 0.5) / (in + 0.5));
          double weight = frequencies.get(stem.getKey()) * stem.getValue() * idf;
          weighted.put(stem.getKey(), (float) weight);
        }
      }
    }
    Map<String, Float> chosen = new LinkedHashMap<>();
    weighted.entrySet().stream()
        .sorted(
            Map.Entry.<String, Float>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(weights.count(Weight.FEEDBACK_TERMS))
        .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
    return chosen;
  }

  /** The stems at the start of a section, each with how often it occurs there. */
  private Map<String, Integer> counts(BytesRef text) {
    int length = Math.min(text.length, weights.count(Weight.FEEDBACK_BYTES));
    String start = new String(text.bytes, text.offset, length, StandardCharsets.UTF_8);
    Map<String, Integer> counts = new HashMap<>();
    for (Analysis.Term term : Analysis.stemmed(start)) {
      if (term.text().length() >= weights.count(Weight.FEEDBACK_TERM_LENGTH)
          && !StopWords.contains(term.text())) {
        counts.merge(term.text(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private TermFrequencies.Visitor adding(String field, float weight, DocScores shared)
      throws IOException {
    FieldLengths.Reader lengths = scope.lengths().of(field);
    float saturation = weights.of(Weight.SATURATION);
    float b = weights.of(Weight.FEEDBACK_LENGTH);
    return (at, frequency) -> {
      float length = lengths.relative(shared.candidates().doc(at));
      float count = frequency / (1 - b + b * length);
      shared.add(at, weight * count / (saturation + count));
    };
  }
}
