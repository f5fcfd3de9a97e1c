package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.search.MeetingRef;

/**
 * The answer of {@code /meetings}: by date, those without one last.
 *
 * @param total how many there are in all
 * @param next address of the following page
 */
record MeetingsResponse(long total, List<MeetingRefJson> meetings, Optional<String> next) {

  static MeetingsResponse of(long total, List<MeetingRef> meetings, Optional<String> next) {
    return new MeetingsResponse(total, meetings.stream().map(MeetingRefJson::of).toList(), next);
  }
}
