package org.minutebook.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * Sections that answer a query, best first unless another order was asked for.
 *
 * @param query what was understood
 * @param total how many sections match
 * @param results those of this page
 * @param facets counts under {@code year}, {@code series}, {@code person}, {@code kind}
 * @param suggestion a better query, where this one finds nothing
 * @param correction what was searched for instead of words that stand nowhere
 * @param warnings what could not be understood and how it was read
 * @param next cursor of the following page
 */
public record SearchResults(
    QueryDescription query,
    long total,
    List<Hit> results,
    Map<String, List<FacetCount>> facets,
    Optional<String> suggestion,
    Optional<Correction> correction,
    List<String> warnings,
    Optional<String> next) {

  /**
   * One section found.
   *
   * @param section without its text: what of it answers is in the snippet
   * @param statements all of that section
   * @param related whether it has nothing that was typed, but words of the best results; it does
   *     not count in total and facets
   * @param why where that was asked for
   */
  public record Hit(
      MeetingRef meeting,
      Section section,
      double score,
      Snippet snippet,
      List<Statement> statements,
      boolean related,
      Optional<Explanation> why) {}

  /**
   * How many of the sections found share a value.
   *
   * @param value as a filter takes it
   * @param label as it reads: a person's name
   */
  public record FacetCount(String value, String label, long count) {}
}
