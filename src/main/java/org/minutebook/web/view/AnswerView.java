package org.minutebook.web.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.render.Html;

/**
 * The page that answers a query.
 *
 * @param path of the page: {@code /search} or {@code /timeline}
 * @param heading what was asked, in words
 * @param told the answer's size in a sentence, for those who hear it
 * @param understood how the query was read, in words; blank where that is plain
 * @param notices what was odd about the question
 * @param narrowed filters in force; each link takes its filter away
 * @param sorts orders there are; a note marks the one in force
 * @param corrected what was searched for instead of what was typed; null for that itself
 * @param broader queries that find something, where this one does not
 * @param chart over time, whatever stretch of it the answer is narrowed to
 * @param asked the parameters understood, by name
 * @param span from when to when the answer reaches; blank if unknown
 * @param entries how many decisions and actions there are
 * @param entryCount the same in words
 * @param years the entries of this page
 * @param more where the other entries are, or null
 * @param sections how many sections there are
 * @param results those of this page
 * @param moreResults where the following are, or null
 * @param facets what the answer can be narrowed by
 */
public record AnswerView(
    String path,
    String heading,
    String told,
    String understood,
    List<String> notices,
    List<Link> narrowed,
    List<Link> sorts,
    Corrected corrected,
    List<Link> broader,
    Chart chart,
    Map<String, String> asked,
    String span,
    long entries,
    String entryCount,
    List<Year> years,
    Link more,
    long sections,
    List<Result> results,
    Link moreResults,
    List<Facet> facets) {

  /**
   * A query with its spelling corrected.
   *
   * @param query what was searched for
   * @param literal searches for what was typed
   */
  public record Corrected(String query, Link literal) {}

  /** The entries of one year, in order. */
  public record Year(String label, List<StatementView> entries) {}

  /**
   * A section that was found.
   *
   * @param related whether it has none of the words, but others of the best results
   */
  public record Result(
      String href,
      String topic,
      DateView day,
      Link meeting,
      Html snippet,
      String counts,
      boolean related) {}

  /**
   * One way to narrow the answer.
   *
   * @param links the first of them, with their counts
   * @param rest further ones, shown on request
   */
  public record Facet(String name, List<Link> links, List<Link> rest) {}

  /** Whether the page asks for words by itself, because the search box asks for whole answers. */
  public boolean asksWords() {
    return path.equals(PageAddresses.ACTIONS);
  }

  /** The words asked for, as typed. */
  public String words() {
    return asked.getOrDefault("q", "");
  }

  /** The parameters that another stretch of time leaves as they are. */
  public Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>(asked);
    kept.keySet().removeAll(List.of("after", "before", "cursor"));
    if (asksWords()) {
      kept.remove("q");
    }
    return kept;
  }

  /** Where the stretch of time begins, as typed; blank for none. */
  public String after() {
    return asked.getOrDefault("after", "");
  }

  /** Where it ends. */
  public String before() {
    return asked.getOrDefault("before", "");
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return entries == 0 && sections == 0;
  }

  /** {@code "36 sections"}. */
  public String sectionCount() {
    return CountText.of(sections, "section");
  }

  /** {@code "1,498"}. */
  public String entryNumber() {
    return CountText.of(entries);
  }

  /** {@code "1,498"}. */
  public String sectionNumber() {
    return CountText.of(sections);
  }
}
