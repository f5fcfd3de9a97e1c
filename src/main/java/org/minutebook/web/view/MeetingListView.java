package org.minutebook.web.view;

import java.util.List;

/**
 * The list of meetings, newest first.
 *
 * @param summary the number of meetings in words
 * @param yearLinks the years to choose from; a note marks the chosen one
 * @param seriesLinks the series to choose from; a note marks the chosen one
 * @param years the meetings of this page by year
 */
public record MeetingListView(
    String summary, List<Link> yearLinks, List<Link> seriesLinks, List<Year> years) {
  /** The meetings of one year. */
  public record Year(String label, String id, List<Row> rows) {}

  /**
   * A meeting in a list.
   *
   * @param about what it was about; empty where its title says enough
   * @param counts its topics, decisions and actions in words; empty where they are not told
   */
  public record Row(DateView date, String series, Link meeting, String about, String counts) {}
}
