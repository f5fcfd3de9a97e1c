package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.search.MeetingRef;
import org.minutebook.web.PageAddresses;

/**
 * The answer of {@code /meetings/{file}} where a file holds the minutes of several meetings: those
 * meetings by date.
 *
 * @param file its path in the archive
 * @param total how many there are
 * @param source address of the file where it is hosted
 */
record FileMeetingsResponse(
    String file,
    long total,
    List<MeetingRefJson> meetings,
    Optional<String> source,
    List<String> warnings) {

  static FileMeetingsResponse of(
      List<MeetingRef> meetings, Settings settings, List<String> warnings) {
    String file = meetings.getFirst().file();
    return new FileMeetingsResponse(
        file,
        meetings.size(),
        meetings.stream().map(MeetingRefJson::of).toList(),
        PageAddresses.source(settings, file, 1),
        warnings);
  }
}
