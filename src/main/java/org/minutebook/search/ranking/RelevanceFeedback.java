package org.minutebook.search.ranking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Analysis;
import org.minutebook.index.Fields;
import org.minutebook.search.query.StopWords;

/**
 * Pseudo-relevance feedback, after Rocchio: what the best sections talk of besides what was typed.
 * Sections that talk of the same are more likely to be about it than those that mention it, and
 * some are about it that call it otherwise.
 */
final class RelevanceFeedback {
  /** So many of the best are looked at, so much of each, and so many of their words. */
  private static final int BEST = 3;

  /** In bytes. */
  private static final int LOOKED_AT = 1000;

  private static final int WORDS = 15;

  /** Of those found so many are ranked anew; who looks further wants them all. */
  private static final int RERANKED = 50;

  private static final Comparator<ScoreDoc> WORST_FIRST =
      Comparator.comparingDouble((ScoreDoc doc) -> doc.score)
          .thenComparing(Comparator.comparingInt((ScoreDoc doc) -> doc.doc).reversed());

  /** A word in more than one of so many sections tells nothing. */
  private static final int COMMON = 4;

  private static final int SHORTEST = 3;

  private static final float TITLE = 3;
  private static final float LENGTH = 0.4f;

  /** Beside the most that one of those found has: with less, a section is not related. */
  private static final float RELATED = 0.05f;

  private static final String STEMS = Fields.stemmed(Fields.TEXT);

  private final SearchScope pool;
  private final IndexReader reader;

  RelevanceFeedback(SearchScope pool, IndexReader reader) {
    this.pool = pool;
    this.reader = reader;
  }

  /**
   * For sections with these scores. None in a pool of what has no text of its own.
   *
   * @param enough with so many that have a score no others are looked at
   */
  Alike of(float[] scores, int enough) throws IOException {
    if (pool.tuning().feedback() == 0 || !pool.closeness().contains(STEMS)) {
      return Alike.NONE;
    }
    List<ScoreDoc> first = first(scores);
    Map<String, Float> words = words(first.subList(0, Math.min(BEST, first.size())));
    if (words.isEmpty()) {
      return Alike.NONE;
    }
    boolean others = first.size() < enough;
    int[] few = first.stream().mapToInt(doc -> doc.doc).sorted().toArray();
    float[] shared = new float[scores.length];
    for (Map.Entry<String, Float> word : words.entrySet()) {
      for (String field : List.of(Fields.TEXT, Fields.TITLE)) {
        Query query = query(field, word.getKey());
        TermFrequencies.Visitor adding =
            adding(field, (field.equals(Fields.TITLE) ? TITLE : 1) * word.getValue(), shared);
        if (others) {
          pool.frequencies().each(query, pool.members(), adding);
        } else {
          pool.frequencies().eachOf(few, query, adding);
        }
      }
    }
    float most = 0;
    for (int doc = 0; doc < scores.length; doc++) {
      most = scores[doc] > 0 ? Math.max(most, shared[doc]) : most;
    }
    // What the best is about is measured by itself.
    shared[first.getFirst().doc] = most;
    for (int doc = 0; doc < shared.length; doc++) {
      shared[doc] = most == 0 ? 0 : pool.tuning().feedback() * shared[doc] / most;
    }
    return new Alike(new DocNumbers(shared), List.copyOf(words.keySet()), pool);
  }

  /**
   * How much sections talk of what the best talk of.
   *
   * @param shares what their scores gain by it, beside what they are without
   * @param words stems of what the best talk of
   * @param pool that of the sections
   */
  record Alike(DocNumbers shares, List<String> words, SearchScope pool) {
    static final Alike NONE = new Alike(new DocNumbers(new float[0]), List.of(), null);

    float of(int doc) {
      return doc < shares.size() ? shares.of(doc) : 0;
    }

    /** Those of the words that a section has. */
    List<String> wordsIn(int doc) throws IOException {
      List<String> in = new ArrayList<>();
      for (String word : words) {
        if (pool.frequencies().in(query(Fields.TEXT, word), doc) > 0
            || pool.frequencies().in(query(Fields.TITLE, word), doc) > 0) {
          in.add(word);
        }
      }
      return in;
    }

    /** The best of those that have no score, with scores below all that have. */
    List<ScoreDoc> others(float[] scores, FixedBitSet accepted, int limit) {
      List<ScoreDoc> others = new ArrayList<>();
      float lowest = Float.MAX_VALUE;
      for (int doc = 0; doc < shares.size(); doc++) {
        float share = of(doc) * pool.worth(doc);
        if (scores[doc] > 0) {
          lowest = Math.min(lowest, scores[doc]);
        } else if (accepted.get(doc) && of(doc) >= RELATED * pool.tuning().feedback()) {
          others.add(new ScoreDoc(doc, share));
        }
      }
      others.sort(
          Comparator.comparingDouble((ScoreDoc other) -> -other.score)
              .thenComparingInt(other -> other.doc));
      List<ScoreDoc> best = others.subList(0, Math.min(limit, others.size()));
      for (ScoreDoc other : best) {
        // a share is of the most that one of those found has, and may be more
        other.score = lowest * other.score / (1 + other.score);
      }
      return List.copyOf(best);
    }
  }

  private static Query query(String field, String stem) {
    return new TermQuery(new Term(Fields.stemmed(field), stem));
  }

  /** Those with the highest scores, best first. */
  private static List<ScoreDoc> first(float[] scores) {
    PriorityQueue<ScoreDoc> first = new PriorityQueue<>(RERANKED + 1, WORST_FIRST);
    for (int doc = 0; doc < scores.length; doc++) {
      if (scores[doc] > 0 && (first.size() < RERANKED || scores[doc] > first.element().score)) {
        first.add(new ScoreDoc(doc, scores[doc]));
        if (first.size() > RERANKED) {
          first.remove();
        }
      }
    }
    return first.stream().sorted(WORST_FIRST.reversed()).toList();
  }

  /**
   * What tells the best from other sections, with its weight: stems that several of them have, by
   * frequency and rarity.
   */
  private Map<String, Float> words(List<ScoreDoc> best) throws IOException {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Integer> having = new HashMap<>();
    SectionTexts texts = new SectionTexts(reader);
    List<ScoreDoc> inOrder =
        best.stream().sorted(Comparator.comparingInt((ScoreDoc doc) -> doc.doc)).toList();
    for (ScoreDoc doc : inOrder) {
      for (Map.Entry<String, Integer> count : counts(texts.of(doc.doc)).entrySet()) {
        double weight = (1 + Math.log(count.getValue())) * doc.score;
        weights.merge(count.getKey(), weight, Double::sum);
        having.merge(count.getKey(), 1, Integer::sum);
      }
    }
    int documents = reader.getDocCount(STEMS);
    Map<String, Float> words = new HashMap<>();
    for (Map.Entry<String, Integer> stem : having.entrySet()) {
      if (stem.getValue() >= Math.min(2, best.size())) {
        int in = reader.docFreq(new Term(STEMS, stem.getKey()));
        if (in >= 2 && in * COMMON < documents) {
          double rarity = Math.log(1 + (documents - in + 0.5) / (in + 0.5));
          double weight = weights.get(stem.getKey()) * stem.getValue() * rarity;
          words.put(stem.getKey(), (float) weight);
        }
      }
    }
    Map<String, Float> chosen = new LinkedHashMap<>();
    words.entrySet().stream()
        .sorted(
            Map.Entry.<String, Float>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
    return chosen;
  }

  /** The stems of what a section begins with, each with how often it stands there. */
  private static Map<String, Integer> counts(BytesRef text) {
    int length = Math.min(text.length, LOOKED_AT);
    String start = new String(text.bytes, text.offset, length, StandardCharsets.UTF_8);
    Map<String, Integer> counts = new HashMap<>();
    for (Analysis.Term term : Analysis.stemmed(start)) {
      if (term.text().length() >= SHORTEST && !StopWords.isOne(term.text())) {
        counts.merge(term.text(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private TermFrequencies.Visitor adding(String field, float weight, float[] shared)
      throws IOException {
    float[] lengths = pool.lengths().relative(field);
    float saturation = pool.tuning().saturation();
    return (doc, frequency) -> {
      float count = frequency / (1 - LENGTH + LENGTH * lengths[doc]);
      shared[doc] += weight * count / (saturation + count);
    };
  }
}
