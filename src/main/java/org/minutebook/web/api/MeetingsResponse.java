package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.web.lists.MeetingList;

/**
 * The answer of {@code /meetings}: by date, those without one last.
 *
 * @param total how many there are in all
 * @param next address of the following page
 */
record MeetingsResponse(
    long total, List<MeetingRefJson> meetings, List<String> warnings, Optional<String> next) {

  static MeetingsResponse of(MeetingList list, List<String> warnings, Optional<String> next) {
    return new MeetingsResponse(
        list.total(), list.meetings().stream().map(MeetingRefJson::of).toList(), warnings, next);
  }
}
