package org.minutebook.search.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.minutebook.index.Fields;

/**
 * Every figure that influences ranking, and the experiment that set it.
 *
 * <p>Figures given as "0.858 without" are nDCG@10 on judged queries, beside 0.881 with all of them;
 * {@code src/bench/run Ablation ../shared} prints them, and {@code docs/experiments.md} discusses
 * them.
 */
public final class RankingWeights {
  public static final RankingWeights DEFAULT =
      new RankingWeights(sectionFields(), statementFields(), Map.of());

  /** A figure by its name. */
  public enum Weight {
    /** BM25's k1: how soon further occurrences add nothing. Lucene's default; not measured. */
    SATURATION(1.2f),

    // What a variant of a term counts beside the term as typed.

    /** The parts of a compound name in order: "xen arm builder". Set by hand, not measured. */
    NAME_PHRASE(0.6f),
    /** The parts of a name anywhere in the section. Set by hand, not measured. */
    NAME_PARTS(0.3f),
    /** Words that a phrase match of a name may skip: stop words. Set by hand, not measured. */
    NAME_SLOP(2),
    /** Another inflection of a word: releases. Ablation: 0.858 without. */
    STEM(0.7f),
    /** The same for a word mostly written in capitals: ARM, arms. Set by hand, not measured. */
    CAPITALS_STEM(0.1f),
    /** A longer word that begins with the one typed: Irminsule. Ablation: 0.879 without. */
    LONGER_WORD(0.3f),
    /** How many of the longer words count, the most frequent. Set by hand, not measured. */
    LONGER_WORDS(8),
    /** Shortest word that is extended to longer ones. Set by hand, not measured. */
    EXTENDED_LENGTH(5),
    /** Two words for one or one for two: OS X, OSX. Ablation: 0.872 without. */
    JOINED(0.8f),
    /**
     * A word in more than about 1 of this many documents is not split. Set by hand, not measured.
     */
    SPLIT_RARITY(50),
    /** Another version of the same release: 4.02.1 for 4.02.0. Ablation: 0.878 without. */
    SIBLING_VERSION(0.2f),
    /** A synonym, or initials for what they stand for. Ablation: 0.877 without. */
    SYNONYM(0.6f),
    /** Another name of a person. Ablation: 0.873 without. */
    PERSON(0.6f),
    /** Words with the prefix that are not among the most frequent. Set by hand, not measured. */
    RARE_PREFIX(0.1f),

    // How the scores of several clauses become one.

    /** What the weaker alternatives of an OR add to the best one. Set by hand, not measured. */
    WEAKER_ALTERNATIVES(0.2f),
    /** Score of a filter that is an alternative to words. Set by hand: next to nothing. */
    FILTER_ALTERNATIVE(0.01f),
    /** Neighbouring terms of the query close together in the text. Ablation: 0.880 without. */
    PROXIMITY(0.5f),
    /** How far apart they may be, as a phrase's slop. Set by hand, not measured. */
    PROXIMITY_SLOP(6),
    /** Exponent of the share of the query's terms that a section has. Set by hand, not measured. */
    COVERAGE(1),
    /** Share of the query's idf that counts as all of it. 0.863 with 0.9, 0.868 with 0.85. */
    FULL_MATCH(0.85f),
    /** With so many full matches no partial ones follow. Set by hand; 0.715 if none ever do. */
    ENOUGH_MATCHES(10),
    /**
     * With so many matches at most all of them are ranked and counted. Bounds the time it takes.
     */
    MOST_RANKED(10_000),
    /** With more, this many that fit best by Lucene's own score. Set by hand for its time. */
    BEST_RANKED(2_000),
    /** Least share of the idf of a partial match. Ablation: 0.782 if all of it is required. */
    PARTIAL_MATCH(0.2f),
    /**
     * The same for decisions and actions. Timeline F1 of electron: 0.713 with 0.5, 0.747 with 0.58,
     * 0.785 with 0.65 and 0.7, 0.747 with 0.8; of MirageOS calls the same but for 0.8.
     */
    PARTIAL_STATEMENT_MATCH(0.65f),
    /** The best partial match beside the worst full one. Set by hand; only the order counts. */
    BELOW_FULL_MATCHES(0.99f),

    // What is known of a section whatever the query.

    /** What a section's title adds to others about its issue. Threads: 0.890, 0.878 without. */
    ISSUE_TITLE(0.5f),
    /** What a section without a body loses. Ablation: 0.874 without. */
    EMPTY_BODY(0.4f),
    /** Words at which a third (1/e) of that loss is left. Set by hand, not measured. */
    BODY_LENGTH(15),
    /**
     * Least share of the best score at which a section's statements are all in the timeline.
     * Timeline F1 in an earlier state: 0.673 with 0.9, 0.661 with 0.8, 0.529 with 0.6.
     */
    TIMELINE_SECTION(0.95f),

    /** Least share of the best score at which a section is told of, with or without statements. */
    TOLD_SECTION(0.5f),

    // Relevance feedback. Its figures were compared while it was built, beside 0.883.

    /** The most that shared terms add, as a share of the score. Ablation: 0.868 without. */
    FEEDBACK(0.4f),
    /** How many of the best sections give terms. Set by hand, not measured. */
    FEEDBACK_SECTIONS(3),
    /** In how many of them a term has to occur. 0.886 with one, at ten times the work. */
    FEEDBACK_AGREEMENT(2),
    /** How many terms they give. Set by hand, not measured. */
    FEEDBACK_TERMS(15),
    /** Shortest term they give, in letters. Set by hand, not measured. */
    FEEDBACK_TERM_LENGTH(3),
    /** Bytes that are read of each. 0.881 with 1,000, 0.883 with 2,000, which takes longer. */
    FEEDBACK_BYTES(1000),
    /** A term in more than 1 of this many sections says nothing. Set by hand, not measured. */
    FEEDBACK_RARITY(4),
    /** A term in a title beside one in the text. Set by hand; 0.878 without titles. */
    FEEDBACK_TITLE(3),
    /** BM25's b for these terms: how much length counts against them. As that of the text. */
    FEEDBACK_LENGTH(0.4f),
    /** How many sections are reranked, the best. Set by hand: whoever reads on wants all. */
    FEEDBACK_RERANKED(50),
    /**
     * Least share of the highest feedback that a related section has. Set by hand, not measured.
     */
    RELATED(0.05f),

    // Suggestions while typing; counts are logarithms. All set by hand, not measured.

    /** What a person's name has before the count of their meetings is added. */
    SUGGESTED_PERSON(2),
    /** What a topic has before the count of its sections is added. */
    SUGGESTED_TOPIC(1),
    /** What a meeting's title has. */
    SUGGESTED_MEETING(0.5f),
    /** Factor of the count of documents that a word is in. */
    SUGGESTED_WORD(0.5f);

    private final float value;

    Weight(float value) {
      this.value = value;
    }
  }

  /**
   * A field that is searched.
   *
   * @param name as in {@link Fields}
   * @param weight what a term in it counts beside the other fields
   * @param length BM25's b: how much the field's length counts against it, 0 to 1
   * @param stemmed whether there is a field of its stems
   */
  public record FieldWeight(String name, float weight, float length, boolean stemmed) {}

  private final List<FieldWeight> sectionFields;
  private final List<FieldWeight> statementFields;

  /** Only those that differ from their defaults. */
  private final Map<Weight, Float> changed;

  private RankingWeights(
      List<FieldWeight> sectionFields,
      List<FieldWeight> statementFields,
      Map<Weight, Float> changed) {
    this.sectionFields = List.copyOf(sectionFields);
    this.statementFields = List.copyOf(statementFields);
    this.changed = changed;
  }

  /**
   * The fields of sections. All but the title's weight were varied between half and double: within
   * 0.005. Lengths were set by hand, not measured.
   */
  private static List<FieldWeight> sectionFields() {
    return List.of(
        // 0.848 with 1
        new FieldWeight(Fields.TITLE, 6, 0.3f, true),
        // 0.881 without
        new FieldWeight(Fields.PATH, 1, 0.2f, true),
        // 0.881 without
        new FieldWeight(Fields.SAID, 0.2f, 0.3f, true),
        new FieldWeight(Fields.TEXT, 1, 0.4f, true),
        // 0.872 without links and issues
        new FieldWeight(Fields.LINKS, 0.5f, 0.3f, false),
        new FieldWeight(Fields.ISSUES, 4, 0.2f, false));
  }

  /** The fields of decisions and actions. F1 0.633 without {@code around}; others by hand. */
  private static List<FieldWeight> statementFields() {
    return List.of(
        new FieldWeight(Fields.SAID, 2, 0.3f, true),
        new FieldWeight(Fields.TITLE, 2, 0.3f, true),
        new FieldWeight(Fields.PATH, 1, 0.2f, true),
        new FieldWeight(Fields.AROUND, 0.5f, 0.3f, true));
  }

  public float of(Weight weight) {
    return changed.getOrDefault(weight, weight.value);
  }

  /** A weight that is a number of something. */
  int count(Weight weight) {
    return Math.round(of(weight));
  }

  List<FieldWeight> fieldsOfSections() {
    return sectionFields;
  }

  List<FieldWeight> fieldsOfStatements() {
    return statementFields;
  }

  /** The same with one figure changed, for experiments. */
  public RankingWeights with(Weight weight, float value) {
    Map<Weight, Float> newChanged = new EnumMap<>(Weight.class);
    newChanged.putAll(changed);
    newChanged.put(weight, value);
    return new RankingWeights(sectionFields, statementFields, newChanged);
  }

  /** The same with one field of sections weighted otherwise, for experiments. */
  public RankingWeights withSectionField(String name, float weight) {
    return new RankingWeights(
        sectionFields.stream()
            .map(
                field ->
                    field.name().equals(name)
                        ? new FieldWeight(name, weight, field.length(), field.stemmed())
                        : field)
            .toList(),
        statementFields,
        changed);
  }
}
