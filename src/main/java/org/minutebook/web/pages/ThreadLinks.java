package org.minutebook.web.pages;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.NamedIssue;
import org.minutebook.search.RecurringTopic;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.TopicThreadView;

/**
 * Links a section with the other discussions of its topic and of the issues that it names. Where an
 * issue is tracked is known from the links of the minutes, so no setting has to tell.
 */
final class ThreadLinks {
  /** Minutes that hold more characters of links are not searched to their end. */
  private static final int MAX_LINKS = 2000;

  private static final Pattern LINK = Pattern.compile("https?://[\\w./-]{1,300}+");

  private ThreadLinks() {}

  /** Other discussions of a section's topic, with the pages of the topic and of its issues. */
  static TopicThreadView of(Meeting meeting, Section section, MinutesSearch search) {
    Address address = Address.of(meeting.id(), section.id());
    return TopicThreadView.of(meeting, section, search.related(address))
        .with(
            search.topicOf(address).map(ThreadLinks::topic).orElse(null),
            search.issuesOf(address).stream().map(issue -> of(issue, section.text())).toList());
  }

  private static Link topic(RecurringTopic topic) {
    return new Link(
        PageAddresses.topic(topic.id()),
        "All discussions of this topic",
        CountText.of(topic.discussions()));
  }

  /** The page of an issue that a section names, and the issue itself. */
  private static TopicThreadView.Issue of(NamedIssue issue, String markdown) {
    return new TopicThreadView.Issue(
        new Link(
            PageAddresses.issue(issue.reference()),
            issue.reference(),
            CountText.of(issue.discussions(), "discussion")),
        in(markdown, issue.reference()).orElse(null));
  }

  /** The first link of a text in Markdown that leads to an issue, named by its host. */
  static Optional<Link> in(String markdown, String reference) {
    Matcher links = LINK.matcher(markdown);
    for (int i = 0; i < MAX_LINKS && links.find(); i++) {
      if (IssueReferences.parse(links.group()).equals(Optional.of(reference))) {
        return host(links.group()).map(host -> Link.to(links.group(), host));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> host(String link) {
    try {
      return Optional.ofNullable(URI.create(link).getHost());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
