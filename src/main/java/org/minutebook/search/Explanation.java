package org.minutebook.search;

import java.util.List;
import java.util.Locale;

/**
 * Why a section is a result, and why at its place.
 *
 * @param reasons what weighed, heaviest first; the weights add up to the score
 * @param kept what is left of the score, 0 to 1, for words that are missing and for a section that
 *     says little
 */
public record Explanation(List<Reason> reasons, double kept) {

  /**
   * One thing that was found.
   *
   * @param asked what was typed
   * @param form in which form it was found
   * @param found the words found, analysed: small letters, stems cut
   * @param fields where: {@code title}, {@code path}, {@code said} (decisions and actions), {@code
   *     text}, {@code links}, {@code issues}
   * @param weight what it adds to the score
   */
  public record Reason(
      String asked, Form form, List<String> found, List<String> fields, double weight) {}

  /** How what was found relates to what was typed. */
  public enum Form {
    /** As it was typed. */
    LITERAL,
    /** Another form of the word: releases, released. */
    STEM,
    /** The parts of a name, or a longer name it begins. */
    PARTS,
    /** Words that mean the same in this archive. */
    SYNONYM,
    /** Another name of the same person. */
    PERSON,
    /** Words that stand close together. */
    CLOSE,
    /** Words that the best results have; none of them was typed. */
    ALIKE;

    /** The word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
