package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.minutebook.index.Fields;
import org.minutebook.search.Explanation;
import org.minutebook.search.Explanation.Reason;

/** Explains what the score of a result is made of. */
public final class Explainer {
  private Explainer() {}

  /** Explains a related section, which matches no term of the query. */
  public static Explanation ofRelated(RankedDocuments ranked, ScoreDoc doc) throws IOException {
    return new Explanation(List.of(feedback(ranked, doc.doc, doc.score)), 1);
  }

  private static Reason feedback(RankedDocuments ranked, int doc, double weight)
      throws IOException {
    return new Reason(
        "",
        Explanation.MatchKind.FEEDBACK,
        ranked.feedback().termsIn(doc),
        List.of(Fields.TITLE, Fields.TEXT),
        weight);
  }

  /** Explains a section that was found; the weights of the reasons add up to its score. */
  public static Explanation of(RankedDocuments ranked, int doc) throws IOException {
    List<Reason> reasons = new ArrayList<>();
    for (ClauseScores clause : ranked.clauses()) {
      reasons.addAll(clause.reasons(doc, 1));
    }
    double sum = reasons.stream().mapToDouble(Reason::weight).sum();
    float proximity = ranked.proximity().of(doc);
    if (proximity > 0) {
      reasons.add(new Reason("", Explanation.MatchKind.PROXIMITY, List.of(), List.of(), proximity));
      sum += proximity;
    }
    float shared = ranked.feedback().of(doc);
    if (shared > 0) {
      reasons.add(feedback(ranked, doc, sum * shared));
      sum += sum * shared;
    }
    double score = ranked.scores().of(doc);
    double factor = sum == 0 ? 0 : score / sum;
    return new Explanation(
        reasons.stream()
            .map(reason -> reason.scaled(factor))
            .sorted(Comparator.comparingDouble(Reason::weight).reversed())
            .toList(),
        Math.min(1, factor));
  }
}
