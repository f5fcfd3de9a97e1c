package org.minutebook.web.view;

import java.util.List;

/**
 * The page of everybody the minutes name.
 *
 * @param text what their names have to contain, as typed; blank for anything
 * @param orders the orders to choose from; a note marks the one in force
 * @param letters with which names begin; each links to the first of them
 * @param groups by letter, or one without a letter
 */
public record PeopleView(
    String summary, String text, List<Link> orders, List<Link> letters, List<Group> groups) {
  /**
   * People whose names begin with one letter.
   *
   * @param letter blank for any
   */
  public record Group(String letter, String id, List<Row> rows) {}

  /**
   * A person.
   *
   * @param attended the number of meetings they attended
   * @param actions the number of their actions
   * @param years the years of the first and last meeting they attended; blank for none
   */
  public record Row(Link person, int attended, long actions, String years) {}
}
