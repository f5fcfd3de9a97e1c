package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.minutebook.index.Fields;
import org.minutebook.search.Explanation;
import org.minutebook.search.Explanation.Reason;

/** Tells what the score of a result is made of. */
public final class Explainer {
  private Explainer() {}

  /** Of what has nothing that was typed. */
  public static Explanation ofRelated(Ranking.Ranked ranked, ScoreDoc doc) throws IOException {
    return new Explanation(List.of(alike(ranked, doc.doc, doc.score)), 1);
  }

  private static Reason alike(Ranking.Ranked ranked, int doc, double weight) throws IOException {
    return new Reason(
        "",
        Explanation.Form.ALIKE,
        ranked.alike().wordsIn(doc),
        List.of(Fields.TITLE, Fields.TEXT),
        weight);
  }

  /** Reasons whose weights add up to the score. */
  public static Explanation of(Ranking.Ranked ranked, int doc) throws IOException {
    List<Reason> reasons = new ArrayList<>();
    for (DocScores part : ranked.parts()) {
      reasons.addAll(part.reasons(doc, 1));
    }
    double sum = reasons.stream().mapToDouble(Reason::weight).sum();
    float close = ranked.close().of(doc);
    if (close > 0) {
      reasons.add(new Reason("", Explanation.Form.CLOSE, List.of(), List.of(), close));
      sum += close;
    }
    float alike = ranked.alike().of(doc);
    if (alike > 0) {
      reasons.add(alike(ranked, doc, sum * alike));
      sum += sum * alike;
    }
    double score = ranked.scores().of(doc);
    double factor = sum == 0 ? 0 : score / sum;
    return new Explanation(
        reasons.stream()
            .map(r -> new Reason(r.asked(), r.form(), r.found(), r.fields(), r.weight() * factor))
            .sorted(Comparator.comparingDouble(Reason::weight).reversed())
            .toList(),
        Math.min(1, factor));
  }
}
