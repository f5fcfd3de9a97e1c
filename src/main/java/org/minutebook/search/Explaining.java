package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minutebook.search.Why.Reason;

/** Tells what the score of a result is made of. */
final class Explaining {
  private Explaining() {}

  /** Reasons whose weights add up to the score. */
  static Why of(Ranking.Ranked ranked, int doc) throws IOException {
    List<Reason> reasons = new ArrayList<>();
    for (Scored part : ranked.parts()) {
      reasons.addAll(part.reasons(doc, 1));
    }
    double sum = reasons.stream().mapToDouble(Reason::weight).sum();
    float close = ranked.close().of(doc);
    if (close > 0) {
      reasons.add(new Reason("", Why.Form.CLOSE, List.of(), List.of(), close));
      sum += close;
    }
    double score = ranked.scores().of(doc);
    double factor = sum == 0 ? 0 : score / sum;
    return new Why(
        reasons.stream()
            .map(r -> new Reason(r.asked(), r.form(), r.found(), r.fields(), r.weight() * factor))
            .sorted(Comparator.comparingDouble(Reason::weight).reversed())
            .toList(),
        Math.min(1, factor));
  }
}
