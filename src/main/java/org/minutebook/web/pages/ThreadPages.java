package org.minutebook.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.Suggestion;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.feeds.FeedFormat;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.PageFrame;
import org.minutebook.web.view.TopicView;
import org.minutebook.web.view.TopicsView;

/** Answers requests for the list of topics, for a topic, and for an issue. */
public final class ThreadPages {
  private static final int GUESSES = 8;

  private final Pages pages;
  private final PageFrames frames;

  ThreadPages(Pages pages, PageFrames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  /** The topics that came back. */
  public Reply topics(RequestParameters parameters, MinutesSearch search) {
    TopicsView view = ThreadViews.topics(parameters, search);
    return pages.page(
        "topics.jte", frame("Topics", PageAddresses.TOPICS, view.summary(), parameters), view);
  }

  /** All discussions of a topic; an earlier address of it leads to the one of today. */
  public Reply topic(Optional<String> id, RequestParameters parameters, MinutesSearch search) {
    Optional<ThreadDiscussions> found =
        id.flatMap(i -> search.topic(i, ThreadViews.request(parameters)));
    if (found.isEmpty()) {
      return id.flatMap(search::onlyDiscussion)
          .map(section -> redirect(302, section.path()))
          .or(() -> id.flatMap(search::formerTopic).map(now -> former(now, parameters, search)))
          .orElseGet(() -> missingTopic(id.orElse(""), search));
    }
    String path = PageAddresses.topic(found.get().topic().orElseThrow().id());
    if (!id.get().equals(found.get().topic().get().id())) {
      return redirect(301, parameters.address(path));
    }
    TopicView view = ThreadViews.topic(found.get(), parameters, search);
    return pages.page("topic.jte", followed(view, path, found.get(), parameters), view);
  }

  /** A topic under another title, or the only section that is left of it, or 410. */
  private Reply former(
      AddressResolution resolution, RequestParameters parameters, MinutesSearch search) {
    return switch (resolution) {
      case AddressResolution.Gone gone -> pages.retired(gone);
      case AddressResolution.Moved moved ->
          search
              .topicOf(moved.to())
              .map(topic -> redirect(301, parameters.address(PageAddresses.topic(topic.id()))))
              .orElseGet(() -> redirect(302, moved.to().path()));
    };
  }

  /**
   * All discussions that name an issue.
   *
   * @param path the request's path, percent-encoded
   */
  public Reply issue(
      Optional<String> reference, String path, RequestParameters parameters, MinutesSearch search) {
    Optional<ThreadDiscussions> found =
        reference.flatMap(r -> search.issue(r, ThreadViews.request(parameters)));
    if (found.isEmpty()) {
      return missingIssue(reference, search);
    }
    String address = PageAddresses.issue(reference.get());
    if (!path.equals(address)) {
      return redirect(301, parameters.address(address));
    }
    TopicView view = ThreadViews.issue(found.get(), parameters, search);
    return pages.page("topic.jte", followed(view, address, found.get(), parameters), view);
  }

  private PageFrame frame(
      String title, String path, String description, RequestParameters parameters) {
    PageFrame frame =
        parameters.values().isEmpty()
            ? frames.indexed(title, path, description)
            : frames.unindexed(title, "", path);
    return frame.withAlternates(PageFrames.alternates(parameters.address(path)));
  }

  /** The frame of a topic or an issue, which has a feed of its own. */
  private PageFrame followed(
      TopicView view, String path, ThreadDiscussions thread, RequestParameters parameters) {
    PageFrame frame =
        frame(view.heading(), path, view.summary(), parameters)
            .withFeed(path + FeedFormat.ATOM.suffix());
    return frame.sharing().indexed()
        ? frames.withPicture(frame, path, Cards.thread(thread, view.heading(), frames.name()))
        : frame;
  }

  private static Reply redirect(int status, String path) {
    return new Reply(status, Reply.HTML, "", Map.of("Location", path));
  }

  private Reply missingTopic(String id, MinutesSearch search) {
    return missing(
        "Topic not found",
        "No topic of several meetings has this address. Search for it, or browse all topics.",
        search.suggest(id.replace('-', ' ')),
        Link.to(PageAddresses.TOPICS, "All topics"));
  }

  private Reply missingIssue(Optional<String> reference, MinutesSearch search) {
    String number = reference.map(r -> r.substring(r.indexOf('#'))).orElse("");
    return missing(
        "Issue not found",
        "The minutes name no issue with this address.",
        number.isEmpty() ? List.of() : search.suggest(number),
        Link.to(PageAddresses.TOPICS, "All topics"));
  }

  private Reply missing(
      String heading, String message, List<Suggestion> suggestions, Link otherwise) {
    List<Link> links =
        suggestions.stream()
            .limit(GUESSES)
            .map(s -> Link.to(PageAddresses.of(s), s.text()))
            .toList();
    return links.isEmpty()
        ? pages.notice(404, heading, message, "", List.of(otherwise))
        : pages.notice(404, heading, message, "Perhaps you meant", links);
  }
}
