package org.minutebook.search.ranking;

import java.util.List;
import org.minutebook.index.Fields;

/**
 * What weighs how much. The figures were found on judged queries; {@code docs/experiments.md} tells
 * what each brings.
 *
 * @param sections fields of sections
 * @param statements fields of decisions and actions
 * @param saturation how soon more of a word adds nothing (BM25's k1)
 * @param parts of a name found in its parts, beside the whole
 * @param apart of a name whose parts stand here and there
 * @param stem another form of a word, beside the word as typed
 * @param stemOfCapitals the same of a word that is mostly written in capitals
 * @param longer a longer word that begins with the one typed
 * @param joined two words for one or one for two: OSX, OS X
 * @param sibling another version of the same release
 * @param synonym a word that means the same
 * @param person another name of a person
 * @param correction what a misspelt word was corrected to
 * @param close words that stand close together
 * @param coverage how much it counts to have all words, as an exponent
 * @param thread what the titles of others count that are about the same issue, beside its own
 * @param whole with how much of the words, measured by their rarity, all that matter are there
 * @param least how much of the words a partial match has at least
 * @param leastOfStatements the same of decisions and actions
 * @param shortest how much a section without a body loses, 0 to 1
 * @param body words at which a third of that loss is left
 * @param about how much of the best score a section has that is clearly about it, in a timeline
 * @param feedback what a section gains at most for the words of the best ones, of its own score
 */
public record RankingWeights(
    List<Weighted> sections,
    List<Weighted> statements,
    float saturation,
    float parts,
    float apart,
    float stem,
    float stemOfCapitals,
    float longer,
    float joined,
    float sibling,
    float synonym,
    float person,
    float correction,
    float close,
    float coverage,
    float thread,
    float whole,
    float least,
    float leastOfStatements,
    float shortest,
    float body,
    float about,
    float feedback) {

  /**
   * A field.
   *
   * @param name as in {@link Fields}
   * @param weight what a word in it counts beside the other fields
   * @param length how much the field's length counts against it, 0 to 1 (BM25's b)
   * @param stemmed whether there is a field of its stems
   */
  public record Weighted(String name, float weight, float length, boolean stemmed) {}

  public static final RankingWeights DEFAULT =
      new RankingWeights(
          List.of(
              new Weighted(Fields.TITLE, 6, 0.3f, true),
              new Weighted(Fields.PATH, 1, 0.2f, true),
              new Weighted(Fields.SAID, 0.2f, 0.3f, true),
              new Weighted(Fields.TEXT, 1, 0.4f, true),
              new Weighted(Fields.LINKS, 0.5f, 0.3f, false),
              new Weighted(Fields.ISSUES, 4, 0.2f, false)),
          List.of(
              new Weighted(Fields.SAID, 2, 0.3f, true),
              new Weighted(Fields.TITLE, 2, 0.3f, true),
              new Weighted(Fields.PATH, 1, 0.2f, true),
              new Weighted(Fields.AROUND, 0.5f, 0.3f, true)),
          1.2f,
          0.6f,
          0.3f,
          0.7f,
          0.1f,
          0.3f,
          0.8f,
          0.2f,
          0.6f,
          0.6f,
          0.8f,
          0.5f,
          1f,
          0.5f,
          0.85f,
          0.2f,
          0.5f,
          0.4f,
          15,
          0.95f,
          0.4f);
}
