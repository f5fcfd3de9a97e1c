package org.minutebook.search;

import java.util.List;

/**
 * Somebody the minutes name as present or as taking something on.
 *
 * @param id their slug, as {@link SearchRequest#person} takes it
 * @param name as the minutes or the archive's settings have it
 * @param attended the meetings they were at, by date
 * @param chaired how many of those they chaired
 * @param actions how many actions are theirs
 */
public record Person(
    String id, String name, List<MeetingRef> attended, long chaired, long actions) {
  public Person {
    attended = List.copyOf(attended);
  }
}
