package org.minutebook.web.view;

import java.util.List;

/** The page of everybody the minutes name. */
public record PeopleView(String summary, List<Row> rows) {
  /**
   * A person.
   *
   * @param attended the number of meetings they attended
   * @param actions the number of their actions
   * @param years the years of the first and last meeting they attended; blank for none
   */
  public record Row(Link person, int attended, long actions, String years) {}
}
