package org.minutebook.web.view;

import java.util.List;

/** Everybody the minutes name. */
public record PeopleView(String summary, List<Row> rows) {
  /**
   * Somebody.
   *
   * @param span from when to when they were there; blank if never
   */
  public record Row(Link person, int attended, long actions, String span) {}
}
