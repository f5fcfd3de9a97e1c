package org.minutebook.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Status;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.Chart;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.HomeView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.StatementView;

/** Builds the home page. */
final class HomePage {
  private static final int DECISIONS = 6;
  private static final int MEETINGS = 8;
  private static final int TOPICS = 14;
  private static final int EXAMPLES = 3;

  private HomePage() {}

  static HomeView of(MinutesSearch search) {
    List<MeetingRef> all = search.meetings();
    RequestParameters newest =
        RequestParameters.from(Map.of("sort", "newest", "kind", "decision")::get);
    List<Link> topics = recurringTopics(search, TOPICS);
    List<Timeline.Month> months = search.months(RequestParameters.from(name -> null).request());
    return new HomeView(
        summary(search.status(), all),
        topics.stream()
            .limit(EXAMPLES)
            .map(
                t ->
                    Link.to(
                        PageAddresses.query(AnswerPage.SEARCH, Map.of("q", t.text())), t.text()))
            .toList(),
        Chart.of(
                months,
                Chart.ALL_LANES,
                Optional.empty(),
                range -> PageAddresses.query(AnswerPage.SEARCH, range.parameters()))
            .leavingOut(undated(search.status(), months), Chart.ALL_LANES),
        search.timeline(newest.request().withLimit(DECISIONS)).entries().stream()
            .map(StatementView::of)
            .toList(),
        topics,
        MeetingLists.countBySeries(all).entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .map(
                s ->
                    new Link(
                        MeetingLists.address(Optional.of(s.getKey()), Optional.empty()),
                        s.getKey(),
                        CountText.of(s.getValue(), "meeting")))
            .toList(),
        MeetingLists.rows(MeetingLists.newestFirst(all).stream().limit(MEETINGS).toList()));
  }

  /** The topics of most meetings, with how many these are. */
  static List<Link> recurringTopics(MinutesSearch search, int limit) {
    return search.recurringTopics().stream()
        .limit(limit)
        .map(t -> new Link(PageAddresses.topic(t.id()), t.title(), CountText.of(t.meetings())))
        .toList();
  }

  /** What of all that is in the index no month has. */
  private static Map<String, Integer> undated(Status status, List<Timeline.Month> months) {
    return Map.of(
        "sections",
            (int) status.sections() - months.stream().mapToInt(Timeline.Month::sections).sum(),
        "decisions",
            (int) status.decisions() - months.stream().mapToInt(Timeline.Month::decisions).sum(),
        "actions",
            (int) status.actions() - months.stream().mapToInt(Timeline.Month::actions).sum());
  }

  /** {@code 51 meetings from 2013 to 2016: 411 topics, 98 decisions, 356 actions.} */
  static String summary(Status status, List<MeetingRef> all) {
    List<MeetingDate> dates = all.stream().flatMap(m -> m.date().stream()).sorted().toList();
    String span = all.isEmpty() ? "" : " without a date";
    if (!dates.isEmpty()) {
      int first = dates.getFirst().year();
      int last = dates.getLast().year();
      int undated = all.size() - dates.size();
      span =
          (first == last ? " in " + first : " from " + first + " to " + last)
              + (undated == 0 ? "" : " (" + CountText.of(undated) + " without a date)");
    }
    return "%s%s: %s, %s, %s."
        .formatted(
            CountText.of(status.meetings(), "meeting"),
            span,
            CountText.of(status.sections(), "section"),
            CountText.of(status.decisions(), "decision"),
            CountText.of(status.actions(), "action"));
  }
}
