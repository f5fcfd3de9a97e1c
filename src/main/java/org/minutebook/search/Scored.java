package org.minutebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.search.Why.Reason;

/** How much each document is about something. */
interface Scored {
  /** By document number; 0 for those that have nothing of it. */
  Numbers scores();

  /** How rare it is; what it counts beside other things that are wanted. */
  float rarity();

  /** What a document's score is made of, times a factor. */
  List<Reason> reasons(int doc, double factor) throws IOException;

  /** One of several is enough; the best counts, the others a little. */
  record Any(List<Scored> parts, Numbers scores, float rarity) implements Scored {
    private static final float OTHERS = 0.2f;

    static Any of(List<Scored> parts, int size) {
      float[] scores = new float[size];
      float rarity = Float.MAX_VALUE;
      for (int doc = 0; doc < size; doc++) {
        float best = 0;
        float sum = 0;
        for (Scored part : parts) {
          best = Math.max(best, part.scores().of(doc));
          sum += part.scores().of(doc);
        }
        scores[doc] = best + OTHERS * (sum - best);
      }
      for (Scored part : parts) {
        rarity = Math.min(rarity, part.rarity());
      }
      return new Any(parts, new Numbers(scores), rarity);
    }

    @Override
    public List<Reason> reasons(int doc, double factor) throws IOException {
      List<Reason> reasons = new ArrayList<>();
      double sum = 0;
      for (Scored part : parts) {
        sum += part.scores().of(doc);
      }
      for (Scored part : parts) {
        reasons.addAll(part.reasons(doc, sum == 0 ? 0 : factor * scores.of(doc) / sum));
      }
      return reasons;
    }
  }

  /** All are wanted; what has not all of them has nothing. */
  record All(List<Scored> parts, Numbers scores, float rarity) implements Scored {

    static All of(List<Scored> parts, float weight, int size) {
      float[] scores = new float[size];
      float rarity = 0;
      for (int doc = 0; doc < size; doc++) {
        float sum = 0;
        for (Scored part : parts) {
          float score = part.scores().of(doc);
          if (score == 0) {
            sum = 0;
            break;
          }
          sum += score;
        }
        scores[doc] = weight * sum;
      }
      for (Scored part : parts) {
        rarity += part.rarity();
      }
      return new All(parts, new Numbers(scores), rarity);
    }

    @Override
    public List<Reason> reasons(int doc, double factor) throws IOException {
      List<Reason> reasons = new ArrayList<>();
      double sum = 0;
      for (Scored part : parts) {
        sum += part.scores().of(doc);
      }
      if (scores.of(doc) > 0) {
        for (Scored part : parts) {
          reasons.addAll(part.reasons(doc, factor * scores.of(doc) / sum));
        }
      }
      return reasons;
    }
  }
}
