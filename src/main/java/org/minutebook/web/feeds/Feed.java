package org.minutebook.web.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed of decisions and actions, newest first.
 *
 * @param id stays the same for the same request
 * @param title what it is of
 * @param author the archive's name
 * @param page the address of the page that shows the same
 * @param updated when the newest entry was made
 */
record Feed(
    String id, String title, String author, String page, Instant updated, List<Entry> entries) {

  /**
   * A decision or an action.
   *
   * @param id stays the same when the archive is read anew and when a decision's words are edited
   * @param text its words with what they refer to and where it was made, as plain text
   * @param made the day of the meeting
   * @param kind decision or action
   * @param outcome of a decision
   */
  record Entry(
      String id,
      String title,
      String text,
      String page,
      Instant made,
      String kind,
      Optional<String> outcome) {}
}
