package org.minutebook.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.search.Explanation.Reason;

/** How much each document is about something. */
interface DocScores {
  /** By document number; 0 for those that have nothing of it. */
  DocNumbers scores();

  /** How rare it is; what it counts beside other things that are wanted. */
  float rarity();

  /** What a document's score is made of, times a factor. */
  List<Reason> reasons(int doc, double factor) throws IOException;

  /** One of several is enough; the best counts, the others a little. */
  record Any(List<DocScores> parts, DocNumbers scores, float rarity) implements DocScores {
    private static final float OTHERS = 0.2f;

    static Any of(List<DocScores> parts, int size) {
      float[] scores = new float[size];
      float rarity = Float.MAX_VALUE;
      for (int doc = 0; doc < size; doc++) {
        float best = 0;
        float sum = 0;
        for (DocScores part : parts) {
          best = Math.max(best, part.scores().of(doc));
          sum += part.scores().of(doc);
        }
        scores[doc] = best + OTHERS * (sum - best);
      }
      for (DocScores part : parts) {
        rarity = Math.min(rarity, part.rarity());
      }
      return new Any(parts, new DocNumbers(scores), rarity);
    }

    @Override
    public List<Reason> reasons(int doc, double factor) throws IOException {
      List<Reason> reasons = new ArrayList<>();
      double sum = 0;
      for (DocScores part : parts) {
        sum += part.scores().of(doc);
      }
      for (DocScores part : parts) {
        reasons.addAll(part.reasons(doc, sum == 0 ? 0 : factor * scores.of(doc) / sum));
      }
      return reasons;
    }
  }

  /** All are wanted; what has not all of them has nothing. */
  record All(List<DocScores> parts, DocNumbers scores, float rarity) implements DocScores {

    static All of(List<DocScores> parts, float weight, int size) {
      float[] scores = new float[size];
      float rarity = 0;
      for (int doc = 0; doc < size; doc++) {
        float sum = 0;
        for (DocScores part : parts) {
          float score = part.scores().of(doc);
          if (score == 0) {
            sum = 0;
            break;
          }
          sum += score;
        }
        scores[doc] = weight * sum;
      }
      for (DocScores part : parts) {
        rarity += part.rarity();
      }
      return new All(parts, new DocNumbers(scores), rarity);
    }

    @Override
    public List<Reason> reasons(int doc, double factor) throws IOException {
      List<Reason> reasons = new ArrayList<>();
      double sum = 0;
      for (DocScores part : parts) {
        sum += part.scores().of(doc);
      }
      if (scores.of(doc) > 0) {
        for (DocScores part : parts) {
          reasons.addAll(part.reasons(doc, factor * scores.of(doc) / sum));
        }
      }
      return reasons;
    }
  }
}
