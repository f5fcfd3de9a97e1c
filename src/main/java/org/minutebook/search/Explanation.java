package org.minutebook.search;

import java.util.List;

/**
 * Why a section is a result, and what its score is made of.
 *
 * @param reasons the matches that count, heaviest first; their weights add up to the score
 * @param factor what the matches were multiplied by, 0 to 1: less than 1 where terms of the query
 *     are missing or the section has hardly a body
 */
public record Explanation(List<Reason> reasons, double factor) {

  /**
   * One match.
   *
   * @param term as typed; empty for proximity and feedback
   * @param kind how the words found relate to the term
   * @param words the words found, analysed: in lower case, or their stems
   * @param fields where they were found: {@code title}, {@code path}, {@code said} (decisions and
   *     actions), {@code text}, {@code links}, {@code issues}
   * @param weight what the match adds to the score
   */
  public record Reason(
      String term, MatchKind kind, List<String> words, List<String> fields, double weight) {

    /** The same with its weight multiplied. */
    public Reason scaled(double factor) {
      return new Reason(term, kind, words, fields, weight * factor);
    }
  }

  /** How the words found relate to the term typed. */
  public enum MatchKind {
    /** As typed. */
    LITERAL,
    /** Another inflection of the word: releases, released. */
    STEM,
    /** The parts of a compound name, or a longer name that begins with the word. */
    PARTS,
    /** A word or expression that means the same in this archive. */
    SYNONYM,
    /** Another name of the same person. */
    PERSON,
    /** Terms of the query that are close together. */
    PROXIMITY,
    /** Terms that the best results share; none of them was typed. */
    FEEDBACK
  }
}
