package org.minutebook.web.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.MeetingRef;
import org.minutebook.web.api.Rows;

/** The meetings of a series and a time, the newest first, those without a date last. */
final class MeetingList {
  /** Between the date and the id in a cursor; no date has it. */
  private static final String SEPARATOR = "~";

  private static final Comparator<String> NEWEST_FIRST =
      Comparator.comparing((String key) -> key.split(SEPARATOR, 2)[0])
          .reversed()
          .thenComparing(key -> key);

  private final Rows rows;

  MeetingList(Rows rows) {
    this.rows = rows;
  }

  /** A page of the list; it begins after the meeting that the cursor names. */
  JsonObject of(List<MeetingRef> all, Map<String, String> arguments, int limit) {
    List<MeetingRef> meant =
        all.stream()
            .filter(m -> isIn(m, arguments))
            .sorted(Comparator.comparing(MeetingList::key, NEWEST_FIRST))
            .toList();
    Optional<String> cursor = Optional.ofNullable(arguments.get("cursor"));
    List<MeetingRef> left =
        meant.stream()
            .filter(m -> cursor.isEmpty() || NEWEST_FIRST.compare(key(m), cursor.get()) > 0)
            .toList();
    List<MeetingRef> page = left.subList(0, Math.min(Math.max(1, limit), left.size()));
    JsonArray meetings = new JsonArray();
    page.forEach(meeting -> meetings.add(rows.meeting(meeting)));
    JsonObject answer = new JsonObject();
    answer.addProperty("total", meant.size());
    answer.add("meetings", meetings);
    if (page.size() < left.size()) {
      answer.addProperty("cursor", key(page.getLast()));
    }
    return answer;
  }

  private static String key(MeetingRef meeting) {
    return date(meeting) + SEPARATOR + meeting.id();
  }

  private static String date(MeetingRef meeting) {
    return meeting.date().map(MeetingDate::toString).orElse("");
  }

  private static boolean isIn(MeetingRef meeting, Map<String, String> arguments) {
    String date = date(meeting);
    String after = arguments.getOrDefault("after", "");
    String before = arguments.get("before");
    String series = arguments.get("series");
    return date.compareTo(after) >= 0
        && (before == null
            || date.startsWith(before)
            || (!date.isEmpty() && date.compareTo(before) <= 0))
        && (series == null
            || meeting.series().filter(name -> name.equalsIgnoreCase(series)).isPresent());
  }
}
