package org.minutebook.web.view;

import java.util.List;

/**
 * The list of topics that come back.
 *
 * @param summary how many there are
 * @param text what their titles have to contain, as typed; blank for anything
 * @param orders the orders to choose from; a note marks the one in force
 * @param next the next page of the list, or null
 */
public record TopicsView(
    String summary, String text, List<Link> orders, List<Row> rows, Link next) {
  /**
   * A topic.
   *
   * @param topic its page
   * @param meetings how many meetings discussed it
   * @param years the years of its first and last discussion; blank for none
   * @param last when it was last discussed
   */
  public record Row(Link topic, int meetings, String years, DateView last) {}
}
