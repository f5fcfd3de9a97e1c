package org.minutebook.web.view;

import java.util.List;

/**
 * What became of the archive's files.
 *
 * @param summary in a sentence
 * @param years how many meetings each year has
 * @param passedOver files that are no minutes, by reason
 * @param odd how many odd things were found
 * @param problems what is odd, by file; of many the first
 * @param hidden how many files with something odd are not shown
 */
public record CoverageView(
    String summary,
    List<Link> years,
    List<Reason> passedOver,
    long odd,
    List<Odd> problems,
    int hidden) {
  /** Why files were passed over, and which. */
  public record Reason(String words, List<Link> files) {}

  /** A file with what is odd about it, line by line. */
  public record Odd(Link file, List<Link> problems) {}
}
