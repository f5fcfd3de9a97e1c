package org.minutebook.search;

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
record Pool(
    List<Tuning.Weighted> fields,
    FixedBitSet members,
    int documents,
    Lengths lengths,
    Frequencies frequencies,
    Tuning tuning,
    float least,
    Numbers worths,
    Kin kin,
    List<String> closeness) {

  /** One more than the highest document number. */
  int size() {
    return members.length();
  }

  /** The field of what was said, as against titles. */
  Tuning.Weighted said() {
    return fields.stream()
        .filter(f -> f.name().equals(Fields.TEXT))
        .findFirst()
        .orElse(fields.getFirst());
  }

  /** What a document is worth by what it says. */
  float worth(int doc) {
    return worths.of(doc);
  }

  boolean has(int doc) {
    return members.get(doc);
  }
}
