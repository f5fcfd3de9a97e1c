package org.minutebook.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.json.Inline;
import org.minutebook.json.MeetingJson;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Statement;
import org.minutebook.search.StatementHistory;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PreviousAndNext;

/**
 * The answer of {@code /meetings/{meeting}}.
 *
 * @param source address of its lines in the file where that is hosted
 * @param previous the meeting of its series before it
 * @param next the one after it
 */
record MeetingResponse(
    @Inline MeetingJson meeting,
    String url,
    Optional<String> source,
    Optional<MeetingRefJson> previous,
    Optional<MeetingRefJson> next,
    List<String> warnings) {

  static MeetingResponse of(
      Meeting meeting,
      Statement.Level level,
      Map<String, StatementHistory> histories,
      Settings settings,
      PreviousAndNext beside,
      List<String> warnings) {
    return new MeetingResponse(
        MeetingJson.of(meeting, level)
            .with(
                s ->
                    StatementRecords.with(
                        s, histories.getOrDefault(s.id(), StatementHistory.NONE))),
        Address.of(meeting.id()).path(),
        PageAddresses.source(settings, meeting.file(), meeting.line()),
        beside.previous().map(MeetingRefJson::of),
        beside.next().map(MeetingRefJson::of),
        warnings);
  }
}
