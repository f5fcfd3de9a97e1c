package org.minutebook.search;

import java.util.List;

/**
 * A person whom the minutes name as present or as owner of an action.
 *
 * @param id the slug of their name, as {@link SearchRequest#person} takes it
 * @param name as in the minutes or the archive's settings
 * @param attended the meetings they attended, by date
 * @param chaired how many of those they chaired
 * @param actions how many actions they own
 */
public record Person(
    String id, String name, List<MeetingRef> attended, long chaired, long actions) {
  public Person {
    attended = List.copyOf(attended);
  }
}
