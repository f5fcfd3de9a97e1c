package org.minutebook.web.pages;

import java.util.Optional;
import org.minutebook.minutes.Statement;
import org.minutebook.search.Discussions;
import org.minutebook.search.SearchResults;
import org.minutebook.search.Timeline;
import org.minutebook.web.server.RequestParameters;
import org.minutebook.web.view.CountText;
import org.minutebook.web.view.Link;

/** Builds the links from an answer to what it does not show; null where there is nothing more. */
final class FurtherLinks {
  private final String path;
  private final RequestParameters parameters;

  FurtherLinks(String path, RequestParameters parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  /**
   * The next page of a timeline or a list, or the whole timeline where sections stand beside it.
   */
  Link entries(Timeline timeline, Optional<Discussions> discussions, boolean besideSections) {
    Optional<String> next = discussions.map(Discussions::next).orElse(timeline.next());
    if (besideSections) {
      return next.isPresent()
          ? Link.to(
              parameters.without("cursor", "limit").address(AnswerPage.TIMELINE),
              "The whole timeline")
          : null;
    }
    return next.map(c -> Link.to(parameters.addressWith(path, "cursor", c), "Next page"))
        .orElse(null);
  }

  /** Only the statements that the minutes mark. */
  Link marked(Timeline timeline) {
    return timeline.total() == 0 || parameters.request().level() == Statement.Level.MARKED
        ? null
        : Link.to(
            parameters.without("cursor").addressWith(path, "level", "marked"),
            "Only those that the minutes mark");
  }

  /** The statements that are only possible, too. */
  Link possible(Timeline timeline) {
    return timeline.possible() == 0
        ? null
        : Link.to(
            parameters.without("cursor").addressWith(path, "level", "all"),
            "Show " + CountText.of(timeline.possible()) + " less certain");
  }

  /** The next sections, or all of them from a page that shows none. */
  Link sections(Optional<SearchResults> shown) {
    if (shown.isEmpty()) {
      return Link.to(
          parameters.without("cursor").address(AnswerPage.SEARCH), "Show matching sections");
    }
    return shown
        .get()
        .next()
        .map(c -> Link.to(parameters.addressWith(path, "cursor", c), "More sections"))
        .orElse(null);
  }
}
