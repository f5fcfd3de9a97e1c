package org.minutebook.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.Discussions;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.RecurringTopic;
import org.minutebook.search.SearchRequest;
import org.minutebook.search.SearchRequest.Sort;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.lists.TopicList;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.Chart;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.DiscussionView;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.MonthRange;
import org.minutebook.web.view.StandingView;
import org.minutebook.web.view.TopicView;
import org.minutebook.web.view.TopicsView;

/** Builds the list of topics that come back, and the pages of a topic and of an issue. */
final class ThreadViews {
  private static final int TOPICS = 100;

  /** So many discussions are searched for a link to the issue itself. */
  private static final int SOURCES = 3;

  /** Parameters of an answer that say nothing about a topic or an issue. */
  private static final String[] OTHERS = {"q", "series", "person", "kind", "outcome", "explain"};

  private ThreadViews() {}

  /** The list of topics. */
  static TopicsView topics(RequestParameters parameters, MinutesSearch search) {
    SearchRequest request = parameters.request();
    TopicList list =
        TopicList.of(
            search, parameters.values().containsKey("limit") ? request : request.withLimit(TOPICS));
    String text = request.text();
    boolean leavesOut =
        text.isEmpty() && search.allRecurringTopics().stream().anyMatch(RecurringTopic::standing);
    return new TopicsView(
        CountText.of(list.total(), "topic")
            + (text.isEmpty()
                ? " that several meetings discussed."
                    + (leavesOut ? " Items that stand on most agendas are left out." : "")
                : " with \u201C" + text + "\u201D in the title."),
        text,
        topicOrders(parameters),
        list.topics().stream().map(ThreadViews::row).toList(),
        list.cursor()
            .map(c -> Link.to(parameters.addressWith(PageAddresses.TOPICS, "cursor", c), "More"))
            .orElse(null));
  }

  private static List<Link> topicOrders(RequestParameters parameters) {
    Sort current = parameters.request().sort().orElse(Sort.RELEVANCE);
    return List.of(
        topicOrder(parameters, null, "most meetings", current == Sort.RELEVANCE),
        topicOrder(parameters, "newest", "last discussed", current == Sort.NEWEST),
        topicOrder(parameters, "oldest", "first discussed", current == Sort.OLDEST));
  }

  private static Link topicOrder(
      RequestParameters parameters, String sort, String label, boolean isCurrent) {
    return new Link(
        parameters.addressWith(PageAddresses.TOPICS, "sort", sort),
        label,
        isCurrent ? "current" : "");
  }

  private static TopicsView.Row row(RecurringTopic topic) {
    return new TopicsView.Row(
        Link.to(PageAddresses.topic(topic.id()), topic.title()),
        topic.meetings(),
        years(topic.first(), topic.last()),
        DateView.of(topic.last()));
  }

  /** {@code 2013–2016}. */
  private static String years(Optional<MeetingDate> first, Optional<MeetingDate> last) {
    if (first.isEmpty() || last.isEmpty()) {
      return "";
    }
    int from = first.get().year();
    int to = last.get().year();
    return from == to ? Integer.toString(from) : from + "\u2013" + to;
  }

  /** The page of a topic. */
  static TopicView topic(ThreadDiscussions thread, RequestParameters asked, MinutesSearch search) {
    RecurringTopic topic = thread.topic().orElseThrow();
    return view(
        PageAddresses.topic(topic.id()),
        Link.to(PageAddresses.TOPICS, "Topics"),
        topic.title(),
        thread,
        Stream.of(
                topic.issue().map(i -> Link.to(PageAddresses.issue(i), "Issue " + i)),
                Optional.of(
                    Link.to(
                        PageAddresses.query(AnswerPage.SEARCH, Map.of("q", topic.title())),
                        "Search for these words")))
            .flatMap(Optional::stream)
            .toList(),
        parameters(asked),
        request -> search.topic(topic.id(), request).orElseThrow());
  }

  /** The page of an issue. */
  static TopicView issue(ThreadDiscussions thread, RequestParameters asked, MinutesSearch search) {
    String reference = thread.issue().orElseThrow();
    return view(
        PageAddresses.issue(reference),
        null,
        reference,
        thread,
        Stream.of(
                source(thread.discussions(), reference, search),
                thread
                    .topic()
                    .map(t -> Link.to(PageAddresses.topic(t.id()), "Topic: " + t.title())))
            .flatMap(Optional::stream)
            .toList(),
        parameters(asked),
        request -> search.issue(reference, request).orElseThrow());
  }

  /** The issue itself, as the minutes of one of the discussions link to it. */
  private static Optional<Link> source(
      Discussions discussions, String reference, MinutesSearch search) {
    return discussions.discussions().stream()
        .limit(SOURCES)
        .flatMap(
            discussion ->
                search
                    .meeting(discussion.meeting().id())
                    .flatMap(meeting -> meeting.section(discussion.section().id()))
                    .flatMap(section -> ThreadLinks.in(section.text(), reference))
                    .stream())
        .findFirst()
        .map(link -> Link.to(link.href(), "The issue on " + link.text()));
  }

  /** The parameters that count, with the newest discussions first by default. */
  static RequestParameters parameters(RequestParameters asked) {
    return asked.without(OTHERS);
  }

  /** What is asked of the search. */
  static SearchRequest request(RequestParameters asked) {
    RequestParameters parameters = parameters(asked);
    return parameters.request().sort().isEmpty()
        ? parameters.with(Map.of("sort", "newest")).request()
        : parameters.request();
  }

  private interface Discussing {
    ThreadDiscussions of(SearchRequest request);
  }

  private static TopicView view(
      String path,
      Link parent,
      String heading,
      ThreadDiscussions thread,
      List<Link> further,
      RequestParameters parameters,
      Discussing discussing) {
    Discussions discussions = thread.discussions();
    Timeline timeline = discussions.timeline();
    FurtherLinks more = new FurtherLinks(path, parameters);
    Optional<MonthRange> range =
        MonthRange.of(parameters.request().after(), parameters.request().before());
    List<Timeline.Month> months =
        range.isEmpty()
            ? timeline.histogram()
            : discussing
                .of(parameters.without("after", "before", "cursor").request().withLimit(1))
                .discussions()
                .timeline()
                .histogram();
    return new TopicView(
        parent,
        heading,
        summary(thread, range.isPresent()),
        further,
        Stream.concat(parameters.warnings().stream(), timeline.warnings().stream())
            .distinct()
            .toList(),
        new FilterLinks(path, parameters).active(),
        OrderLinks.of(path, parameters, false, Sort.NEWEST),
        StandingView.of(timeline, parameters.request()),
        Chart.of(
                months,
                Chart.ALL_LANES,
                range,
                within -> parameters.addressWith(path, within.parameters()))
            .leavingOut(timeline.undated(), Chart.ALL_LANES),
        CountText.of(thread.total()),
        DiscussionView.byYear(discussions.discussions()),
        Stream.of(
                more.entries(timeline, Optional.of(discussions), false),
                more.marked(timeline),
                more.possible(timeline))
            .filter(Objects::nonNull)
            .toList());
  }

  /** {@code , 2013–2016 (1 without a date)}. */
  private static String during(RecurringTopic topic, int undated) {
    String years = years(topic.first(), topic.last());
    return years.isEmpty()
        ? " without a date"
        : ", " + years + (undated == 0 ? "" : " (" + CountText.of(undated) + " without a date)");
  }

  /** {@code 12 discussions in 10 meetings, 2013–2016. 5 decisions and actions.} */
  private static String summary(ThreadDiscussions thread, boolean isPart) {
    long statements = thread.discussions().timeline().total();
    return counts(thread, isPart)
        + ". "
        + (statements == 1
            ? "1 decision or action."
            : statements == 0
                ? "No decisions or actions."
                : CountText.of(statements) + " decisions and actions.");
  }

  /** {@code 12 discussions in 10 meetings, 2013–2016}. */
  static String counts(ThreadDiscussions thread, boolean isPart) {
    return CountText.of(thread.total(), "discussion")
        + thread
            .topic()
            .filter(topic -> !isPart && topic.discussions() == thread.total())
            .map(
                topic ->
                    " in "
                        + CountText.of(topic.meetings(), "meeting")
                        + during(topic, thread.discussions().timeline().undated().sections()))
            .orElse("");
  }
}
