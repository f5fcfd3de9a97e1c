package org.minutebook.web;

import java.util.Map;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.pages.Sitemap;

/** Maps addresses to what programs follow the archive by: feeds and the sitemap. */
final class FeedRoutes {
  private FeedRoutes() {}

  static Map<String, Routes.Answer> of(Feeds feeds, Sitemap sitemap) {
    return Map.of(
        Feeds.ATOM, (request, search) -> feeds.atom(Routes.parameters(request), search),
        Feeds.JSON, (request, search) -> feeds.json(Routes.parameters(request), search),
        Sitemap.PATH,
            (request, search) -> sitemap.answer(Routes.parameter(request, "part"), search));
  }
}
