package org.minutebook.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minutebook.search.Discussions.Discussion;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.render.Html;

/**
 * One topic of one meeting in a timeline.
 *
 * @param topic its section
 * @param snippet what else says most about the query; null where its statements say it
 * @param statements its decisions and actions
 */
public record DiscussionView(
    DateView date, Link topic, Link meeting, Html snippet, List<StatementView> statements) {

  static DiscussionView of(Discussion discussion) {
    String meeting = discussion.meeting().id();
    return new DiscussionView(
        DateView.of(discussion.meeting().date()),
        Link.to(
            PageAddresses.section(meeting, discussion.section().id()),
            discussion.section().title()),
        Link.to(PageAddresses.meeting(meeting), discussion.meeting().title()),
        discussion.snippet().text().isBlank() ? null : Html.of(discussion.snippet()),
        discussion.statements().stream().map(StatementView::of).toList());
  }

  /** Groups discussions by year, keeping their order. */
  public static List<AnswerView.Year> byYear(List<Discussion> discussions) {
    Map<String, List<DiscussionView>> years = new LinkedHashMap<>();
    for (Discussion discussion : discussions) {
      years
          .computeIfAbsent(DateView.year(discussion.meeting().date()), y -> new ArrayList<>())
          .add(of(discussion));
    }
    return years.entrySet().stream()
        .map(y -> new AnswerView.Year(y.getKey(), y.getValue(), List.of()))
        .toList();
  }
}
