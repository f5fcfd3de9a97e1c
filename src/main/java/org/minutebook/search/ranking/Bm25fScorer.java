package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.index.Fields;
import org.minutebook.search.Explanation.Reason;

/**
 * One thing that is asked for, and how much each document is about it: BM25 over all fields and all
 * forms as one. A document's count is the sum over fields, each weighted and measured by the
 * field's length; how rare the thing is is counted over all forms together. With a score for each
 * form, a rare plural in passing would outrank the singular in a title.
 */
final class Bm25fScorer implements DocScores {
  private final String asked;
  private final List<TermVariant> forms;
  private final SearchScope pool;
  private final DocNumbers scores;
  private final float rarity;

  /**
   * @param asked as typed
   */
  Bm25fScorer(String asked, List<TermVariant> forms, SearchScope pool) throws IOException {
    this.asked = asked;
    this.forms = forms;
    this.pool = pool;
    float[] counts = new float[pool.size()];
    float[] titles = new float[pool.size()];
    for (TermVariant form : forms) {
      for (TermVariant.Part part : form.parts()) {
        add(form, part, part.field().name().equals(Fields.TITLE) ? titles : counts);
      }
    }
    withKin(titles);
    for (int doc = 0; doc < counts.length; doc++) {
      counts[doc] += titles[doc];
    }
    int having = 0;
    for (float count : counts) {
      having += count > 0 ? 1 : 0;
    }
    this.rarity = (float) Math.log(1 + (pool.documents() - having + 0.5) / (having + 0.5));
    float k1 = pool.tuning().saturation();
    for (int doc = 0; doc < counts.length; doc++) {
      if (counts[doc] > 0) {
        counts[doc] = rarity * (k1 + 1) * counts[doc] / (k1 + counts[doc]);
      }
    }
    this.scores = new DocNumbers(counts);
  }

  private void add(TermVariant form, TermVariant.Part part, float[] counts) throws IOException {
    float[] lengths = pool.lengths().relative(part.field().name());
    pool.frequencies()
        .each(
            part.query(),
            pool.members(),
            (doc, frequency) -> counts[doc] += weight(form, part, frequency, lengths[doc]));
  }

  /** Sections about one issue share their titles: some have nothing but its number for one. */
  private void withKin(float[] titles) {
    for (int[] issue : pool.kin().issues()) {
      float most = 0;
      for (int doc : issue) {
        most = Math.max(most, titles[doc]);
      }
      for (int doc : issue) {
        titles[doc] = Math.max(titles[doc], pool.tuning().thread() * most);
      }
    }
  }

  private static float weight(
      TermVariant form, TermVariant.Part part, float frequency, float length) {
    float b = part.field().length();
    return form.weight() * part.field().weight() * frequency / (1 - b + b * length);
  }

  @Override
  public DocNumbers scores() {
    return scores;
  }

  @Override
  public float rarity() {
    return rarity;
  }

  @Override
  public List<Reason> reasons(int doc, double factor) throws IOException {
    if (scores.of(doc) == 0) {
      return List.of();
    }
    List<Reason> reasons = new ArrayList<>();
    double all = 0;
    for (TermVariant form : forms) {
      double counted = 0;
      List<String> fields = new ArrayList<>();
      for (TermVariant.Part part : form.parts()) {
        float frequency = pool.frequencies().in(part.query(), doc);
        if (frequency > 0) {
          float length = pool.lengths().relative(part.field().name())[doc];
          counted += weight(form, part, frequency, length);
          if (!fields.contains(part.field().name())) {
            fields.add(part.field().name());
          }
        }
      }
      all += counted;
      if (counted > 0) {
        reasons.add(new Reason(asked, form.kind(), List.of(form.found()), fields, counted));
      }
    }
    double share = factor * scores.of(doc) / all;
    return reasons.stream()
        .map(r -> new Reason(r.asked(), r.form(), r.found(), r.fields(), r.weight() * share))
        .toList();
  }
}
