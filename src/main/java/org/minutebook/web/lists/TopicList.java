package org.minutebook.web.lists;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.minutebook.index.Analysis;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchRequest.Sort;

/**
 * One page of the topics that come back: those of the most meetings first, or those that were
 * discussed last, or first. Standing items of the agenda are left out unless they are asked for.
 *
 * @param total how many there are
 * @param cursor where the next page begins
 * @param warnings what of the request was not understood
 */
public record TopicList(
    long total, List<RecurringTopic> topics, Optional<String> cursor, List<String> warnings) {
  private static final Comparator<RecurringTopic> MOST_MEETINGS =
      Comparator.comparingInt((RecurringTopic topic) -> -topic.meetings())
          .thenComparing(RecurringTopic::id);

  private static final Comparator<MeetingDate> EARLIEST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private static final Comparator<MeetingDate> LATEST =
      Comparator.nullsLast(Comparator.reverseOrder());

  /**
   * The topics that a request asks for.
   *
   * @param request what their titles contain, their order and the page
   */
  public static TopicList of(MinutesSearch search, SearchRequest request) {
    String text = Analysis.fold(request.text().strip());
    Comparator<RecurringTopic> order = order(request.sort());
    List<RecurringTopic> all =
        search.allRecurringTopics().stream()
            .filter(
                topic ->
                    text.isEmpty()
                        ? !topic.standing()
                        : Analysis.fold(topic.title()).contains(text))
            .sorted(order)
            .toList();
    Optional<RecurringTopic> position = request.cursor().flatMap(TopicList::position);
    int start = position.map(p -> ListCursor.upTo(all, order, p)).orElse(0);
    int end = Math.min(start + request.limit(), all.size());
    return new TopicList(
        all.size(),
        all.subList(start, end),
        end < all.size() ? Optional.of(cursor(all.get(end - 1))) : Optional.empty(),
        request.cursor().isPresent() && position.isEmpty()
            ? List.of(ListCursor.UNKNOWN)
            : List.of());
  }

  private static String cursor(RecurringTopic last) {
    return ListCursor.of(
        Integer.toString(last.meetings()),
        ListCursor.part(last.first()),
        ListCursor.part(last.last()),
        last.id());
  }

  /** A topic that is ordered as the last one of a page was. */
  private static Optional<RecurringTopic> position(String cursor) {
    try {
      return ListCursor.parts(cursor, 4)
          .map(
              parts ->
                  new RecurringTopic(
                      parts.get(3),
                      "",
                      Optional.empty(),
                      Integer.parseInt(parts.get(0)),
                      0,
                      ListCursor.date(parts.get(1)),
                      ListCursor.date(parts.get(2)),
                      false));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Comparator<RecurringTopic> order(Optional<Sort> sort) {
    return switch (sort.orElse(Sort.RELEVANCE)) {
      case RELEVANCE -> MOST_MEETINGS;
      case NEWEST ->
          Comparator.comparing((RecurringTopic t) -> t.last().orElse(null), LATEST)
              .thenComparing(MOST_MEETINGS);
      case OLDEST ->
          Comparator.comparing((RecurringTopic t) -> t.first().orElse(null), EARLIEST)
              .thenComparing(MOST_MEETINGS);
    };
  }
}
