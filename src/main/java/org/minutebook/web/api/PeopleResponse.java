package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.Person;
import org.minutebook.web.PageAddresses;

/**
 * The answer of {@code /people}: those of most meetings first.
 *
 * @param total how many there are
 */
record PeopleResponse(long total, List<PersonJson> people, List<String> warnings) {

  /**
   * Somebody whom the minutes name.
   *
   * @param meetings how many they attended
   * @param chaired how many of those they chaired
   * @param actions how many actions they own
   * @param first the date of the first meeting they attended
   * @param last the date of the last
   */
  record PersonJson(
      String id,
      String name,
      long meetings,
      long chaired,
      long actions,
      Optional<MeetingDate> first,
      Optional<MeetingDate> last,
      String url) {

    static PersonJson of(Person person) {
      List<MeetingDate> dates =
          person.attended().stream().flatMap(m -> m.date().stream()).sorted().toList();
      return new PersonJson(
          person.id(),
          person.name(),
          person.attended().size(),
          person.chaired(),
          person.actions(),
          dates.stream().findFirst(),
          dates.stream().reduce((first, second) -> second),
          PageAddresses.person(person.id()));
    }
  }
}
