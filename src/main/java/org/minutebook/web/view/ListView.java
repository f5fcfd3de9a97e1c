package org.minutebook.web.view;

import java.util.List;

/**
 * Meetings by year, the newest first.
 *
 * @param summary how many there are
 * @param years there are, as links; a note marks the one shown alone
 * @param series there are, as links; a note marks the one shown alone
 * @param shown the meetings of this page by year
 */
public record ListView(String summary, List<Link> years, List<Link> series, List<Year> shown) {
  /** A year's meetings. */
  public record Year(String label, String id, List<Row> rows) {}

  /** A meeting in the list. */
  public record Row(DateView day, String series, Link meeting) {}
}
