package org.minutebook.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.MeetingRef;
import org.minutebook.web.PageAddresses;

/** The answer of {@code /series}: what kinds of meetings there are, by name. */
record SeriesResponse(List<SeriesJson> series, List<String> warnings) {

  /**
   * A kind of meetings.
   *
   * @param meetings how many there are
   * @param first the date of the first
   * @param last the date of the last
   */
  record SeriesJson(
      String name,
      long meetings,
      Optional<MeetingDate> first,
      Optional<MeetingDate> last,
      String url) {}

  static SeriesResponse of(List<MeetingRef> meetings, List<String> warnings) {
    Map<String, List<MeetingRef>> byName = new TreeMap<>();
    meetings.forEach(
        meeting ->
            meeting
                .series()
                .ifPresent(
                    name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(meeting)));
    List<SeriesJson> all = new ArrayList<>();
    byName.forEach(
        (name, of) -> {
          List<MeetingDate> dates = of.stream().flatMap(m -> m.date().stream()).sorted().toList();
          all.add(
              new SeriesJson(
                  name,
                  of.size(),
                  dates.stream().findFirst(),
                  dates.stream().reduce((first, second) -> second),
                  PageAddresses.query("/meetings", Map.of("series", name))));
        });
    return new SeriesResponse(all, warnings);
  }
}
