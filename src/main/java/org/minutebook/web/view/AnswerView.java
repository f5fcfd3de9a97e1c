package org.minutebook.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.render.Html;

/**
 * The page that answers a query: {@code /search}, {@code /timeline}, {@code /decisions} or {@code
 * /actions}.
 *
 * @param summary the number of results in words, for screen readers
 * @param interpretation how the query was read, in words; blank where that is obvious
 * @param warnings what was invalid in the request
 * @param filters the filters in force; each link removes its filter
 * @param orders the orders to choose from; a note marks the one in force
 * @param correction the corrected spelling that was searched for; null if nothing was corrected
 * @param broaderQueries similar queries that find something, where this one finds nothing
 * @param popularTopics topics of many meetings, where the query finds nothing
 * @param chart the results over time, including those outside the chosen date range
 * @param parameters the request's valid parameters by name
 * @param span the time from the first to the last result; blank if unknown
 * @param entryCount the number of decisions and actions
 * @param entrySummary the same in words
 * @param years the discussions of this page, or its decisions or actions
 * @param moreEntries where the others are, or null
 * @param marked where only those are shown that the author marked; null if they are already
 * @param possible where the less certain ones are shown too; null if there are none to add
 * @param sectionCount the number of sections
 * @param results the sections of this page
 * @param moreResults where the next ones are, or null
 * @param facets the filters to choose from
 * @param standing where things stand; null where that is not asked for or not known
 * @param subject what the query names; null where it is more than a name
 */
public record AnswerView(
    String path,
    String heading,
    String summary,
    String interpretation,
    List<String> warnings,
    List<Link> filters,
    List<Link> orders,
    Correction correction,
    List<Link> broaderQueries,
    List<Link> popularTopics,
    Chart chart,
    Map<String, String> parameters,
    String span,
    long entryCount,
    String entrySummary,
    List<Year> years,
    Link moreEntries,
    Link marked,
    Link possible,
    long sectionCount,
    List<Result> results,
    Link moreResults,
    List<Facet> facets,
    StandingView standing,
    Subject subject) {

  /**
   * A query with its spelling corrected.
   *
   * @param query what was searched for
   * @param literal a link that searches for what was typed
   */
  public record Correction(String query, Link literal) {}

  /**
   * What a query names: a person, a topic that comes back, or issues.
   *
   * @param heading what it is called, with a link to its page; without one where there are several
   * @param summary what is known of it, in a sentence; may be blank
   * @param actions the newest that a person took on
   * @param links other pages about it
   */
  public record Subject(
      Link heading, String summary, List<StatementView> actions, List<Link> links) {}

  /** The discussions of one year, or its decisions or actions, in order. */
  public record Year(String label, List<DiscussionView> discussions, List<StatementView> entries) {}

  /**
   * A section that was found.
   *
   * @param counts its decisions and actions in words; blank for none
   * @param related whether it has none of the query's words, but others of the best results
   */
  public record Result(
      String href,
      String title,
      DateView date,
      Link meeting,
      Html snippet,
      String counts,
      boolean related) {}

  /**
   * Values to filter the answer by.
   *
   * @param links the first values, with their counts
   * @param rest further ones, shown on request
   */
  public record Facet(String name, List<Link> links, List<Link> rest) {}

  /**
   * Whether it lists decisions or actions. Such a page has a text field of its own, as the search
   * box leads to another page.
   */
  public boolean isList() {
    return path.equals(PageAddresses.DECISIONS) || path.equals(PageAddresses.ACTIONS);
  }

  /** The query as typed. */
  public String text() {
    return parameters.getOrDefault("q", "");
  }

  /** The parameters that the date range form sends along unchanged. */
  public Map<String, String> hiddenFields() {
    Map<String, String> fields = new LinkedHashMap<>(parameters);
    fields.keySet().removeAll(List.of("after", "before", "cursor"));
    if (isList()) {
      fields.remove("q");
    }
    return fields;
  }

  /** The beginning of the date range, as typed; blank for none. */
  public String after() {
    return parameters.getOrDefault("after", "");
  }

  /** The end of the date range, as typed; blank for none. */
  public String before() {
    return parameters.getOrDefault("before", "");
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return entryCount == 0 && sectionCount == 0;
  }

  /** {@code "36 sections"}. */
  public String sectionSummary() {
    return CountText.of(sectionCount, "section");
  }

  /** {@code "1,498"}. */
  public String entryNumber() {
    return CountText.of(entryCount);
  }

  /** {@code "1,498"}. */
  public String sectionNumber() {
    return CountText.of(sectionCount);
  }
}
