package org.minutebook.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * The sections that match a query: one page of them, and facets of them all.
 *
 * @param query how the query was understood
 * @param total how many sections match
 * @param results the sections of this page, in order
 * @param facets counts under {@code year}, {@code series}, {@code person}, {@code kind}
 * @param correction what was searched for instead of misspelt words
 * @param warnings what could not be understood and how it was read
 * @param next cursor of the following page
 */
public record SearchResults(
    QueryDescription query,
    long total,
    List<Hit> results,
    Map<String, List<FacetCount>> facets,
    Optional<Correction> correction,
    List<String> warnings,
    Optional<String> next) {

  /**
   * One section.
   *
   * @param section without its text; the snippet holds its best sentences
   * @param statements all statements of the section
   * @param highlighted the plain texts of the statements, with the matches marked
   * @param related whether it matches no term of the query but shares terms with the best results;
   *     total and facets do not count it
   * @param explanation if the request asked for it
   */
  public record Hit(
      MeetingRef meeting,
      Section section,
      double score,
      Snippet snippet,
      List<Statement> statements,
      List<Snippet> highlighted,
      boolean related,
      Optional<Explanation> explanation) {}

  /**
   * How many of the documents that match have one value of a field.
   *
   * @param value as a filter takes it
   * @param label as shown: a person's name
   */
  public record FacetCount(String value, String label, long count) {}
}
