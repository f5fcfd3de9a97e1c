package org.minutebook.web.api;

import java.util.Optional;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.MinutesSearch;
import org.minutebook.search.ThreadDiscussions;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.contract.Answers;
import org.minutebook.web.lists.TopicList;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;

/** The API's answers about topics that come back, and about issues. */
public final class ThreadApi {
  private final Api api;
  private final Answers answers;

  ThreadApi(Api api, Answers answers) {
    this.api = api;
    this.answers = answers;
  }

  /** The topics that come back: those of most meetings first, unless {@code sort} says so. */
  public Reply topics(RequestParameters parameters, MinutesSearch search) {
    TopicList list = TopicList.of(search, parameters.request());
    Optional<String> next = Api.next(PageAddresses.TOPICS, parameters, list.cursor());
    return answers.page(
        TopicsResponse.of(list, Api.both(parameters.warnings(), list.warnings()), next),
        parameters,
        next);
  }

  /** All discussions of a topic; an earlier address of it leads to the one of today. */
  public Reply topic(Optional<String> id, RequestParameters parameters, MinutesSearch search) {
    Optional<ThreadDiscussions> thread = id.flatMap(i -> search.topic(i, parameters.request()));
    if (thread.isEmpty()) {
      return id.flatMap(search::formerTopic)
          .flatMap(now -> former(now, parameters, search))
          .orElseGet(() -> Api.missing("No topic of several meetings has this address."));
    }
    String path = PageAddresses.topic(thread.get().topic().orElseThrow().id());
    return path.equals(PageAddresses.topic(id.get()))
        ? discussions(thread.get(), path, parameters, search)
        : api.moved(parameters.address(path));
  }

  private Optional<Reply> former(
      AddressResolution resolution, RequestParameters parameters, MinutesSearch search) {
    return switch (resolution) {
      case AddressResolution.Gone gone -> Optional.of(api.retired(gone));
      case AddressResolution.Moved moved ->
          search
              .topicOf(moved.to())
              .map(topic -> api.moved(parameters.address(PageAddresses.topic(topic.id()))));
    };
  }

  /** All discussions that name an issue. */
  public Reply issue(
      Optional<String> reference, RequestParameters parameters, MinutesSearch search) {
    return reference
        .flatMap(r -> search.issue(r, parameters.request()))
        .map(
            thread -> discussions(thread, PageAddresses.issue(reference.get()), parameters, search))
        .orElseGet(() -> Api.missing("The minutes name no such issue."));
  }

  private Reply discussions(
      ThreadDiscussions thread, String path, RequestParameters parameters, MinutesSearch search) {
    Optional<String> next = Api.next(path, parameters, thread.discussions().next());
    return answers.page(
        DiscussionsResponse.of(
            thread,
            new StatementRecords(search),
            Api.both(parameters.warnings(), thread.discussions().timeline().warnings()),
            next),
        parameters,
        next);
  }
}
