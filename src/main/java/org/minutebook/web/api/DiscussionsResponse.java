package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.json.IdAndTitle;
import org.minutebook.json.StatementJson;
import org.minutebook.search.Discussions;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.search.Timeline;
import org.minutebook.web.PageAddresses;

/**
 * The answer of {@code /topics/{topic}} and of {@code /issues/{owner}/{repo}/{number}}.
 *
 * @param topic the topic; of an issue, the one that is about it
 * @param issue the issue; of a topic, the one that it is about
 * @param total how many discussions there are
 * @param statements how many decisions and actions they hold
 * @param possible how many more that are only possible
 * @param next address of the following page
 */
record DiscussionsResponse(
    Optional<TopicsResponse.TopicJson> topic,
    Optional<TopicsResponse.IssueJson> issue,
    long total,
    long statements,
    long possible,
    List<Timeline.Month> histogram,
    List<DiscussionJson> discussions,
    Optional<TimelineResponse.StandingJson> standing,
    List<String> warnings,
    Optional<String> next) {

  /**
   * One topic of one meeting.
   *
   * @param snippet the sentences that tell it, without those of its statements; may be blank
   */
  record DiscussionJson(
      MeetingRefJson meeting,
      IdAndTitle section,
      String url,
      SearchResponse.SnippetJson snippet,
      List<StatementJson> statements) {

    private static DiscussionJson of(Discussions.Discussion told, StatementRecords statements) {
      return new DiscussionJson(
          MeetingRefJson.of(told.meeting()),
          new IdAndTitle(told.section().id(), told.section().title()),
          PageAddresses.section(told.meeting().id(), told.section().id()),
          SearchResponse.SnippetJson.of(told.snippet()),
          told.statements().stream().map(statements::of).toList());
    }
  }

  static DiscussionsResponse of(
      ThreadDiscussions thread,
      StatementRecords statements,
      List<String> warnings,
      Optional<String> next) {
    Timeline timeline = thread.discussions().timeline();
    return new DiscussionsResponse(
        thread.topic().map(TopicsResponse.TopicJson::of),
        thread.issue().map(TopicsResponse.IssueJson::of),
        thread.total(),
        timeline.total(),
        timeline.possible(),
        timeline.histogram(),
        thread.discussions().discussions().stream()
            .map(told -> DiscussionJson.of(told, statements))
            .toList(),
        timeline.standing().map(standing -> TimelineResponse.standing(standing, statements)),
        warnings,
        next);
  }
}
