package org.minutebook.web;

import java.util.Map;
import org.minutebook.web.feeds.Feeds;

/** Maps addresses to the feeds. */
final class FeedRoutes {
  private FeedRoutes() {}

  static Map<String, Routes.Answer> of(Feeds feeds) {
    return Map.of(
        Feeds.ATOM, (request, search) -> feeds.atom(Routes.parameters(request), search),
        Feeds.JSON, (request, search) -> feeds.json(Routes.parameters(request), search));
  }
}
