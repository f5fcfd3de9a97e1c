package org.minutebook.search.ranking;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.minutebook.index.Fields;

/**
 * The documents among which is ranked: sections in which something was discussed, or statements.
 *
 * @param fields in which is looked
 * @param members by document number
 * @param documents how many members there are
 * @param least how much of the words a partial match has at least
 * @param worths what sections are worth by what they say, 0 to 1, by document number
 * @param kin which of them are about one topic
 * @param closeness the fields, of stems, in which closeness counts
 */
public record SearchScope(
    List<RankingWeights.Weighted> fields,
    FixedBitSet members,
    int documents,
    FieldLengths lengths,
    TermFrequencies frequencies,
    RankingWeights tuning,
    float least,
    DocNumbers worths,
    TopicThreads kin,
    List<String> closeness) {

  /** One more than the highest document number. */
  public int size() {
    return members.length();
  }

  /** The field of what was said, as against titles. */
  RankingWeights.Weighted said() {
    return fields.stream()
        .filter(f -> f.name().equals(Fields.TEXT))
        .findFirst()
        .orElse(fields.getFirst());
  }

  /** What a document is worth by what it says. */
  float worth(int doc) {
    return worths.of(doc);
  }

  public boolean has(int doc) {
    return members.get(doc);
  }
}
