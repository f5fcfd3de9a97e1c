package org.minutebook.search;

import java.util.List;
import java.util.Locale;

/**
 * Why a section is a result, and why at its place.
 *
 * @param reasons what weighed, heaviest first
 */
public record Why(List<Reason> reasons) {

  /**
   * One thing that was found.
   *
   * @param asked what was typed
   * @param form in which form it was found
   * @param found the words found, analysed: small letters, stems cut
   * @param fields where: {@code title}, {@code path}, {@code statements}, {@code text}, {@code
   *     links}
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
    /** A correction of a word that stands nowhere. */
    CORRECTION,
    /** Words that stand close together. */
    CLOSE,
    /** What the section is: its kind, its length. */
    SECTION;

    /** The word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
