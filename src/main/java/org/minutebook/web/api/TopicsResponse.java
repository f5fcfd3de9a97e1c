package org.minutebook.web.api;

import java.util.List;
import java.util.Optional;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.search.RecurringTopic;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.lists.TopicList;

/**
 * The answer of {@code /topics}.
 *
 * @param total how many there are in all
 * @param next address of the following page
 */
record TopicsResponse(
    long total, List<TopicJson> topics, List<String> warnings, Optional<String> next) {

  /**
   * A topic that several meetings discussed.
   *
   * @param issue the issue that it is about, if its titles refer to one and no other
   * @param meetings how many meetings discussed it
   * @param discussions in how many sections
   * @param agendaItem whether it stands on so many agendas that it is no topic
   */
  record TopicJson(
      String id,
      String title,
      Optional<IssueJson> issue,
      int meetings,
      int discussions,
      Optional<MeetingDate> first,
      Optional<MeetingDate> last,
      boolean agendaItem,
      String url) {

    static TopicJson of(RecurringTopic topic) {
      return new TopicJson(
          topic.id(),
          topic.title(),
          topic.issue().map(IssueJson::of),
          topic.meetings(),
          topic.discussions(),
          topic.first(),
          topic.last(),
          topic.standing(),
          PageAddresses.topic(topic.id()));
    }
  }

  /**
   * An issue or pull request.
   *
   * @param reference {@code owner/repository#12}, or {@code #12} where no repository is known
   */
  record IssueJson(String reference, String url) {
    static IssueJson of(String reference) {
      return new IssueJson(reference, PageAddresses.issue(reference));
    }
  }

  static TopicsResponse of(TopicList list, List<String> warnings, Optional<String> next) {
    return new TopicsResponse(
        list.total(), list.topics().stream().map(TopicJson::of).toList(), warnings, next);
  }
}
