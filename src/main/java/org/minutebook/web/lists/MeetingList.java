package org.minutebook.web.lists;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.SearchRequest;

/**
 * The meetings of an archive by date, or a page of them.
 *
 * @param total how many there are in all
 * @param cursor where the next page begins
 * @param warnings what of the request was not understood
 */
public record MeetingList(
    long total, List<MeetingRef> meetings, Optional<String> cursor, List<String> warnings) {

  /** What stands for the year of meetings without a date. */
  public static final String UNDATED = "undated";

  /** The year of a meeting, {@link #UNDATED} for one without a date. */
  public static String year(MeetingRef meeting) {
    return meeting.date().map(date -> Integer.toString(date.year())).orElse(UNDATED);
  }

  /**
   * The meetings that a request asks for.
   *
   * @param all by date, then id, those without a date last
   * @param request the series and the page
   * @param year only meetings of this year
   * @param paged whether to stop at the request's limit
   */
  public static MeetingList of(
      List<MeetingRef> all, SearchRequest request, Optional<String> year, boolean paged) {
    List<MeetingRef> chosen =
        all.stream()
            .filter(m -> request.series().isEmpty() || request.series().equals(m.series()))
            .filter(m -> year.isEmpty() || year.get().equals(year(m)))
            .toList();
    Optional<MeetingRef> position = request.cursor().flatMap(MeetingList::position);
    int start = position.map(p -> ListCursor.upTo(chosen, MeetingRef.BY_DATE, p)).orElse(0);
    int end = paged ? Math.min(start + request.limit(), chosen.size()) : chosen.size();
    return new MeetingList(
        chosen.size(),
        chosen.subList(start, end),
        end < chosen.size() ? Optional.of(cursor(chosen.get(end - 1))) : Optional.empty(),
        request.cursor().isPresent() && position.isEmpty()
            ? List.of(ListCursor.UNKNOWN)
            : List.of());
  }

  private static String cursor(MeetingRef last) {
    return ListCursor.of(ListCursor.part(last.date()), last.id());
  }

  /** A meeting that is ordered as the last one of a page was. */
  private static Optional<MeetingRef> position(String cursor) {
    try {
      return ListCursor.parts(cursor, 2)
          .map(
              parts ->
                  new MeetingRef(
                      parts.get(1),
                      "",
                      ListCursor.date(parts.get(0)),
                      Optional.empty(),
                      "",
                      List.of()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
